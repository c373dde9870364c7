package org.trackchild.registry.core;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.fields.india.IndianFields;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Revision;
import org.trackchild.rules.in2016.IndianRules;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.jpa.FreshStore;
import org.trackchild.store.jpa.JpaJournal;
import org.trackchild.store.jpa.JpaStore;

/** A register on a real store, with synthetic children. */
final class Register implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    final FreshStore fresh;

    final JpaStore store;

    final Journal journal;

    final CaseDesk desk =
            new CaseDesk(new PostingPolicy(), new TwoDistricts(), new ScriptNameKeys());

    final RuleShelf shelf = new RuleShelf();

    final FieldShelf fields = new FieldShelf();

    Register() throws SQLException, IOException {
        fresh = new FreshStore();
        store = fresh.store;
        journal = new JpaJournal(store);
        shelf.add(new IndianRules());
        fields.add(new IndianFields());
        desk.shelf = shelf;
    }

    @Override
    public void close() throws IOException, SQLException {
        fresh.close();
    }

    /** An officer of the police. */
    static Caller officer(String office) {
        return caller(office, Role.POLICE_OFFICER);
    }

    static Caller caller(String office, Role role) {
        return new Caller(
                "user." + office,
                "Synthetic",
                List.of(new Posting(new OfficeId(office), role, "UP", "UP-LUCKNOW")));
    }

    static ChildDescription child(String name) {
        return ChildDescription.builder().name(PersonName.of(name)).sex(Sex.FEMALE).build();
    }

    CaseId enter(CaseKind kind, String office) {
        return enter(kind, office, child("Phoolmatiya"));
    }

    CaseId enter(CaseKind kind, String office, ChildDescription child) {
        return enter(kind, office, child, DAY);
    }

    /** A child that went missing, or was found, on a day. */
    CaseId enter(CaseKind kind, String office, ChildDescription child, LocalDate day) {
        return store.write(
                officer(office),
                tx -> {
                    ChildCase made =
                            new ChildCase(
                                    new CaseHeader(
                                            CaseId.next(),
                                            tx.cases().nextNumber(kind, 2026),
                                            kind,
                                            CaseStatus.REGISTERED,
                                            new OfficeId(office),
                                            new Revision(
                                                    1,
                                                    "user",
                                                    tx.now(),
                                                    tx.now(),
                                                    Optional.empty())),
                                    child,
                                    new Event(day, null, new Place("UP", "UP-LUCKNOW", "")),
                                    Particulars.none(kind),
                                    Optional.empty(),
                                    List.of());
                    CaseFacts facts =
                            new CaseFacts(kind, new OfficeId(office), "UP", "UP-LUCKNOW", Set.of());
                    tx.cases().insert(made, facts, desk.keysOf(made));
                    new Lodging(tx, desk).registered(made, facts);
                    tx.journal(
                            JournalAction.CASE_REGISTERED,
                            StoredCaseRegistry.subject(made.id()),
                            "version=1");
                    return made.id();
                });
    }

    ChildCase read(CaseId id) {
        return store.read(tx -> tx.cases().find(id).orElseThrow().content());
    }

    /** The case with a number. */
    CaseId numbered(String number) {
        CaseFilter filter = CaseFilter.all().with().text(number).build();
        return store.read(
                        tx ->
                                tx.cases()
                                        .list(
                                                new CaseSelection(
                                                        Reach.EVERYTHING, filter, List.of()),
                                                Optional.empty(),
                                                1))
                .items()
                .get(0)
                .header()
                .id();
    }

    CaseStatus status(CaseId id) {
        return read(id).header().status();
    }

    Set<OfficeId> sharedWith(CaseId id) {
        return store.read(tx -> tx.cases().find(id).orElseThrow().facts().sharedWith());
    }

    /** Proposes a pair, as matching does. */
    Proposal propose(CaseId missing, CaseId found) {
        return propose(missing, found, ProposalStatus.OPEN, Duration.ZERO);
    }

    /** Proposes a pair, as matching did a while ago. */
    Proposal propose(CaseId missing, CaseId found, ProposalStatus status, Duration ago) {
        return store.write(
                Caller.system("test"),
                tx -> {
                    Instant at = tx.now().minus(ago);
                    Proposal made =
                            new Proposal(
                                    CaseId.drawUuid(),
                                    new Proposal.Pair(missing, found),
                                    status,
                                    0.9,
                                    explanation(),
                                    new Proposal.Timing(1, at, at.plus(Duration.ofDays(1))),
                                    List.of());
                    tx.proposals().insert(made);
                    tx.journal(
                            JournalAction.PROPOSAL_MADE,
                            StoredProposals.subject(made),
                            Settlement.sides(made));
                    return made;
                });
    }

    static Explanation explanation() {
        return new Explanation(
                -10,
                List.of(
                        new Reason(
                                "name",
                                "same",
                                new Wording("Name", "नाम"),
                                "Phoolmatiya",
                                "Phoolmatiya",
                                Agreement.AGREES,
                                14,
                                new Wording("Rare", "दुर्लभ"))),
                "test");
    }

    Proposal proposal(Proposal known) {
        return store.read(tx -> tx.proposals().find(known.id()).orElseThrow());
    }

    /** What the journal says of one thing, latest first. */
    List<JournalEntry> entries(String type, Object id, JournalAction action) {
        return journal.about(new JournalEntry.Subject(type, id.toString()), 1_000).stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }

    /** The code with which something is refused. */
    static String refusal(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().get(0).code().name();
        }
        throw new AssertionError("was not refused");
    }

    /** Whether it waits for another thread, or for the answer of a database server. */
    static boolean isWaiting(Thread thread) {
        return thread.getState() != Thread.State.RUNNABLE
                || Arrays.stream(thread.getStackTrace())
                        .limit(8)
                        .anyMatch(frame -> frame.getClassName().startsWith("sun.nio.ch."));
    }
}
