package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.store.api.Account;
import org.trackchild.store.jpa.FreshStore;
import org.trackchild.store.jpa.JpaJournal;

/** A register of offices on a store of its own, and people who keep it. */
final class OfficeDesk implements AutoCloseable {

    static final Caller STATE = administrator("SCPS-UP", "UP", "");

    static final Caller DISTRICT = administrator("DCPU-UP-LUCKNOW", "UP", "UP-LUCKNOW");

    static final Caller ELSEWHERE = administrator("DCPU-UP-AGRA", "UP", "UP-AGRA");

    static final Caller PATNA = administrator("DCPU-BR-PATNA", "BR", "BR-PATNA");

    static final Caller NATION = administrator("NATIONAL", "", "");

    final FreshStore fresh;

    final JpaJournal journal;

    final MemoryDirectory directory;

    final StoredOfficeRegister register;

    OfficeDesk() throws SQLException, IOException {
        fresh = new FreshStore();
        journal = new JpaJournal(fresh.store);
        directory = new MemoryDirectory(fresh.store, journal, "");
        register = new StoredOfficeRegister(fresh.store, directory);
        List.of(STATE, DISTRICT, ELSEWHERE, PATNA, NATION)
                .forEach(each -> posted(each.user(), each.postings()));
    }

    /** An account, and who signs in with it. */
    Caller posted(String user, List<Posting> postings) {
        Account account =
                Account.of(
                        user,
                        "Synthetic",
                        Account.Credentials.of(Optional.empty(), Optional.empty()),
                        postings);
        return put(account);
    }

    /** Puts an account in the place of the one of this name. */
    Caller put(Account account) {
        return fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.accounts().put(account);
                    return account.caller(tx.now());
                });
    }

    @Override
    public void close() throws IOException, SQLException {
        directory.stop();
        fresh.close();
    }

    /** A found child lives in an office that keeps its case. */
    void admit(OfficeId home) {
        lodged(home, CaseStatus.REGISTERED, home);
    }

    /** A found child that an office keeps, and that lives in another, or ran away from there. */
    CaseId lodged(OfficeId keeper, CaseStatus status, OfficeId home) {
        CaseId id =
                fresh.store.write(
                        STATE,
                        tx -> {
                            ChildCase made =
                                    new ChildCase(
                                            new CaseHeader(
                                                    CaseId.next(),
                                                    tx.cases().nextNumber(CaseKind.FOUND, 2026),
                                                    CaseKind.FOUND,
                                                    status,
                                                    keeper,
                                                    new Revision(
                                                            1,
                                                            "tester",
                                                            tx.now(),
                                                            tx.now(),
                                                            Optional.empty())),
                                            ChildDescription.builder()
                                                    .sex(Sex.FEMALE)
                                                    .age(new ApproximateAge(6, 8))
                                                    .build(),
                                            new Event(
                                                    LocalDate.of(2026, 3, 9),
                                                    LocalTime.of(18, 30),
                                                    new Place("UP", "UP-LUCKNOW", "")),
                                            new Particulars.FoundParticulars("police", "", ""),
                                            Optional.empty(),
                                            List.of());
                            tx.cases()
                                    .insert(
                                            made,
                                            new CaseFacts(
                                                    CaseKind.FOUND,
                                                    keeper,
                                                    "UP",
                                                    "UP-LUCKNOW",
                                                    Set.of()),
                                            List.of());
                            return made.id();
                        });
        fresh.store.write(
                STATE,
                tx -> {
                    tx.cases().lodge(id, Optional.of(home), tx.now());
                    return null;
                });
        return id;
    }

    private static Caller administrator(String office, String state, String district) {
        return new Caller(
                "admin." + office.toLowerCase(),
                "Synthetic",
                List.of(new Posting(new OfficeId(office), Role.ADMINISTRATOR, state, district)));
    }

    Caller clerk(OfficeId office, boolean inCharge) {
        return posted(
                (inCharge ? "head." : "clerk.") + office.value().toLowerCase(),
                List.of(new Posting(office, Role.HOME_CLERK, "UP", "UP-LUCKNOW", inCharge)));
    }

    static OfficeDraft station(String name, String district) {
        return new OfficeDraft(
                OfficeType.POLICE_STATION,
                new Wording(name, ""),
                district.isEmpty() ? "" : district.substring(0, 2),
                district,
                service("0522 2612345"),
                OfficeParticulars.usual(OfficeType.POLICE_STATION));
    }

    static OfficeDraft home(String name) {
        OfficeService service = service("0522 2612399");
        return new OfficeDraft(
                OfficeType.CHILDRENS_HOME,
                new Wording(name, "\u092c\u093e\u0932 \u0917\u0943\u0939"),
                "UP",
                "UP-LUCKNOW",
                new OfficeService(
                        service.contacts(),
                        service.hours(),
                        service.languages(),
                        Optional.of(new OfficeIntake(40, 6, 17, Set.of(Sex.FEMALE), true))),
                OfficeParticulars.usual(OfficeType.CHILDRENS_HOME));
    }

    static OfficeService service(String telephone) {
        return new OfficeService(
                List.of(
                        new OfficeContact(OfficeContact.Kind.TELEPHONE, telephone, true),
                        new OfficeContact(
                                OfficeContact.Kind.ADDRESS,
                                "1 Synthetic Road, Lucknow, PIN 226001",
                                false)),
                OfficeHours.read("24x7", "").orElseThrow(),
                List.of("hindi", "urdu"),
                Optional.empty());
    }

    static OfficeDraft with(OfficeDraft draft, OfficeService service) {
        return new OfficeDraft(
                draft.type(),
                draft.name(),
                draft.state(),
                draft.district(),
                service,
                draft.particulars());
    }

    static OfficeDraft with(OfficeDraft draft, OfficeParticulars particulars) {
        return new OfficeDraft(
                draft.type(),
                draft.name(),
                draft.state(),
                draft.district(),
                draft.service(),
                particulars);
    }

    /** Codes and fields of what is refused, in their order. */
    static List<String> refusals(Runnable work) {
        try {
            work.run();
        } catch (ProblemException refused) {
            return refused.problems().stream().map(OfficeDesk::named).toList();
        }
        assertThat(true).as("was not refused").isFalse();
        return List.of();
    }

    private static String named(Problem problem) {
        return (problem.code().name() + " " + problem.field()).strip();
    }
}
