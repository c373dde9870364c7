package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.Appearance;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Revision;
import org.trackchild.store.api.Transaction;

/** Synthetic cases for tests. */
final class Samples {

    static final Caller SYSTEM = Caller.system("test");

    private Samples() {}

    static ChildCase registered(
            Transaction tx, CaseKind kind, OfficeId office, Optional<Origin> origin) {
        return new ChildCase(
                new CaseHeader(
                        CaseId.next(),
                        tx.cases().nextNumber(kind, 2026),
                        kind,
                        CaseStatus.REGISTERED,
                        office,
                        new Revision(1, "tester", tx.now(), tx.now(), Optional.empty())),
                child(),
                new Event(
                        LocalDate.of(2026, 3, 9),
                        LocalTime.of(18, 30),
                        new Place("UP", "UP-LUCKNOW", "Charbagh")),
                kind == CaseKind.MISSING
                        ? new Particulars.MissingParticulars(
                                "FIR 1", "GD 2", "Ramesh", "father", "")
                        : new Particulars.FoundParticulars("police", "at the station", "Munni"),
                origin,
                List.of());
    }

    static ChildDescription child() {
        return ChildDescription.builder()
                .name(PersonName.of("Asha", "आशा"))
                .alias(PersonName.of("Munni"))
                .father(PersonName.of("Ramesh"))
                .guardian(PersonName.of("Kamla", "कमला"))
                .companions(PersonName.of("Raju", "Guddi"))
                .sex(Sex.FEMALE)
                .age(new ApproximateAge(6, 8))
                .dateOfBirth(ApproximateDate.parse("2019-05").orElseThrow())
                .appearance(
                        new Appearance(
                                118, "thin", "fair", "black", "", "scar, brow", "red", "bag"))
                .background(new Background(List.of("Awadhi", "Hindi"), "", ""))
                .contact(new FamilyContact("+91 522 000000", "synthetic"))
                .build();
    }

    static CaseFacts facts(ChildCase subject, String district) {
        return new CaseFacts(
                subject.header().kind(),
                subject.header().office(),
                district.substring(0, 2),
                district,
                Set.of());
    }

    /** Stores a case with a journal entry. */
    static ChildCase insert(
            Transaction tx, CaseKind kind, String office, String district, String... keys) {
        ChildCase made = registered(tx, kind, new OfficeId(office), Optional.empty());
        tx.cases().insert(made, facts(made, district), List.of(keys));
        journal(tx, made.id());
        return made;
    }

    static void journal(Transaction tx, CaseId id) {
        tx.journal(
                JournalAction.CASE_REGISTERED,
                new Subject(Subject.CASE, id.toString()),
                "version=1");
    }

    static Proposal proposal(CaseId missing, CaseId found, Instant now) {
        return new Proposal(
                CaseId.drawUuid(),
                new Proposal.Pair(missing, found),
                ProposalStatus.OPEN,
                0.9,
                new Explanation(
                        -12.5,
                        List.of(
                                new Reason(
                                        "father_name",
                                        "same",
                                        new Wording("Father's name", "पिता का नाम"),
                                        "Ramesh",
                                        "रमेश",
                                        Agreement.AGREES,
                                        9.25,
                                        new Wording("Rare here", "यहाँ कम मिलता है"))),
                        "test-1"),
                new Proposal.Timing(1, now, now.plusSeconds(86_400)),
                List.of());
    }
}
