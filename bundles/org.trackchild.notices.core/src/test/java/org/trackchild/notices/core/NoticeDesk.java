package org.trackchild.notices.core;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Wording;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeFilter;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.notices.api.SeenNotice;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.jpa.FreshStore;
import org.trackchild.store.jpa.JpaJournal;
import org.trackchild.store.jpa.JpaStore;

/** Notices on a real store, with synthetic children. */
final class NoticeDesk implements AutoCloseable {

    static final String STATION = "PS-1";

    static final String HOME = "CCI-1";

    static final String DISTRICT = "UP-LUCKNOW";

    /** A clock that is not named to anybody above the offices. */
    static final String RESTRICTED = "board_inquiry";

    private static final Instant SINCE = Instant.parse("2026-03-09T06:00:00Z");

    final FreshStore fresh = new FreshStore();

    final JpaStore store = fresh.store;

    final Journal journal = new JpaJournal(store);

    final NoticeBell bell = new NoticeBell();

    final StoredNotices notices = new StoredNotices(store, new PostingPolicy(), bell);

    final NoticeFollower follower = follower(store);

    NoticeDesk() throws SQLException, IOException {}

    /** A follower on a store that may do more than this one. */
    NoticeFollower follower(Store on) {
        return new NoticeFollower(
                on,
                journal,
                bell,
                (state, clock) -> clock.equals(RESTRICTED),
                new Benches(),
                new Few());
    }

    /** A committee and a board in the district, and a committee in another one. */
    private static final class Benches extends NoPlaces {

        private static final List<Office> OFFICES =
                List.of(
                        bench("CWC-1", OfficeType.CWC, DISTRICT),
                        bench("JJB-1", OfficeType.JJB, DISTRICT),
                        bench("CWC-2", OfficeType.CWC, "UP-AGRA"));

        private static Office bench(String id, OfficeType type, String district) {
            return new Office(
                    new OfficeId(id),
                    type,
                    new Wording(id, id),
                    district.substring(0, 2),
                    district,
                    "",
                    true);
        }

        @Override
        public Page<Office> offices(OfficeQuery query) {
            return new Page<>(
                    OFFICES.stream()
                            .filter(each -> query.type().equals(Optional.of(each.type())))
                            .filter(each -> each.state().equals(query.state()))
                            .filter(each -> each.district().equals(query.district()))
                            .toList(),
                    Optional.empty());
        }
    }

    /** Three of a kind a day. */
    private static final class Few implements NoticeSchedule {

        @Override
        public int keep_days() {
            return 90;
        }

        @Override
        public int keep_settled_days() {
            return 14;
        }

        @Override
        public int most_a_day() {
            return 3;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return NoticeSchedule.class;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        fresh.close();
    }

    static Caller caller(String user, String office, Role role, String district) {
        return new Caller(
                user,
                "Synthetic",
                List.of(
                        new Posting(
                                new OfficeId(office), role, district.substring(0, 2), district)));
    }

    static Caller officer(String office) {
        return caller("user." + office, office, Role.POLICE_OFFICER, DISTRICT);
    }

    CaseId enter(CaseKind kind, String office) {
        return enter(kind, office, DISTRICT, Set.of());
    }

    CaseId enter(CaseKind kind, String office, String district, Set<OfficeId> shared) {
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
                                    ChildDescription.builder()
                                            .name(PersonName.of("Phoolmatiya"))
                                            .build(),
                                    new Event(
                                            LocalDate.of(2026, 3, 9),
                                            null,
                                            new Place(district.substring(0, 2), district, "")),
                                    Particulars.none(kind),
                                    Optional.empty(),
                                    List.of());
                    tx.cases()
                            .insert(
                                    made,
                                    new CaseFacts(
                                            kind,
                                            new OfficeId(office),
                                            district.substring(0, 2),
                                            district,
                                            shared),
                                    Set.of());
                    shared.forEach(each -> tx.cases().share(made.id(), each));
                    return made.id();
                });
    }

    void journal(Caller by, JournalAction action, String type, Object id, String detail) {
        write(by, tx -> tx.journal(action, new Subject(type, id.toString()), detail));
    }

    void ofCase(Caller by, JournalAction action, CaseId id, String detail) {
        journal(by, action, Subject.CASE, id, detail);
    }

    void ofPair(Caller by, JournalAction action, String proposal, CaseId missing, CaseId found) {
        journal(by, action, Subject.PROPOSAL, proposal, "missing=" + missing + ";found=" + found);
    }

    /** Links two cases as one child; tells the number of the link. */
    UUID link(Caller by, CaseId one, CaseId other) {
        IdentityLink link =
                new IdentityLink(
                        CaseId.drawUuid(),
                        CasePair.of(one, other),
                        IdentityLink.Ground.BY_HAND,
                        Optional.empty(),
                        new Statement(by.user(), new OfficeId(STATION), SINCE, "One child"),
                        Optional.empty());
        write(by, tx -> tx.identityLinks().insert(link));
        ofLink(by, JournalAction.IDENTITY_LINKED, link.id(), one, other);
        return link.id();
    }

    void ofLink(Caller by, JournalAction action, UUID link, CaseId one, CaseId other) {
        journal(by, action, Subject.IDENTITY_LINK, link, "one=" + one + ";other=" + other);
        ofCase(by, action, one, "link=" + link + ";other=" + other);
        ofCase(by, action, other, "link=" + link + ";other=" + one);
    }

    /** The child stands before the board from now on. */
    void beforeBoard(CaseId id) {
        write(Caller.system("test"), tx -> tx.cases().bring(id, BenchKind.BOARD));
    }

    void write(Caller by, Consumer<Transaction> work) {
        store.write(
                by,
                tx -> {
                    work.accept(tx);
                    return null;
                });
    }

    /**
     * Writes a notice of a sighting past the follower.
     *
     * @param of the case; a notice of none is there for all of its audience
     * @param entry which entry of the journal it tells; of each there is a notice of its own
     */
    static Notice sighting(
            Transaction tx,
            Audience to,
            Optional<CaseId> of,
            String thing,
            Instant raised,
            int entry) {
        Notice notice =
                Notice.of(
                        to,
                        new Notice.Matter(
                                NoticeKind.SIGHTING_RECORDED, of, thing, raised, entry, "somebody"),
                        Integer.toString(entry),
                        raised);
        tx.notices().insert(notice, LocalDate.of(2026, 11, 29));
        return notice;
    }

    /** Moves the time of the register. */
    void forward(Duration by) {
        write(Caller.system("test"), tx -> tx.forward(by));
    }

    /**
     * Sets the one clock of a case.
     *
     * @param due when, from now
     * @param district when the district is told, from now
     */
    void clock(CaseId id, Duration due, Optional<Duration> district) {
        clock("production", id, due, district);
    }

    void clock(String code, CaseId id, Duration due, Optional<Duration> district) {
        write(
                Caller.system("clocks"),
                tx -> {
                    CaseFacts facts = tx.cases().find(id).orElseThrow().facts();
                    tx.clocks()
                            .replace(
                                    List.of(
                                            new ClockTable.OfCase(
                                                    id,
                                                    facts,
                                                    List.of(
                                                            new ClockTable.Running(
                                                                    code,
                                                                    1,
                                                                    SINCE,
                                                                    tx.now().plus(due),
                                                                    List.of(
                                                                            district.map(
                                                                                    tx.now()::plus),
                                                                            Optional.empty(),
                                                                            Optional.empty()))))));
                });
    }

    /** What the table of the clocks keeps of a case with one clock, due from now. */
    ClockTable.OfCase runs(CaseId id, Duration due) {
        return store.read(
                tx ->
                        new ClockTable.OfCase(
                                id,
                                tx.cases().find(id).orElseThrow().facts(),
                                List.of(
                                        new ClockTable.Running(
                                                "production",
                                                1,
                                                SINCE,
                                                tx.now().plus(due),
                                                List.of(
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        Optional.empty())))));
    }

    void stopClocks(CaseId id) {
        write(
                Caller.system("clocks"),
                tx ->
                        tx.clocks()
                                .replace(
                                        List.of(
                                                new ClockTable.OfCase(
                                                        id,
                                                        tx.cases().find(id).orElseThrow().facts(),
                                                        List.of()))));
    }

    /** Somebody of the office of a caller is shown a case in a list. */
    void reads(Caller colleague, CaseId of, Through through, int number) {
        Caller reader = new Caller("reader-" + number, "Synthetic", colleague.postings());
        store.show(
                reader,
                tx -> {
                    tx.shown(Reading.of(through), List.of(of));
                    return null;
                });
    }

    /** Follows the journal to its end, as if the clocks had done so. */
    void follow() {
        write(
                Caller.system("clocks"),
                tx -> tx.cursors().set(NoticeFollower.CLOCKS, journal.head()));
        boolean more = true;
        while (more) {
            more = follower.goOn();
        }
    }

    /** Begins at the first entry again. */
    void followAgain() {
        write(Caller.system("test"), tx -> tx.cursors().set(NoticeFollower.FOLLOWER, 0));
        follow();
    }

    List<SeenNotice> list(Caller reader) {
        return notices.list(reader, NoticeFilter.ALL, Optional.empty(), 200).items();
    }

    /**
     * Codes of the kinds that a reader sees, in order of the alphabet; settled ones in brackets.
     */
    List<String> kinds(Caller reader) {
        return list(reader).stream()
                .map(
                        seen ->
                                seen.notice().settled().isPresent()
                                        ? "(" + seen.notice().matter().kind().code() + ")"
                                        : seen.notice().matter().kind().code())
                .sorted()
                .toList();
    }
}
