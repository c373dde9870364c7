package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People.Wanted;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.store.api.Account;
import org.trackchild.store.jpa.FreshStore;
import org.trackchild.store.jpa.JpaJournal;

/** A real store with some offices and those who keep their people. */
abstract class PeopleFixture {

    static final OfficeId NATIONAL = new OfficeId("NATIONAL");

    static final OfficeId STATION = new OfficeId("PS-1");

    static final OfficeId OTHER_STATION = new OfficeId("PS-2");

    static final OfficeId UNIT = new OfficeId("DCPU-UP-A");

    static final OfficeId SOCIETY = new OfficeId("SCPS-UP");

    static final OfficeId STATION_ELSEWHERE = new OfficeId("PS-3");

    static final OfficeId JUVENILE_UNIT = new OfficeId("SJPU-1");

    static final String PASSWORD = "river stone lamp";

    private static final Map<OfficeId, Office> OFFICES = new LinkedHashMap<>();

    static {
        office(NATIONAL, OfficeType.NATIONAL, "", "");
        office(SOCIETY, OfficeType.SCPS, "UP", "");
        office(UNIT, OfficeType.DCPU, "UP", "UP-A");
        office(STATION, OfficeType.POLICE_STATION, "UP", "UP-A");
        office(OTHER_STATION, OfficeType.POLICE_STATION, "UP", "UP-A");
        office(STATION_ELSEWHERE, OfficeType.POLICE_STATION, "UP", "UP-B");
        office(JUVENILE_UNIT, OfficeType.SJPU, "UP", "UP-A");
        office(new OfficeId("CWC-A"), OfficeType.CWC, "UP", "UP-A");
    }

    static final Directory DIRECTORY =
            new NoPlaces() {
                @Override
                public Optional<Office> office(OfficeId id) {
                    return Optional.ofNullable(OFFICES.get(id));
                }
            };

    @TempDir Path folder;

    final AdjustableClock clock = new AdjustableClock();

    final Passwords passwords = new Passwords(PasswordsTest.CHEAP, 2, Duration.ofSeconds(20));

    final FactorBook factors = FactorBooks.at(clock);

    FreshStore fresh;

    StoredPeople people;

    AccountSignIn signIn;

    Caller nation;

    Caller district;

    Caller head;

    private static void office(OfficeId id, OfficeType type, String state, String district) {
        OFFICES.put(
                id,
                new Office(
                        id,
                        type,
                        new Wording("Synthetic " + id, "कृत्रिम " + id),
                        state,
                        district,
                        "",
                        true));
    }

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    OFFICES.values().forEach(tx.offices()::put);
                    return null;
                });
        people = new StoredPeople(fresh.store, DIRECTORY, passwords, factors, clock);
        signIn =
                new AccountSignIn(
                        fresh.store,
                        passwords,
                        factors,
                        OperatorKey.writtenTo(new PrivateFile(folder.resolve("operator-key"))),
                        new PrivateFile(folder.resolve(FirstAdministrator.FILE)),
                        clock);
        nation = account("nation", posting(NATIONAL, Role.ADMINISTRATOR, false));
        district = account("district", posting(UNIT, Role.ADMINISTRATOR, false));
        head = account("head", posting(STATION, Role.POLICE_OFFICER, true));
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    static Posting posting(OfficeId office, Role role, boolean inCharge) {
        Office of = OFFICES.get(office);
        return new Posting(office, role, of.state(), of.district(), inCharge);
    }

    /** An account that was there before. */
    Caller account(String user, Posting... postings) {
        Account made =
                Account.of(
                        user,
                        "Synthetic " + user,
                        Account.Credentials.of(
                                Optional.of(passwords.hash(PASSWORD.toCharArray())),
                                Optional.empty()),
                        List.of(postings));
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.accounts().put(made);
                    return null;
                });
        return made.caller(fresh.store.instant());
    }

    LocalDate today() {
        return Account.day(fresh.store.instant());
    }

    static Wanted wanted(OfficeId office, Role role) {
        return new Wanted(
                office, role, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Wanted wantedFor(OfficeId office, Role role, int fromDay, int toDay) {
        return new Wanted(
                office,
                role,
                false,
                Optional.of(today().plusDays(fromDay)),
                Optional.of(today().plusDays(toDay)),
                Optional.empty());
    }

    Account stored(String user) {
        return fresh.store.read(tx -> tx.accounts().find(user)).orElseThrow();
    }

    void register(String user, Function<Account, Account> change) {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.accounts().put(change.apply(tx.accounts().find(user).orElseThrow()));
                    return null;
                });
    }

    /** The details of what the journal tells of an account. */
    List<String> journal(String user, JournalAction action) {
        return new JpaJournal(fresh.store)
                .about(new Subject(Subject.ACCOUNT, user), 100).stream()
                        .filter(entry -> entry.action() == action)
                        .map(JournalEntry::detail)
                        .toList();
    }

    static void refused(ProblemCode code, String field, ThrowingCallable work) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, work);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.problems())
                .extracting(Problem::code, Problem::field)
                .contains(tuple(code, field));
    }
}
