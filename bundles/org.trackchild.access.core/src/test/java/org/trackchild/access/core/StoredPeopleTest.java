package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.People.Invited;
import org.trackchild.access.api.People.Kept;
import org.trackchild.access.api.People.Sought;
import org.trackchild.access.api.People.Wanted;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.store.api.Account;

class StoredPeopleTest extends PeopleFixture {

    private static final Wanted OFFICER = wanted(STATION, Role.POLICE_OFFICER);

    private Caller enter(String user, String password) {
        return signIn.signIn(user, password.toCharArray(), "10.0.0.1");
    }

    private Caller choose(Invited invited, String password) {
        return signIn.choosePassword(
                invited.kept().person().user(),
                invited.secret().toCharArray(),
                password.toCharArray(),
                "10.0.0.1");
    }

    private UUID only(Kept kept) {
        assertThat(kept.person().tenures()).hasSize(1);
        return kept.person().tenures().get(0).id();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndWorks() {
        Invited invited = people.invite(head, " Meena.Lucknow ", " Meena Devi ", OFFICER);

        Person meena = invited.kept().person();
        assertThat(meena.user()).isEqualTo("meena.lucknow");
        assertThat(meena.displayName()).isEqualTo("Meena Devi");
        assertThat(meena.standing(today())).isEqualTo(Person.Standing.INVITED);
        assertThat(invited.secret()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(invited.toString()).doesNotContain(invited.secret());
        refused(
                AccessProblem.PASSWORD_TO_BE_CHOSEN,
                "",
                () -> enter("meena.lucknow", invited.secret()));
        refused(
                AccessProblem.PASSWORD_TOO_EASY,
                People.NEW_PASSWORD,
                () -> choose(invited, "Police@12345"));
        refused(
                AccessProblem.PASSWORD_UNCHANGED,
                People.NEW_PASSWORD,
                () -> choose(invited, invited.secret()));
        Caller caller = choose(invited, PASSWORD);
        assertThat(caller.postings()).containsExactly(posting(STATION, Role.POLICE_OFFICER, false));
        assertThat(enter("meena.lucknow", PASSWORD).postings()).isEqualTo(caller.postings());
        refused(AccessProblem.WRONG_CREDENTIALS, "", () -> choose(invited, "another one here"));
        assertThat(people.read(head, "meena.lucknow").person().standing(today()))
                .isEqualTo(Person.Standing.ACTIVE);
        assertThat(journal("meena.lucknow", JournalAction.POSTING_GIVEN))
                .containsExactly("posting=police_officer@PS-1;from=" + today());
        assertThat(journal("meena.lucknow", JournalAction.ACCOUNT_CREATED)).hasSize(1);
    }

    @Test
    void anInvitationEnds() {
        Invited invited = people.invite(head, "meena", "Meena", OFFICER);
        clock.pass(Duration.ofDays(People.SECRET_DAYS).plusSeconds(1));
        refused(AccessProblem.SECRET_EXPIRED, "", () -> enter("meena", invited.secret()));
        refused(AccessProblem.SECRET_EXPIRED, "", () -> choose(invited, PASSWORD));

        Invited again = people.reset(head, "meena", AccessReason.PASSWORD_LOST);
        refused(AccessProblem.WRONG_CREDENTIALS, "", () -> enter("meena", invited.secret()));
        assertThat(choose(again, PASSWORD).user()).isEqualTo("meena");
    }

    @Test
    void allThatIsWrongWithAnInvitationIsSaidAtOnce() {
        Wanted wrong =
                new Wanted(
                        STATION,
                        Role.COMMITTEE_MEMBER,
                        true,
                        Optional.of(today().plusDays(5)),
                        Optional.of(today().plusDays(4)),
                        Optional.of("nobody"));
        Runnable invites = () -> people.invite(head, "Not a name", " ", wrong);
        refused(AccessProblem.BAD_USER_NAME, People.USER, invites::run);
        refused(FieldProblem.REQUIRED, People.DISPLAY_NAME, invites::run);
        refused(AccessProblem.ROLE_DOES_NOT_FIT, People.ROLE, invites::run);
        refused(AccessProblem.NOT_ALLOWED, People.IN_CHARGE, invites::run);
        refused(AccessProblem.ENDS_BEFORE_IT_BEGINS, People.TO, invites::run);
        refused(AccessProblem.NO_SUCH_COLLEAGUE, People.STANDS_IN_FOR, invites::run);
        refused(
                AccessProblem.USER_TAKEN,
                People.USER,
                () -> people.invite(nation, "HEAD", "Another", OFFICER));
        refused(
                FieldProblem.UNKNOWN_PLACE,
                People.OFFICE,
                () ->
                        people.invite(
                                nation,
                                "b",
                                "B",
                                wanted(new OfficeId("PS-9"), Role.POLICE_OFFICER)));
        refused(
                AccessProblem.BAD_DAY,
                People.FROM,
                () ->
                        people.invite(
                                nation, "b", "B", wantedFor(STATION, Role.POLICE_OFFICER, -1, 3)));
        assertThat(fresh.store.<Long>read(tx -> tx.accounts().count())).isEqualTo(3);
    }

    @Test
    void nobodyGivesMoreThanTheyKeep() {
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                People.OFFICE,
                () -> people.invite(head, "b", "B", wanted(OTHER_STATION, Role.POLICE_OFFICER)));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                People.OFFICE,
                () ->
                        people.invite(
                                district,
                                "b",
                                "B",
                                wanted(STATION_ELSEWHERE, Role.POLICE_OFFICER)));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                People.OFFICE,
                () -> people.invite(district, "b", "B", wanted(NATIONAL, Role.ADMINISTRATOR)));
        Caller unitHead = account("unit.head", posting(UNIT, Role.DISTRICT_OFFICER, true));
        refused(
                AccessProblem.ROLE_DOES_NOT_FIT,
                People.ROLE,
                () -> people.invite(unitHead, "b", "B", wanted(UNIT, Role.ADMINISTRATOR)));
        Caller officer = account("officer", posting(STATION, Role.POLICE_OFFICER, false));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                People.OFFICE,
                () -> people.invite(officer, "b", "B", OFFICER));
        assertThat(people.keeps(officer)).isFalse();
        assertThat(people.roles(head, STATION)).containsExactly(Role.POLICE_OFFICER);
        assertThat(people.roles(unitHead, UNIT)).containsExactly(Role.DISTRICT_OFFICER);
        assertThat(people.roles(district, UNIT))
                .containsExactly(Role.DISTRICT_OFFICER, Role.ADMINISTRATOR);
        assertThat(people.roles(head, OTHER_STATION)).isEmpty();
        assertThat(people.invite(district, "b", "B", wanted(UNIT, Role.ADMINISTRATOR))).isNotNull();
    }

    @Test
    void nobodyGetsHoldOfAnAccountThatCanDoMore() {
        account(
                "both",
                posting(STATION, Role.POLICE_OFFICER, false),
                posting(OTHER_STATION, Role.POLICE_OFFICER, false));
        assertThat(people.read(head, "both").whole()).isFalse();
        assertThat(people.read(head, "both").endable()).hasSize(1);
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () -> people.reset(head, "both", AccessReason.PASSWORD_LOST));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () -> people.disable(head, "both", AccessReason.SUSPENDED));
        refused(AccessProblem.OFFICE_OF_OTHERS, "", () -> people.rename(head, "both", 1, "X"));
        assertThat(people.read(district, "both").whole()).isTrue();
        refused(
                AccessProblem.NO_SUCH_PERSON,
                "",
                () -> people.reset(head, "nation", AccessReason.PASSWORD_LOST));
        refused(AccessProblem.NO_SUCH_PERSON, "", () -> people.read(head, "nation"));
        refused(AccessProblem.NO_SUCH_PERSON, "", () -> people.read(head, "nobody.at.all"));
        // a head of the unit is not an administrator of the district
        account("unit.head", posting(UNIT, Role.DISTRICT_OFFICER, true));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () ->
                        people.reset(
                                stored("unit.head").caller(fresh.store.instant()),
                                "district",
                                AccessReason.PASSWORD_LOST));
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        UUID own = stored("nation").tenures().get(0).id();
        refused(AccessProblem.OWN_ACCOUNT, "", () -> people.give(nation, "nation", OFFICER));
        refused(
                AccessProblem.OWN_ACCOUNT,
                "",
                () -> people.end(nation, "nation", own, Optional.empty(), AccessReason.NOT_NEEDED));
        refused(
                AccessProblem.OWN_ACCOUNT,
                "",
                () -> people.disable(nation, "nation", AccessReason.NOT_NEEDED));
        Kept self = people.read(nation, "nation");
        assertThat(self.whole()).isFalse();
        assertThat(self.endable()).isEmpty();
    }

    @Test
    void aPostingIsInForceFromItsFirstToItsLastDay() {
        people.invite(head, "meena", "Meena", wantedFor(STATION, Role.POLICE_OFFICER, 1, 2));
        register("meena", account -> account.with(credentials(PASSWORD)));
        refused(AccessProblem.NOT_ALLOWED, "", () -> enter("meena", PASSWORD));
        forward(1);
        assertThat(enter("meena", PASSWORD).postings()).hasSize(1);
        forward(1);
        Caller last = enter("meena", PASSWORD);
        assertThat(signIn.standing(last, clock.instant())).contains(last);
        forward(1);
        refused(AccessProblem.NOT_ALLOWED, "", () -> enter("meena", PASSWORD));
        assertThat(signIn.standing(last, clock.instant())).isEmpty();
        assertThat(people.read(head, "meena").person().standing(today()))
                .isEqualTo(Person.Standing.WITHOUT_POSTING);
    }

    private Account.Credentials credentials(String password) {
        return Account.Credentials.of(
                Optional.of(passwords.hash(password.toCharArray())), Optional.empty());
    }

    private void forward(int days) {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.forward(Duration.ofDays(days));
                    return null;
                });
    }

    @Test
    void aPostingThatIsEndedAtOnceGivesNothingAnyMore() {
        Invited invited = people.invite(head, "meena", "Meena", OFFICER);
        Caller meena = choose(invited, PASSWORD);
        UUID tenure = only(invited.kept());
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn.standing(meena, clock.instant())).contains(meena);

        people.end(head, "meena", tenure, Optional.empty(), AccessReason.TRANSFERRED);

        assertThat(signIn.standing(meena, clock.instant())).isEmpty();
        refused(AccessProblem.NOT_ALLOWED, "", () -> enter("meena", PASSWORD));
        refused(
                AccessProblem.NO_SUCH_POSTING,
                "",
                () ->
                        people.end(
                                head, "meena", tenure, Optional.empty(), AccessReason.TRANSFERRED));
        assertThat(journal("meena", JournalAction.POSTING_ENDED).get(0))
                .endsWith(";last_day=" + today().minusDays(1) + ";reason=transferred");
        // the station that receives begins the transfer
        account("head.2", posting(OTHER_STATION, Role.POLICE_OFFICER, true));
        people.give(
                stored("head.2").caller(fresh.store.instant()),
                "meena",
                wanted(OTHER_STATION, Role.POLICE_OFFICER));
        assertThat(enter("meena", PASSWORD).offices()).containsExactly(OTHER_STATION);
    }

    @Test
    void theSamePostingIsGivenOnceForTheSameDays() {
        people.invite(head, "meena", "Meena", wantedFor(STATION, Role.POLICE_OFFICER, 0, 9));
        refused(
                AccessProblem.ALREADY_POSTED,
                People.OFFICE,
                () -> people.give(head, "meena", wantedFor(STATION, Role.POLICE_OFFICER, 9, 20)));
        people.give(head, "meena", wantedFor(STATION, Role.POLICE_OFFICER, 10, 20));
        assertThat(stored("meena").tenures()).hasSize(2);
    }

    @Test
    void aColleagueStandsInForTheHeadForATime() {
        people.invite(head, "meena", "Meena", OFFICER);
        Wanted leave =
                new Wanted(
                        STATION,
                        Role.POLICE_OFFICER,
                        true,
                        Optional.empty(),
                        Optional.of(today().plusDays(10)),
                        Optional.of("head"));
        people.give(head, "meena", leave);
        Caller meena = stored("meena").caller(fresh.store.instant());
        assertThat(people.keeps(meena, STATION)).isTrue();
        assertThat(people.invite(meena, "new", "New", OFFICER)).isNotNull();
        forward(11);
        assertThat(people.keeps(stored("meena").caller(fresh.store.instant()))).isFalse();
        refused(
                FieldProblem.REQUIRED,
                People.TO,
                () ->
                        people.give(
                                head,
                                "new",
                                new Wanted(
                                        STATION,
                                        Role.POLICE_OFFICER,
                                        true,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("head"))));
    }

    @Test
    void whoStandsInIsNoHeadForGood() {
        people.invite(head, "meena", "Meena", OFFICER);
        people.give(head, "meena", standsInUntil(10));
        Caller meena = stored("meena").caller(fresh.store.instant());
        people.invite(meena, "new", "New", OFFICER);
        refused(
                AccessProblem.NOT_ALLOWED,
                People.IN_CHARGE,
                () ->
                        people.give(
                                meena,
                                "new",
                                new Wanted(
                                        STATION,
                                        Role.POLICE_OFFICER,
                                        true,
                                        Optional.empty(),
                                        Optional.of(today().plusDays(900)),
                                        Optional.of("meena"))));
        UUID own = stored("head").tenures().get(0).id();
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () -> people.end(meena, "head", own, Optional.empty(), AccessReason.SUSPENDED));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () -> people.reset(meena, "head", AccessReason.PASSWORD_LOST));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () -> people.disable(meena, "head", AccessReason.SUSPENDED));
        UUID standIn =
                stored("meena").tenures().stream()
                        .filter(tenure -> tenure.posting().inCharge())
                        .findFirst()
                        .orElseThrow()
                        .id();
        refused(
                AccessProblem.ENDS_EARLIER,
                People.TO,
                () ->
                        people.end(
                                head,
                                "meena",
                                standIn,
                                Optional.of(today().plusDays(400)),
                                AccessReason.LEAVE_OVER));
        // the head has gone for good: nobody stands in for them any more
        people.end(district, "head", own, Optional.empty(), AccessReason.SUSPENDED);
        assertThat(people.keeps(stored("meena").caller(fresh.store.instant()))).isFalse();
        assertThat(stored("meena").caller(fresh.store.instant()).offices())
                .containsExactly(STATION);
    }

    private Wanted standsInUntil(int days) {
        return new Wanted(
                STATION,
                Role.POLICE_OFFICER,
                true,
                Optional.empty(),
                Optional.of(today().plusDays(days)),
                Optional.of("head"));
    }

    @Test
    void aHeadGivesNoMoreThanTheirOwnWorkReaches() {
        Caller officer = account("sjpu", posting(JUVENILE_UNIT, Role.POLICE_OFFICER, true));
        assertThat(people.roles(officer, JUVENILE_UNIT)).containsExactly(Role.POLICE_OFFICER);
        Caller senior = account("sjpu.2", posting(JUVENILE_UNIT, Role.DISTRICT_OFFICER, true));
        assertThat(people.roles(senior, JUVENILE_UNIT))
                .containsExactly(Role.POLICE_OFFICER, Role.DISTRICT_OFFICER);
        account("colleague", posting(JUVENILE_UNIT, Role.DISTRICT_OFFICER, false));
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () -> people.reset(officer, "colleague", AccessReason.PASSWORD_LOST));
        assertThat(people.read(senior, "colleague").whole()).isTrue();
    }

    @Test
    void whatAHigherAuthorityDisabledALowerOneDoesNotEnable() {
        people.invite(head, "meena", "Meena", OFFICER);
        people.disable(district, "meena", AccessReason.MISUSE_SUSPECTED);
        refused(
                AccessProblem.DISABLED_BY_OTHERS,
                "",
                () -> people.enable(head, "meena", AccessReason.MISTAKE));
        people.enable(nation, "meena", AccessReason.MISTAKE);
        people.disable(head, "meena", AccessReason.SUSPENDED);
        people.enable(head, "meena", AccessReason.MISTAKE);
        assertThat(stored("meena").enabled()).isTrue();
    }

    @Test
    void aSecretThatWasHandedOutBeforeOpensNoPostingOfOthers() {
        Invited invited = people.invite(head, "meena", "Meena", OFFICER);
        account("head.2", posting(OTHER_STATION, Role.POLICE_OFFICER, true));
        people.give(
                stored("head.2").caller(fresh.store.instant()),
                "meena",
                wanted(OTHER_STATION, Role.POLICE_OFFICER));
        clock.pass(Duration.ofSeconds(1));
        refused(AccessProblem.SECRET_EXPIRED, "", () -> choose(invited, PASSWORD));
        Invited again = people.reset(district, "meena", AccessReason.PASSWORD_LOST);
        assertThat(choose(again, PASSWORD).offices()).containsExactly(STATION, OTHER_STATION);
    }

    @Test
    void whoHasLeftIsNobodysOldHeads() {
        Invited invited = people.invite(head, "meena", "Meena", OFFICER);
        people.end(
                head, "meena", only(invited.kept()), Optional.empty(), AccessReason.LEFT_SERVICE);
        refused(
                AccessProblem.OFFICE_OF_OTHERS,
                "",
                () -> people.reset(head, "meena", AccessReason.PASSWORD_LOST));
        assertThat(people.read(district, "meena").whole()).isTrue();
    }

    @Test
    void whoGuessesTheirOwnPasswordWaits() {
        Caller caller = enter("head", PASSWORD);
        for (int i = 0; i < 5; i++) {
            refused(
                    AccessProblem.PASSWORD_WRONG,
                    People.PASSWORD,
                    () ->
                            people.changePassword(
                                    caller,
                                    "wrong".toCharArray(),
                                    "lamp stone river".toCharArray()));
        }
        refused(
                AccessProblem.LOCKED_OUT,
                "",
                () ->
                        people.changePassword(
                                caller, PASSWORD.toCharArray(), "lamp stone river".toCharArray()));
        assertThat(journal("head", JournalAction.SIGN_IN_REFUSED)).hasSize(5);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndComesBack() {
        Caller meena = choose(people.invite(head, "meena", "Meena", OFFICER), PASSWORD);
        clock.pass(Duration.ofMinutes(1));
        people.disable(head, "meena", AccessReason.SUSPENDED);
        assertThat(signIn.standing(meena, clock.instant())).isEmpty();
        refused(AccessProblem.WRONG_CREDENTIALS, "", () -> enter("meena", PASSWORD));
        people.disable(head, "meena", AccessReason.SUSPENDED);
        assertThat(journal("meena", JournalAction.ACCOUNT_DISABLED))
                .containsExactly("reason=suspended");
        people.enable(head, "meena", AccessReason.BACK_IN_SERVICE);
        assertThat(enter("meena", PASSWORD).postings()).isEqualTo(meena.postings());
    }

    @Test
    void whoeverWasAnAdministratorAMomentAgoIsNoneAnyMore() {
        Caller former = account("former", posting(NATIONAL, Role.ADMINISTRATOR, false));
        people.disable(nation, "former", AccessReason.SUSPENDED);
        refused(AccessProblem.NOT_ALLOWED, "", () -> people.invite(former, "b", "B", OFFICER));
        refused(AccessProblem.NOT_ALLOWED, "", () -> people.read(former, "head"));
        refused(
                AccessProblem.NOT_ALLOWED,
                "",
                () -> people.list(former, Sought.ALL, Optional.empty(), 10));
    }

    @Test
    void theLastAdministratorWithoutAnEndStays() {
        Caller second = account("second", posting(NATIONAL, Role.ADMINISTRATOR, false));
        register(
                "second",
                account ->
                        account.with(
                                List.of(account.tenures().get(0).until(today().plusDays(30)))));
        UUID tenure = stored("nation").tenures().get(0).id();
        refused(
                AccessProblem.LAST_ADMINISTRATOR,
                "",
                () ->
                        people.end(
                                second,
                                "nation",
                                tenure,
                                Optional.empty(),
                                AccessReason.LEFT_SERVICE));
        refused(
                AccessProblem.LAST_ADMINISTRATOR,
                "",
                () -> people.disable(second, "nation", AccessReason.LEFT_SERVICE));
        refused(
                AccessProblem.LAST_ADMINISTRATOR,
                "",
                () -> people.reset(second, "nation", AccessReason.PASSWORD_LOST));
        // one who begins later, or has not signed in, is none yet
        people.invite(second, "later", "Later", wanted(NATIONAL, Role.ADMINISTRATOR));
        refused(
                AccessProblem.LAST_ADMINISTRATOR,
                "",
                () -> people.disable(second, "nation", AccessReason.LEFT_SERVICE));
        account("third", posting(NATIONAL, Role.ADMINISTRATOR, false));
        people.disable(second, "nation", AccessReason.LEFT_SERVICE);
    }

    @Test
    void whoRunsTheMachineLetsTheLastAdministratorInAgain() {
        StoredAccounts accounts = new StoredAccounts(fresh.store, passwords, factors, clock);
        Caller console = Caller.system("console");
        register("nation", account -> account.enabled(false));
        String secret = accounts.recover(console, "nation");
        Caller in =
                signIn.choosePassword(
                        "nation",
                        secret.toCharArray(),
                        "lamp stone river".toCharArray(),
                        "10.0.0.1");
        assertThat(in.has(Role.ADMINISTRATOR)).isTrue();
        assertThat(journal("nation", JournalAction.ACCOUNT_CHANGED))
                .contains("fields=password;recovered=true");
        refused(AccessProblem.NO_SUCH_PERSON, "", () -> accounts.recover(console, "district"));
        refused(AccessProblem.NO_SUCH_PERSON, "", () -> accounts.recover(console, "nobody"));
    }

    @Test
    void anotherPostingOfTheLastAdministratorEnds() {
        people.invite(
                account("second", posting(UNIT, Role.ADMINISTRATOR, false)),
                "x",
                "X",
                wanted(STATION, Role.POLICE_OFFICER));
        register(
                "nation",
                account ->
                        account.with(
                                Stream.concat(
                                                account.tenures().stream(),
                                                stored("x").tenures().stream())
                                        .toList()));
        UUID posting = stored("x").tenures().get(0).id();
        people.end(district, "nation", posting, Optional.empty(), AccessReason.NOT_NEEDED);
        assertThat(stored("nation").postings(fresh.store.instant()))
                .containsExactly(posting(NATIONAL, Role.ADMINISTRATOR, false));
    }

    @Test
    void peopleAreListedByNameWithinReach() {
        for (int i = 0; i < 7; i++) {
            account("officer." + i, posting(STATION, Role.POLICE_OFFICER, false));
        }
        account("elsewhere", posting(STATION_ELSEWHERE, Role.POLICE_OFFICER, false));
        people.disable(district, "officer.3", AccessReason.SUSPENDED);
        List<String> names = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Person> page = people.list(district, Sought.ALL, after, 3);
            page.items().forEach(person -> names.add(person.user()));
            after = page.next();
        } while (after.isPresent());
        assertThat(names)
                .containsExactly(
                        "district",
                        "head",
                        "officer.0",
                        "officer.1",
                        "officer.2",
                        "officer.3",
                        "officer.4",
                        "officer.5",
                        "officer.6");
        assertThat(users(head, Sought.ALL)).doesNotContain("district", "elsewhere").hasSize(8);
        assertThat(users(nation, Sought.ALL)).hasSize(11);
        assertThat(users(nation, new Sought("SYNTH er.3", Optional.empty(), Optional.empty())))
                .containsExactly("officer.3");
        assertThat(users(nation, new Sought("%", Optional.empty(), Optional.empty()))).isEmpty();
        assertThat(users(nation, standing(Person.Standing.DISABLED))).containsExactly("officer.3");
        assertThat(users(nation, standing(Person.Standing.ACTIVE))).hasSize(10);
        assertThat(users(nation, standing(Person.Standing.INVITED))).isEmpty();
        assertThat(users(nation, standing(Person.Standing.WITHOUT_POSTING))).isEmpty();
        assertThat(users(nation, new Sought("", Optional.empty(), Optional.of(STATION_ELSEWHERE))))
                .containsExactly("elsewhere");
        Caller officer = stored("officer.0").caller(fresh.store.instant());
        refused(AccessProblem.NOT_ALLOWED, "", () -> users(officer, Sought.ALL));
    }

    private static Sought standing(Person.Standing standing) {
        return new Sought("", Optional.of(standing), Optional.empty());
    }

    private List<String> users(Caller caller, Sought sought) {
        return people.list(caller, sought, Optional.empty(), 200).items().stream()
                .map(Person::user)
                .toList();
    }

    @Test
    void aNameIsChangedAsItWasSeen() {
        long seen = people.invite(head, "meena", "Meena", OFFICER).kept().person().version();
        Kept renamed = people.rename(head, "meena", stored("meena").version(), "Meena Devi");
        assertThat(renamed.person().displayName()).isEqualTo("Meena Devi");
        assertThat(renamed.person().version()).isGreaterThan(seen);
        refused(CaseProblem.CHANGED_MEANWHILE, "", () -> people.rename(head, "meena", seen, "X"));
        refused(
                FieldProblem.REQUIRED,
                People.DISPLAY_NAME,
                () -> people.rename(head, "meena", renamed.person().version(), " "));
        assertThat(journal("meena", JournalAction.ACCOUNT_CHANGED))
                .containsExactly("fields=display_name");
    }

    @Test
    void whoChangesThePasswordEndsTheirOtherSessions() {
        Caller caller = enter("head", PASSWORD);
        Instant since = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        refused(
                AccessProblem.PASSWORD_WRONG,
                People.PASSWORD,
                () ->
                        people.changePassword(
                                caller, "wrong".toCharArray(), "lamp stone river".toCharArray()));
        refused(
                AccessProblem.PASSWORD_UNCHANGED,
                People.NEW_PASSWORD,
                () ->
                        people.changePassword(
                                caller, PASSWORD.toCharArray(), PASSWORD.toCharArray()));
        people.changePassword(caller, PASSWORD.toCharArray(), "lamp stone river".toCharArray());
        assertThat(signIn.standing(caller, since)).isEmpty();
        assertThat(signIn.standing(caller, clock.instant())).contains(caller);
        refused(AccessProblem.WRONG_CREDENTIALS, "", () -> enter("head", PASSWORD));
        assertThat(enter("head", "lamp stone river").user()).isEqualTo("head");
    }
}
