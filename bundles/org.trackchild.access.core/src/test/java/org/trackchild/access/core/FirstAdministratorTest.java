package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.RegisterKind;

class FirstAdministratorTest {

    private static final List<Posting> POSTINGS =
            List.of(new Posting(new OfficeId("DCPU-UP-A"), Role.DISTRICT_OFFICER, "UP", "UP-A"));

    @TempDir Path folder;

    private final AccountStore store = new AccountStore();
    private final Passwords passwords =
            new Passwords(PasswordsTest.CHEAP, 2, Duration.ofSeconds(20));
    private final StoredAccounts accounts =
            new StoredAccounts(store, passwords, FactorBooks.REAL, new AdjustableClock());
    private PrivateFile file;

    @BeforeEach
    void dataFolder() {
        file = new PrivateFile(folder.resolve("data").resolve(FirstAdministrator.FILE));
    }

    @Test
    void theFirstStartMakesAnAdministratorWhosePasswordIsRemovedAtTheFirstSignIn()
            throws IOException {
        new FirstAdministrator(store, passwords, file);

        String json = Files.readString(file.path());
        Matcher parts =
                Pattern.compile("\\{\"user\":\"admin\",\"password\":\"([a-z2-9-]{23})\"}\n")
                        .matcher(json);
        assertThat(parts.matches()).as(json).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(store.journal)
                .containsExactly(
                        "system:access ACCOUNT_CREATED admin postings=administrator@NATIONAL");

        AccountSignIn signIn =
                new AccountSignIn(
                        store,
                        passwords,
                        FactorBooks.REAL,
                        OperatorKey.writtenTo(new PrivateFile(folder.resolve("operator-key"))),
                        file,
                        new AdjustableClock());
        assertThatThrownBy(() -> signIn.signIn("admin", "admin".toCharArray(), "10.0.0.1"))
                .isInstanceOf(ProblemException.class);
        assertThat(file.path()).exists();
        String secret = parts.group(1);
        assertThatThrownBy(() -> signIn.signIn("admin", secret.toCharArray(), "10.0.0.1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problems().get(0).code())
                                        .isEqualTo(AccessProblem.PASSWORD_TO_BE_CHOSEN));
        assertThat(file.path()).exists();
        Caller admin =
                signIn.choosePassword(
                        "admin",
                        secret.toCharArray(),
                        "river stone lamp".toCharArray(),
                        "10.0.0.1");
        assertThat(admin.has(Role.ADMINISTRATOR)).isTrue();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void laterStartsAndTheDemoMakeNone() throws IOException {
        store.kind = RegisterKind.DEMONSTRATION;
        new FirstAdministrator(store, passwords, file);
        assertThat(store.accounts).isEmpty();
        store.kind = RegisterKind.REAL;

        accounts.create(Caller.system("test"), "a", "A", "long enough".toCharArray(), POSTINGS);
        new FirstAdministrator(store, passwords, file);
        assertThat(store.accounts).containsOnlyKeys("a");
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void allThatIsWrongWithAnAccountIsSaidAtOnce() {
        assertThatThrownBy(
                        () ->
                                accounts.create(
                                        Caller.system("test"),
                                        "Not A Name",
                                        " ",
                                        "short".toCharArray(),
                                        List.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problems())
                                    .extracting(Problem::field)
                                    .containsExactly("user", "displayName", "password", "postings");
                            assertThat(e.problems())
                                    .extracting(Problem::code)
                                    .containsExactly(
                                            AccessProblem.BAD_USER_NAME,
                                            FieldProblem.REQUIRED,
                                            AccessProblem.PASSWORD_TOO_SHORT,
                                            FieldProblem.REQUIRED);
                        });
        for (String taken : List.of("operator", "system", "unknown", "system:x", "", "é")) {
            assertThatThrownBy(
                            () ->
                                    accounts.create(
                                            Caller.system("test"),
                                            taken,
                                            "Name",
                                            "long enough".toCharArray(),
                                            POSTINGS))
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(store.accounts).isEmpty();
    }

    @Test
    void anAccountOfTheSameNameIsReplacedWithItsKey() {
        String first =
                accounts.create(
                        Caller.system("test"), "a", "A", "long enough".toCharArray(), POSTINGS);
        String second =
                accounts.create(
                        Caller.system("test"), "a", "B", "long enough".toCharArray(), POSTINGS);

        assertThat(second).isNotEqualTo(first);
        assertThat(accounts.count()).isEqualTo(1);
        assertThat(store.accounts.get("a").credentials().keyHash()).contains(ApiKey.hash(second));
        assertThat(store.journal.get(1)).endsWith(";replaced=true");
    }
}
