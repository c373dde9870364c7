package org.trackchild.notices.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.registry.api.RestrictedClocks;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Transaction;

/** What the clocks of the law tell to whom. Belongs to one transaction. */
final class ClockNotices {

    /** A clock that runs long enough is told so long before it is due. */
    static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration LONG_ENOUGH = Duration.ofDays(2);

    private final Transaction tx;

    private final RestrictedClocks restricted;

    private final Instant oldest;

    /**
     * @param restricted the clocks that nobody above the offices is told by their name
     * @param oldest of what fell due before nobody is told any more
     */
    ClockNotices(Transaction tx, RestrictedClocks restricted, Instant oldest) {
        this.tx = tx;
        this.restricted = restricted;
        this.oldest = oldest;
    }

    /** What clocks tell by now, without what fell due too long ago. */
    List<NoticeBook.Wanted> of(Collection<ClockTable.Kept> clocks) {
        return of(clocks, oldest);
    }

    /** All that clocks tell the offices and those above them by now, however long ago it was. */
    List<NoticeBook.Wanted> standing(Collection<ClockTable.Kept> clocks) {
        return of(clocks, Instant.EPOCH);
    }

    /** What clocks tell that came with many others: one notice stands for all of a day. */
    List<NoticeBook.Wanted> ofMany(Collection<ClockTable.Kept> clocks) {
        return of(clocks).stream().map(this::summed).toList();
    }

    private List<NoticeBook.Wanted> of(Collection<ClockTable.Kept> clocks, Instant from) {
        Telling telling = new Telling(from);
        for (ClockTable.Kept each : clocks) {
            Instant due = each.clock().due();
            boolean reminded =
                    Duration.between(each.clock().since(), due).compareTo(LONG_ENOUGH) > 0;
            if (reminded && due.isAfter(tx.now())) {
                telling.offices(each, NoticeKind.CLOCK_DUE, due.minus(AHEAD));
            }
            telling.offices(each, NoticeKind.CLOCK_OVERDUE, due);
            for (Level level : List.of(Level.DISTRICT, Level.STATE, Level.NATION)) {
                each.clock()
                        .told()
                        .get(level.ordinal() - 1)
                        .ifPresent(at -> telling.above(each, level, at));
            }
        }
        return telling.wanted;
    }

    private NoticeBook.Wanted summed(NoticeBook.Wanted each) {
        return new NoticeBook.Wanted(
                NoticeBook.summary(
                        each.notice().audience(),
                        each.notice().matter().kind(),
                        tx.now(),
                        0,
                        tx.now()),
                tx.now());
    }

    /** Collects what clocks tell. */
    private final class Telling {

        private final Instant from;

        private final List<NoticeBook.Wanted> wanted = new ArrayList<>();

        /**
         * @param from of what fell due before nobody is told
         */
        Telling(Instant from) {
            this.from = from;
        }

        void offices(ClockTable.Kept clock, NoticeKind kind, Instant at) {
            tell(Audience.office(new OfficeId(clock.office())), kind, clock, at);
            clock.home()
                    .ifPresent(home -> tell(Audience.office(new OfficeId(home)), kind, clock, at));
        }

        void above(ClockTable.Kept clock, Level level, Instant at) {
            switch (level) {
                case DISTRICT -> place(Audience.Kind.DISTRICT, clock.district(), clock, at);
                case STATE -> place(Audience.Kind.STATE, clock.state(), clock, at);
                case NATION -> {
                    // it sees figures, and no case: what is old is in them
                    if (isTold(at, oldest)) {
                        wanted.add(
                                new NoticeBook.Wanted(
                                        NoticeBook.summary(
                                                new Audience(Audience.Kind.NATION, ""),
                                                NoticeKind.CLOCK_ESCALATED,
                                                at,
                                                0,
                                                tx.now()),
                                        tx.now()));
                    }
                }
                case OFFICE -> throw new IllegalArgumentException("an office is not above itself");
            }
        }

        private void place(Audience.Kind kind, String code, ClockTable.Kept clock, Instant at) {
            if (!code.isEmpty()) {
                tell(new Audience(kind, code), NoticeKind.CLOCK_ESCALATED, clock, at);
            }
        }

        private boolean isTold(Instant at, Instant earliest) {
            return !at.isAfter(tx.now()) && !at.isBefore(earliest);
        }

        private void tell(Audience audience, NoticeKind kind, ClockTable.Kept clock, Instant at) {
            if (!isTold(at, from)) {
                return;
            }
            String code = clock.clock().code();
            boolean named =
                    audience.kind() == Audience.Kind.OFFICE
                            || !restricted.contains(clock.state(), code);
            String occasion = clock.clock().round() + " " + clock.clock().since().toEpochMilli();
            Notice notice =
                    Notice.of(
                            audience,
                            new Notice.Matter(
                                    kind,
                                    Optional.of(clock.of()),
                                    named ? code : "",
                                    clock.clock().due(),
                                    0,
                                    ""),
                            // one for each of several that are not named
                            named ? occasion : occasion + " " + code,
                            tx.now());
            wanted.add(new NoticeBook.Wanted(notice, tx.now()));
        }
    }

    /**
     * Settles what was told of clocks that have stopped, or are for others now; tells again what
     * was settled and runs again.
     *
     * @param cases of which the clocks may have changed
     * @param running all their clocks that run: what one of them tells stands, however long ago it
     *     fell due
     * @return whether anything was
     */
    boolean settle(Collection<CaseId> cases, Collection<ClockTable.Kept> running) {
        Set<UUID> now =
                standing(running).stream()
                        .map(each -> each.notice().id())
                        .collect(Collectors.toSet());
        List<Notice> told = tx.notices().ofClocks(cases);
        List<UUID> over =
                told.stream()
                        .filter(each -> each.settled().isEmpty() && !now.contains(each.id()))
                        .map(Notice::id)
                        .toList();
        List<UUID> again =
                told.stream()
                        .filter(each -> each.settled().isPresent() && now.contains(each.id()))
                        .map(Notice::id)
                        .toList();
        tx.notices().settle(over, tx.now());
        tx.notices().reopen(again, tx.now());
        return !over.isEmpty() || !again.isEmpty();
    }
}
