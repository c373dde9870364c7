package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.KeyScope;
import org.trackchild.access.api.Proof;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.access.api.SecondFactor.Drawn;
import org.trackchild.access.api.SignIn;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.KnownAddressTable;
import org.trackchild.store.api.SecondFactorTable;

/** The second step of the sign-in, on a real store. */
class SecondFactorTest extends PeopleFixture {

    private static final String HOME = "10.0.0.1";

    private StoredSecondFactor second;

    private Caller officer;

    @BeforeEach
    void somebodyWhoNeedsNone() {
        second = new StoredSecondFactor(fresh.store, factors);
        officer = account("officer", posting(STATION, Role.POLICE_OFFICER, false));
    }

    private Caller enter(String user, String code) {
        return enter(user, code, HOME);
    }

    private Caller enter(String user, String code, String address) {
        return signIn.signIn(user, PASSWORD.toCharArray(), code, address);
    }

    private String code(Drawn drawn) {
        return Totp.code(Base32.decode(drawn.secret()), Totp.stepAt(clock.instant()), Totp.DIGITS);
    }

    private boolean isFresh(Caller caller) {
        return caller.proof().orElseThrow().isFresh(clock.instant());
    }

    private void pass() {
        clock.pass(Duration.ofSeconds(30));
    }

    private Drawn enrolled(Caller caller) {
        Drawn drawn = second.draw(caller.user());
        second.setUp(caller, drawn, code(drawn));
        pass();
        return drawn;
    }

    @Test
    void whoHasOneEntersWithTheCodeOfTheMomentOnly() {
        Drawn drawn = enrolled(officer);

        refused(AccessProblem.CODE_NEEDED, SignIn.CODE, () -> enter("officer", ""));
        refused(AccessProblem.CODE_WRONG, SignIn.CODE, () -> enter("officer", "000000x"));
        assertThat(enter("officer", code(drawn)).user()).isEqualTo("officer");
        assertThat(journal("officer", JournalAction.SIGNED_IN))
                .containsExactly("address=" + HOME + ";second_factor=app");
        assertThat(journal("officer", JournalAction.SIGN_IN_REFUSED))
                .containsExactlyInAnyOrder(
                        "address=" + HOME, "address=" + HOME + ";password=right");
        assertThat(journal("officer", JournalAction.ACCOUNT_CHANGED))
                .containsExactly("fields=second_factor;set_up=true");
    }

    @Test
    void aCodeIsRightOnceAndSoIsNoneOfBeforeIt() {
        Drawn drawn = second.draw("officer");
        String first = code(drawn);
        second.setUp(officer, drawn, first);
        refused(AccessProblem.CODE_USED, SignIn.CODE, () -> enter("officer", first));

        pass();
        String next = code(drawn);
        enter("officer", next);
        refused(AccessProblem.CODE_USED, SignIn.CODE, () -> enter("officer", next));
        refused(AccessProblem.CODE_USED, SignIn.CODE, () -> enter("officer", first));
        pass();
        enter("officer", code(drawn));
    }

    @Test
    void ofManyWhoSendOneCodeAtTheSameTimeOneEntersAlsoOnTwoMachines() throws Exception {
        Drawn drawn = enrolled(officer);
        String code = code(drawn);
        AccountSignIn other =
                new AccountSignIn(
                        fresh.store,
                        passwords,
                        FactorBooks.at(clock),
                        OperatorKey.writtenTo(new PrivateFile(folder.resolve("other-key"))),
                        new PrivateFile(folder.resolve("other-login")),
                        clock);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (AccountSignIn machine : List.of(signIn, other)) {
                String address = "10.0.1." + tries.size();
                tries.add(
                        () -> {
                            try {
                                machine.signIn("officer", PASSWORD.toCharArray(), code, address);
                                return true;
                            } catch (ProblemException refused) {
                                assertThat(refused.problems().get(0).code())
                                        .isEqualTo(AccessProblem.CODE_USED);
                                return false;
                            }
                        });
            }
        }
        int entered = 0;
        var threads = Executors.newFixedThreadPool(tries.size());
        try {
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                entered += each.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(entered).isEqualTo(1);
    }

    @Test
    void recoveryCodesOpenOnceEachHoweverTheyAreTyped() {
        Drawn drawn = second.draw("officer");
        List<String> codes = second.setUp(officer, drawn, code(drawn));
        assertThat(new HashSet<>(codes)).hasSize(SecondFactor.RECOVERY_CODES);

        enter("officer", " " + codes.get(0).toUpperCase().replace("-", " ") + " ");
        refused(AccessProblem.CODE_WRONG, SignIn.CODE, () -> enter("officer", codes.get(0)));
        enter("officer", codes.get(9));
        assertThat(second.own(officer).recoveryCodes()).isEqualTo(8);
        assertThat(journal("officer", JournalAction.SIGNED_IN))
                .allMatch(entry -> entry.endsWith(";second_factor=recovery_code"));

        List<String> renewed = second.renewCodes(officer);
        refused(AccessProblem.CODE_WRONG, SignIn.CODE, () -> enter("officer", codes.get(1)));
        enter("officer", renewed.get(0));
    }

    @Test
    void theDatabaseHasNeitherTheSecretNorACode() {
        Drawn drawn = second.draw("officer");
        List<String> codes = second.setUp(officer, drawn, code(drawn));

        SecondFactorTable.Stored kept = fresh.store.read(tx -> tx.secondFactors().find("officer"));
        assertThat(kept.toString()).doesNotContain(drawn.secret());
        codes.forEach(
                each ->
                        assertThat(kept.toString())
                                .doesNotContain(each)
                                .doesNotContain(RecoveryCodes.tidy(each)));
        assertThat(drawn.toString()).doesNotContain(drawn.secret());
        assertThat(drawn.address())
                .isEqualTo(
                        "otpauth://totp/TrackChild:officer?secret="
                                + drawn.secret()
                                + "&issuer=TrackChild&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void whoKnowsThePasswordGuessesCodesSlowlyAndDoesNotKeepThePersonOut() {
        Drawn drawn = enrolled(officer);
        enter("officer", code(drawn));
        pass();

        int guesses = 0;
        for (int address = 0; address < 60; address++) {
            try {
                enter("officer", "00000" + address % 10 + "x", "172.16.0." + address);
            } catch (ProblemException refusal) {
                guesses += refusal.problems().get(0).code() == AccessProblem.CODE_WRONG ? 1 : 0;
            }
        }
        assertThat(guesses).as("the account waits everywhere else after twenty").isEqualTo(20);
        assertThat(enter("officer", code(drawn)).user()).isEqualTo("officer");
    }

    @Test
    void strangersDoNotKeepAnOfficerOutAlsoAfterARestart() {
        enter("officer", "");
        AccountSignIn started =
                new AccountSignIn(
                        fresh.store,
                        passwords,
                        factors,
                        OperatorKey.writtenTo(new PrivateFile(folder.resolve("next-key"))),
                        new PrivateFile(folder.resolve("next-login")),
                        clock);
        for (int address = 0; address < 25; address++) {
            String place = "172.16.0." + address;
            try {
                started.signIn("officer", "another".toCharArray(), place);
            } catch (ProblemException refused) {
                assertThat(refused.problems()).hasSize(1);
            }
        }
        refused(
                AccessProblem.LOCKED_OUT,
                "",
                () -> started.signIn("officer", PASSWORD.toCharArray(), "172.16.1.1"));
        assertThat(started.signIn("officer", PASSWORD.toCharArray(), HOME).user())
                .isEqualTo("officer");
        clock.pass(Duration.ofDays(91));
        assertThat(
                        fresh.store.<Boolean>read(
                                tx ->
                                        tx.knownAddresses()
                                                .isKnown(
                                                        "officer",
                                                        HOME,
                                                        today(clock).minusDays(90))))
                .as("after three months")
                .isFalse();
    }

    @Test
    void namesThatNobodyHasMakeNobodyElseWait() {
        for (int name = 0; name < 40; name++) {
            String madeUp = "nobody" + name;
            refused(AccessProblem.WRONG_CREDENTIALS, "", () -> enter(madeUp, ""));
        }

        assertThat(enter("officer", "").user()).isEqualTo("officer");
    }

    @Test
    void addressesOfOneNetworkOfTheNewKindAreOne() {
        for (int i = 0; i < 5; i++) {
            String place = "2001:db8:1:2:" + i + "::1";
            refused(
                    AccessProblem.WRONG_CREDENTIALS,
                    "",
                    () -> signIn.signIn("officer", "another".toCharArray(), place));
        }
        refused(AccessProblem.LOCKED_OUT, "", () -> enter("officer", "", "2001:db8:1:2:ffff::9"));
        enter("officer", "", "2001:db8:1:3::9");
        assertThat(journal("officer", JournalAction.SIGNED_IN))
                .as("the journal has the whole")
                .containsExactly("address=2001:db8:1:3::9");
        assertThat(
                        fresh.store.<Boolean>read(
                                tx ->
                                        tx.knownAddresses()
                                                .isKnown(
                                                        "officer",
                                                        "2001:db8:1:3::/64",
                                                        today(clock).minusDays(1))))
                .isTrue();
    }

    @Test
    void aFewAddressesOfAnAccountAreKept() {
        for (int address = 0; address < 25; address++) {
            enter("officer", "", "10.1.0." + address);
            clock.pass(Duration.ofDays(1));
        }
        long kept =
                fresh.store.read(
                        tx ->
                                IntStream.range(0, 25)
                                        .filter(
                                                address ->
                                                        tx.knownAddresses()
                                                                .isKnown(
                                                                        "officer",
                                                                        "10.1.0." + address,
                                                                        today(clock).minusDays(90)))
                                        .count());
        assertThat(kept).isEqualTo(KnownAddressTable.MOST);
    }

    private static LocalDate today(InstantSource clock) {
        return Account.day(clock.instant());
    }

    @Test
    void whoMustHaveOneHasAWeekFromTheFirstSignInAndThenSetsItUpThere() {
        assertThat(second.own(nation).until()).contains(clock.instant().plus(FactorBooks.GRACE));
        clock.pass(Duration.ofDays(30));
        enter("nation", "");
        Instant end = clock.instant().plus(FactorBooks.GRACE);
        clock.pass(FactorBooks.GRACE.minusSeconds(1));
        assertThat(second.own(nation).until()).contains(end);
        enter("nation", "");
        clock.pass(Duration.ofSeconds(1));
        refused(AccessProblem.FACTOR_TO_BE_SET_UP, "", () -> enter("nation", ""));
        enter("officer", "");
        assertThat(second.own(officer).demanded()).isFalse();

        Drawn drawn = second.draw("nation");
        refused(
                AccessProblem.CODE_WRONG,
                SignIn.CODE,
                () -> signIn.setUpFactor("nation", PASSWORD.toCharArray(), drawn, "12345x", HOME));
        refused(
                AccessProblem.WRONG_CREDENTIALS,
                "",
                () ->
                        signIn.setUpFactor(
                                "nation", "another".toCharArray(), drawn, code(drawn), HOME));
        SignIn.Entered entered =
                signIn.setUpFactor("nation", PASSWORD.toCharArray(), drawn, code(drawn), HOME);
        assertThat(entered.recoveryCodes()).hasSize(SecondFactor.RECOVERY_CODES);
        assertThat(entered.toString()).doesNotContain(entered.recoveryCodes().get(0));
        refused(
                AccessProblem.CODE_NEEDED,
                "",
                () ->
                        signIn.setUpFactor(
                                "nation",
                                PASSWORD.toCharArray(),
                                second.draw("nation"),
                                "123456",
                                HOME));
        pass();
        enter("nation", code(drawn));
        refused(AccessProblem.FACTOR_DEMANDED, "", () -> second.remove(nation));
    }

    @Test
    void withoutAnyGraceItIsSetUpAtTheFirstSignIn() {
        InstantSource ticking =
                () -> {
                    clock.pass(Duration.ofMillis(1));
                    return clock.instant();
                };
        FactorBook strict =
                new FactorBook(
                        new FactorSeal(new byte[32]),
                        new SignInRules(
                                Set.of(Role.ADMINISTRATOR), true, Duration.ZERO, FactorBooks.PROOF),
                        ticking,
                        false);

        assertThat(fresh.store.<Boolean>read(tx -> strict.mustSetUp(tx, nation))).isTrue();
        assertThat(fresh.store.<Boolean>read(tx -> strict.mustSetUp(tx, officer))).isFalse();
    }

    @Test
    void aOneTimePasswordDoesNotReplaceTheSecondFactor() {
        Drawn drawn = enrolled(officer);
        String secret = people.reset(head, "officer", AccessReason.PASSWORD_LOST).secret();
        char[] chosen = "seven quiet boats".toCharArray();

        refused(
                AccessProblem.CODE_NEEDED,
                SignIn.CODE,
                () -> signIn.choosePassword("officer", secret.toCharArray(), chosen, HOME));
        assertThat(stored("officer").credentials().secretUntil())
                .as("nothing has changed")
                .isPresent();
        signIn.choosePassword("officer", secret.toCharArray(), chosen, code(drawn), HOME);
        assertThat(stored("officer").credentials().secretUntil()).isEmpty();
    }

    @Test
    void whoIsLateAndChoosesAPasswordSetsOneUpBeforeEntering() {
        enter("head", "");
        clock.pass(FactorBooks.GRACE);
        String secret = people.reset(district, "head", AccessReason.PASSWORD_LOST).secret();
        char[] chosen = "seven quiet boats".toCharArray();

        refused(
                AccessProblem.FACTOR_TO_BE_SET_UP,
                "",
                () -> signIn.choosePassword("head", secret.toCharArray(), chosen, HOME));
        assertThat(journal("head", JournalAction.SIGNED_IN)).as("once, before").hasSize(1);
        Drawn drawn = second.draw("head");
        signIn.setUpFactor("head", chosen, drawn, code(drawn), HOME);
    }

    @Test
    void whoKeepsAPersonTakesALostOneAndThePersonIsTold() {
        Drawn drawn = enrolled(head);
        assertThat(people.read(district, "head").secondFactor()).isTrue();

        refused(
                AccessProblem.OWN_ACCOUNT,
                "",
                () -> people.takeSecondFactor(head, "head", AccessReason.FACTOR_LOST));
        refused(
                AccessProblem.NO_FACTOR,
                "",
                () -> people.takeSecondFactor(head, "officer", AccessReason.FACTOR_LOST));
        assertThat(
                        people.takeSecondFactor(district, "head", AccessReason.FACTOR_LOST)
                                .secondFactor())
                .isFalse();

        assertThat(second.own(head).taken())
                .contains(new SecondFactor.Taken("district", clock.instant()));
        second.noteTaken(head);
        assertThat(second.own(head).taken()).as("was read").isEmpty();
        assertThat(journal("head", JournalAction.ACCOUNT_CHANGED))
                .contains("fields=second_factor;taken=true;reason=factor_lost");
        refused(AccessProblem.FACTOR_TO_BE_SET_UP, "", () -> enter("head", code(drawn)));
    }

    @Test
    void whoseSecondFactorWasTakenSetsAnotherUpAtOnceAndReadsThereWhoTookIt() {
        enter("head", "");
        enrolled(head);
        people.takeSecondFactor(district, "head", AccessReason.FACTOR_LOST);
        Optional<SecondFactor.Taken> taken =
                Optional.of(new SecondFactor.Taken("district", clock.instant()));

        refused(AccessProblem.FACTOR_TO_BE_SET_UP, "", () -> enter("head", ""));
        Drawn drawn = second.draw("head");
        signIn.setUpFactor("head", PASSWORD.toCharArray(), drawn, code(drawn), HOME);

        assertThat(second.own(head).taken()).isEqualTo(taken);
        second.noteTaken(head);
        assertThat(second.own(head).taken()).isEmpty();
        assertThat(second.own(head).since()).as("only that was read").isPresent();
        pass();
        enter("head", code(drawn));
    }

    @Test
    void whoNeedsNoneGoesOnWithThePasswordAfterItWasTaken() {
        enrolled(officer);
        people.takeSecondFactor(head, "officer", AccessReason.FACTOR_LOST);

        enter("officer", "");
        assertThat(second.own(officer).taken()).map(SecondFactor.Taken::by).contains("head");
    }

    @Test
    void aRightPasswordThatStopsAtTheCodeIsInTheJournal() {
        enrolled(officer);
        refused(AccessProblem.CODE_NEEDED, SignIn.CODE, () -> enter("officer", ""));
        assertThat(journal("officer", JournalAction.SIGN_IN_REFUSED))
                .containsExactly("address=" + HOME + ";password=right");

        enter("nation", "");
        clock.pass(FactorBooks.GRACE);
        refused(AccessProblem.FACTOR_TO_BE_SET_UP, "", () -> enter("nation", ""));
        assertThat(journal("nation", JournalAction.SIGN_IN_REFUSED))
                .containsExactly("address=" + HOME + ";password=right");
    }

    @Test
    void theConsoleGivesTimeAgainWhereNobodyCanSetOneUp() {
        enter("nation", "");
        clock.pass(FactorBooks.GRACE);
        refused(AccessProblem.FACTOR_TO_BE_SET_UP, "", () -> enter("nation", ""));
        StoredAccounts accounts = new StoredAccounts(fresh.store, passwords, factors, clock);

        String secret = accounts.recover(Caller.system("console"), "nation");
        char[] chosen = "seven quiet boats".toCharArray();
        assertThat(signIn.choosePassword("nation", secret.toCharArray(), chosen, HOME).user())
                .isEqualTo("nation");
        assertThat(second.own(nation).until()).contains(clock.instant().plus(FactorBooks.GRACE));
    }

    @Test
    void whatTheConsoleTookIsInTheJournal() {
        enrolled(nation);
        new StoredAccounts(fresh.store, passwords, factors, clock)
                .recover(Caller.system("console"), "nation");

        assertThat(journal("nation", JournalAction.ACCOUNT_CHANGED))
                .contains("fields=second_factor;taken=true;recovered=true");
    }

    @Test
    void aRecoveryCodeThatProvesAtTheDeskIsInTheJournal() {
        Drawn drawn = second.draw("officer");
        List<String> codes = second.setUp(officer, drawn, code(drawn));
        pass();
        Caller atDesk = enter("officer", code(drawn));
        pass();
        signIn.prove(atDesk, code(drawn).toCharArray());
        assertThat(journal("officer", JournalAction.ACCOUNT_CHANGED)).hasSize(1);

        signIn.prove(atDesk, codes.get(0).toCharArray());
        assertThat(journal("officer", JournalAction.ACCOUNT_CHANGED))
                .contains("fields=second_factor;recovery_code=used");
    }

    @Test
    void whatTheClockOfAMachineMakesWrongIsSaidAtTheSetUp() {
        Drawn drawn = second.draw("officer");
        long step = Totp.stepAt(clock.instant());
        byte[] secret = Base32.decode(drawn.secret());

        for (long off : new long[] {-20, -2, 2, 20}) {
            refused(
                    AccessProblem.CLOCKS_DIFFER,
                    SignIn.CODE,
                    () -> second.setUp(officer, drawn, Totp.code(secret, step + off, Totp.DIGITS)));
        }
        refused(
                AccessProblem.CODE_WRONG,
                SignIn.CODE,
                () -> second.setUp(officer, drawn, Totp.code(secret, step + 21, Totp.DIGITS)));
    }

    @Test
    void otherSessionsEndWithAnotherFactorAndWithATakenOne() {
        Instant before = clock.instant();
        Caller atDesk = enter("officer", "");
        assertThat(signIn.standing(atDesk, before)).isPresent();
        clock.pass(Duration.ofMinutes(1));
        Drawn drawn = second.draw("officer");
        second.setUp(officer, drawn, code(drawn));
        assertThat(signIn.standing(atDesk, before)).isEmpty();
        Instant own = clock.instant();
        assertThat(signIn.standing(atDesk, own)).as("where it was set up").isPresent();

        clock.pass(Duration.ofMinutes(1));
        people.takeSecondFactor(head, "officer", AccessReason.FACTOR_LOST);
        assertThat(signIn.standing(atDesk, own)).isEmpty();
        assertThat(signIn.standing(atDesk, clock.instant())).isPresent();
    }

    @Test
    void digitsOfHindiAreDigits() {
        Drawn drawn = enrolled(officer);
        StringBuilder typed = new StringBuilder();
        code(drawn).chars().forEach(digit -> typed.append((char) (digit - '0' + '\u0966')));

        assertThat(enter("officer", typed.toString()).user()).isEqualTo("officer");
    }

    @Test
    void theConsoleLetsTheLastAdministratorInWithoutTheTelephone() {
        enrolled(nation);
        StoredAccounts accounts = new StoredAccounts(fresh.store, passwords, factors, clock);

        String secret = accounts.recover(Caller.system("console"), "nation");
        char[] chosen = "seven quiet boats".toCharArray();
        signIn.choosePassword("nation", secret.toCharArray(), chosen, HOME);
        SecondFactor.Taken taken = second.own(nation).taken().orElseThrow();
        assertThat(taken.by()).isEqualTo("system:console");
        assertThat(taken.isByPlatform()).as("said in words").isTrue();
        assertThat(new SecondFactor.Taken("nation", taken.at()).isByPlatform()).isFalse();
    }

    @Test
    void anOpenDeskProvesByTheCodeWhereThereIsOneAndByThePasswordElse() {
        Caller atDesk = enter("officer", "");
        Caller elsewhere = enter("officer", "");
        clock.pass(FactorBooks.PROOF);
        assertThat(isFresh(atDesk)).isFalse();
        refused(
                AccessProblem.PASSWORD_WRONG,
                "password",
                () -> signIn.prove(atDesk, "another".toCharArray()));
        assertThat(isFresh(atDesk)).isFalse();
        signIn.prove(atDesk, PASSWORD.toCharArray());
        assertThat(isFresh(atDesk)).isTrue();
        assertThat(isFresh(elsewhere)).as("another session").isFalse();
        clock.pass(FactorBooks.PROOF);
        Caller later = signIn.standing(atDesk, clock.instant()).orElseThrow();
        assertThat(later.proof()).isEqualTo(atDesk.proof());
        assertThat(signIn.choose(later, later.postings().get(0)).proof()).isEqualTo(atDesk.proof());
        assertThat(isFresh(later)).as("a look at the rights proves nothing").isFalse();

        Drawn drawn = enrolled(officer);
        refused(
                AccessProblem.CODE_WRONG,
                SignIn.CODE,
                () -> signIn.prove(atDesk, PASSWORD.toCharArray()));
        String code = code(drawn);
        signIn.prove(atDesk, code.toCharArray());
        refused(
                AccessProblem.CODE_USED,
                SignIn.CODE,
                () -> signIn.prove(atDesk, code.toCharArray()));
    }

    @Test
    void guessesAtAnOpenDeskAreSlow() {
        Caller atDesk = enter("officer", "");
        for (int i = 0; i < 5; i++) {
            refused(
                    AccessProblem.PASSWORD_WRONG,
                    "password",
                    () -> signIn.prove(atDesk, "another".toCharArray()));
        }
        refused(AccessProblem.LOCKED_OUT, "", () -> signIn.prove(atDesk, PASSWORD.toCharArray()));
        enter("officer", "");
        assertThat(journal("officer", JournalAction.SIGN_IN_REFUSED))
                .hasSize(5)
                .allMatch("address=open-desk"::equals);
    }

    @Test
    void anOpenDeskChangesNobodysAccess() {
        Caller left = head.with(Optional.of(new Proof(Instant.EPOCH)));
        UUID posting = stored("officer").tenures().get(0).id();
        enrolled(officer);
        Map<String, ThrowingCallable> acts =
                Map.of(
                        "invite",
                        () ->
                                people.invite(
                                        left,
                                        "newcomer",
                                        "Synthetic newcomer",
                                        wanted(STATION, Role.POLICE_OFFICER)),
                        "give",
                        () -> people.give(left, "officer", wanted(STATION, Role.POLICE_OFFICER)),
                        "end",
                        () ->
                                people.end(
                                        left,
                                        "officer",
                                        posting,
                                        Optional.empty(),
                                        AccessReason.TRANSFERRED),
                        "disable",
                        () -> people.disable(left, "officer", AccessReason.SUSPENDED),
                        "enable",
                        () -> people.enable(left, "officer", AccessReason.MISTAKE),
                        "reset",
                        () -> people.reset(left, "officer", AccessReason.PASSWORD_LOST),
                        "factor",
                        () -> people.takeSecondFactor(left, "officer", AccessReason.FACTOR_LOST),
                        "key",
                        () ->
                                new StoredKeys(fresh.store)
                                        .make(left, "Railways", Set.of(KeyScope.READ), today()));

        acts.forEach((name, act) -> refused(AccessProblem.PROOF_NEEDED, "", act));

        assertThat(stored("officer").enabled()).isTrue();
        assertThat(second.own(officer).since()).isPresent();
        people.disable(
                head.with(Optional.of(new Proof(Instant.MAX))), "officer", AccessReason.SUSPENDED);
    }

    @Test
    void anOpenDeskPutsNobodyElsesAppInForce() {
        Caller late = officer.with(Optional.of(new Proof(Instant.EPOCH)));
        Drawn drawn = second.draw("officer");

        refused(AccessProblem.PROOF_NEEDED, "", () -> second.setUp(late, drawn, code(drawn)));
        enrolled(officer);
        refused(AccessProblem.PROOF_NEEDED, "", () -> second.renewCodes(late));
        refused(AccessProblem.PROOF_NEEDED, "", () -> second.remove(late));
        second.remove(officer);
        enter("officer", "");
    }
}
