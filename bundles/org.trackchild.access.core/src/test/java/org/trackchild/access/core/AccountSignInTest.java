package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Proof;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.StoreProblem;

class AccountSignInTest {

    private static final String PASSWORD = "correct horse battery";

    private static final List<Posting> POSTINGS =
            List.of(
                    new Posting(
                            new OfficeId("PS-UP-LUCKNOW-01"),
                            Role.POLICE_OFFICER,
                            "UP",
                            "UP-LUCKNOW"));

    @TempDir Path folder;

    private final AdjustableClock clock = new AdjustableClock();
    private final AccountStore store = new AccountStore();
    private final Passwords passwords =
            new Passwords(PasswordsTest.CHEAP, 2, Duration.ofSeconds(20));
    private final StoredAccounts accounts =
            new StoredAccounts(store, passwords, FactorBooks.at(clock), clock);
    private AccountSignIn signIn;
    private String key;

    @BeforeEach
    void meenaHasAnAccount() {
        signIn = started(passwords);
        key =
                accounts.create(
                        Caller.system("test"),
                        "meena.lucknow",
                        "SI Meena",
                        PASSWORD.toCharArray(),
                        POSTINGS);
        store.journal.clear();
    }

    private AccountSignIn started(Passwords using) {
        return new AccountSignIn(
                store,
                using,
                FactorBooks.at(clock),
                OperatorKey.writtenTo(new PrivateFile(folder.resolve("operator-key"))),
                new PrivateFile(folder.resolve(FirstAdministrator.FILE)),
                clock);
    }

    @Test
    void theRightPasswordGivesTheCallerAndAJournalEntry() {
        Caller caller = signIn.signIn(" Meena.Lucknow ", PASSWORD.toCharArray(), "10.0.0.1");

        assertThat(caller.with(Optional.empty()))
                .isEqualTo(new Caller("meena.lucknow", "SI Meena", POSTINGS));
        Proof proof = caller.proof().orElseThrow();
        assertThat(proof.isFresh(clock.instant().plus(FactorBooks.PROOF).minusMillis(1))).isTrue();
        assertThat(proof.isFresh(clock.instant().plus(FactorBooks.PROOF))).isFalse();
        signIn.signOut(caller);
        assertThat(store.journal)
                .containsExactly(
                        "meena.lucknow SIGNED_IN meena.lucknow address=10.0.0.1",
                        "meena.lucknow SIGNED_OUT meena.lucknow ");
    }

    @Test
    void whoHasTwoPostingsChoosesOneAndFindsItFirstAtTheNextSignIn() {
        Posting other = new Posting(new OfficeId("SJPU-UP-1"), Role.DISTRICT_OFFICER, "UP", "UP-1");
        Account meena = store.accounts.get("meena.lucknow");
        store.accounts.put("meena.lucknow", copy(meena, true, List.of(POSTINGS.get(0), other)));
        Caller before = attempt("meena.lucknow", PASSWORD);
        store.journal.clear();

        Caller chosen = signIn.choose(before, other);

        assertThat(chosen.postings()).containsExactly(other, POSTINGS.get(0));
        assertThat(chosen.office()).contains(other.office());
        assertThat(attempt("meena.lucknow", PASSWORD).postings()).isEqualTo(chosen.postings());
        assertThat(chosen.proof()).as("of one session").isEqualTo(before.proof());
        assertThat(store.journal)
                .startsWith(
                        "meena.lucknow POSTING_CHOSEN meena.lucknow"
                                + " posting=district_officer@SJPU-UP-1");
    }

    @Test
    void aPostingThatHasEndedCannotBeChosen() {
        Posting other = new Posting(new OfficeId("SJPU-UP-1"), Role.DISTRICT_OFFICER, "UP", "UP-1");
        Account meena = store.accounts.get("meena.lucknow");
        store.accounts.put("meena.lucknow", copy(meena, true, List.of(POSTINGS.get(0), other)));
        Caller before = attempt("meena.lucknow", PASSWORD);
        store.accounts.put("meena.lucknow", meena);

        refused(AccessProblem.NOT_ALLOWED, () -> signIn.choose(before, other));
        store.accounts.put("meena.lucknow", copy(meena, false, before.postings()));
        refused(AccessProblem.NOT_ALLOWED, () -> signIn.choose(before, other));
        assertThat(store.journal).noneMatch(entry -> entry.contains("POSTING_CHOSEN"));
    }

    @Test
    void wrongPasswordsAndUnknownUsersLookTheSameAndAreJournaledWithoutWhatWasTyped() {
        refused(AccessProblem.WRONG_CREDENTIALS, () -> attempt("meena.lucknow", "wrong password"));
        refused(AccessProblem.WRONG_CREDENTIALS, () -> attempt("secret-in-user-field", PASSWORD));
        refused(AccessProblem.WRONG_CREDENTIALS, () -> attempt("Ünknown;x=\n1", PASSWORD));
        refused(AccessProblem.WRONG_CREDENTIALS, () -> attempt("x".repeat(1_000_000), PASSWORD));
        refused(
                AccessProblem.WRONG_CREDENTIALS,
                () -> attempt("meena.lucknow", "x".repeat(1_000_000)));

        assertThat(store.journal)
                .containsExactly(
                        "system:access SIGN_IN_REFUSED meena.lucknow address=10.0.0.1",
                        "system:access SIGN_IN_REFUSED unknown address=10.0.0.1",
                        "system:access SIGN_IN_REFUSED unknown address=10.0.0.1",
                        "system:access SIGN_IN_REFUSED unknown address=10.0.0.1",
                        "system:access SIGN_IN_REFUSED meena.lucknow address=10.0.0.1");
    }

    @Test
    void anAddressCannotForgeTheJournal() {
        signIn.signIn("meena.lucknow", PASSWORD.toCharArray(), "1.2.3.4;user=x\n" + "y".repeat(99));

        assertThat(store.journal.get(0)).contains("address=1.2.3.4?user?x?y").hasSizeLessThan(110);
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaitsAMinute() {
        for (int i = 0; i < 5; i++) {
            refused(AccessProblem.WRONG_CREDENTIALS, () -> attempt("meena.lucknow", "wrong one"));
        }

        assertThatThrownBy(() -> attempt("meena.lucknow", PASSWORD))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problems().get(0).code())
                                    .isEqualTo(AccessProblem.LOCKED_OUT);
                            assertThat(e.problems().get(0).arguments()).containsExactly(1L);
                        });
        assertThat(signIn.signIn("meena.lucknow", PASSWORD.toCharArray(), "10.0.0.2")).isNotNull();
        assertThat(store.journal).as("refusals while locked do not fill the journal").hasSize(6);
        clock.pass(Duration.ofMinutes(1));
        assertThat(attempt("meena.lucknow", PASSWORD)).isNotNull();
    }

    @Test
    void guessesSideBySideAreNotAnsweredMoreOftenThanInARow() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<ProblemCode>> answers =
                    threads
                            .invokeAll(
                                    IntStream.range(0, 64)
                                            .<java.util.concurrent.Callable<ProblemCode>>mapToObj(
                                                    i -> () -> codeOf("guess number " + i))
                                            .toList())
                            .stream()
                            .toList();
            long answered = 0;
            for (Future<ProblemCode> answer : answers) {
                answered += answer.get() == AccessProblem.WRONG_CREDENTIALS ? 1 : 0;
            }
            // Two are computed at a time; each may have passed the second look just before.
            assertThat(answered).isBetween(5L, 5L + 16);
        } finally {
            threads.shutdownNow();
        }
    }

    private ProblemCode codeOf(String guess) {
        try {
            attempt("meena.lucknow", guess);
            return null;
        } catch (ProblemException e) {
            return e.problems().get(0).code();
        }
    }

    @Test
    void disabledAccountsAndThoseWithoutPostingsStayOutside() {
        Account meena = store.accounts.get("meena.lucknow");
        store.accounts.put("meena.lucknow", copy(meena, false, POSTINGS));
        refused(AccessProblem.WRONG_CREDENTIALS, () -> attempt("meena.lucknow", PASSWORD));
        assertThat(signIn.byApiKey(key)).isEmpty();

        store.accounts.put("meena.lucknow", copy(meena, true, List.of()));
        refused(AccessProblem.NOT_ALLOWED, () -> attempt("meena.lucknow", PASSWORD));
        assertThat(signIn.byApiKey(key)).isEmpty();
    }

    @Test
    void aSignInThatCannotBeJournaledDoesNotHappen() {
        store.down = true;

        refused(StoreProblem.UNAVAILABLE, () -> attempt("meena.lucknow", PASSWORD));
    }

    @Test
    void renewsTheHashWhenTheCostHasChanged() {
        String old = store.accounts.get("meena.lucknow").credentials().passwordHash().orElseThrow();
        Passwords dearer = new Passwords(new Argon2Hash.Cost(128, 1, 1), 1, Duration.ofSeconds(20));
        signIn = started(dearer);

        attempt("meena.lucknow", PASSWORD);

        String renewed =
                store.accounts.get("meena.lucknow").credentials().passwordHash().orElseThrow();
        assertThat(renewed).isNotEqualTo(old).startsWith("$argon2id$v=19$m=128,");
        attempt("meena.lucknow", PASSWORD);
        assertThat(store.accounts.get("meena.lucknow").credentials().passwordHash())
                .contains(renewed);
        assertThat(signIn.byApiKey(key)).isPresent();
    }

    @Test
    void keysAreKeptAsHashesAndFoundInTheCacheForTenSeconds() {
        assertThat(key).matches("tck_[A-Za-z0-9_-]{43}");
        assertThat(store.accounts.toString()).doesNotContain(key);

        for (int i = 0; i < 100; i++) {
            assertThat(signIn.byApiKey(key)).map(Caller::user).contains("meena.lucknow");
        }
        assertThat(store.keyQueries).hasValue(1);

        Account meena = store.accounts.get("meena.lucknow");
        store.accounts.put("meena.lucknow", copy(meena, false, POSTINGS));
        clock.pass(Duration.ofSeconds(10));
        assertThat(signIn.byApiKey(key)).isEmpty();
    }

    @Test
    void unknownAndMalformedKeysFindNobody() {
        assertThat(signIn.byApiKey(ApiKey.generate())).isEmpty();
        assertThat(store.keyQueries).hasValue(1);

        for (String bad : List.of("", "tck_", key + "=", key.substring(1), "x".repeat(100_000))) {
            assertThat(signIn.byApiKey(bad)).isEmpty();
        }
        assertThat(store.keyQueries).as("not worth a query").hasValue(1);
    }

    @Test
    void theOperatorsKeyLiesInAPrivateFileAndChangesWithEachStart() throws IOException {
        Path file = folder.resolve("operator-key");
        String first = Files.readString(file).strip();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Caller operator = signIn.byApiKey(first).orElseThrow();
        assertThat(operator.user()).isEqualTo("operator");
        assertThat(operator.has(Role.OPERATOR)).isTrue();
        assertThat(operator.office()).contains(new OfficeId("NATIONAL"));
        assertThat(store.keyQueries).as("no account").hasValue(0);

        AccountSignIn next = started(passwords);
        assertThat(next.byApiKey(first)).isEmpty();
        assertThat(next.byApiKey(Files.readString(file).strip())).isPresent();
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing temporary is left").containsExactly(file);
        }
    }

    @Test
    void withoutAWritableFolderNobodyIsTheOperator() throws IOException {
        Path blocked = Files.createFile(folder.resolve("a-file"));
        OperatorKey none = OperatorKey.writtenTo(new PrivateFile(blocked.resolve("operator-key")));

        assertThat(none.holder("")).isEmpty();
        assertThat(none.holder(ApiKey.hash(ApiKey.generate()))).isEmpty();
    }

    private Caller attempt(String user, String password) {
        return signIn.signIn(user, password.toCharArray(), "10.0.0.1");
    }

    private static void refused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(code));
    }

    private static Account copy(Account account, boolean enabled, List<Posting> postings) {
        return Account.of(account.user(), account.displayName(), account.credentials(), postings)
                .enabled(enabled);
    }
}
