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
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Transaction;

/** What the clocks of the law tell to whom. Belongs to one transaction. */
final class ClockNotices {

    /** A clock that runs long enough is told so long before it is due. */
    static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration LONG_ENOUGH = Duration.ofDays(2);

    private final Transaction tx;

    private final Instant oldest;

    /**
     * @param oldest of what fell due before nobody is told any more
     */
    ClockNotices(Transaction tx, Instant oldest) {
        this.tx = tx;
        this.oldest = oldest;
    }

    /**
     * All that clocks tell by now.
     *
     * @param many whether they came with many others: then one notice stands for all of a day
     */
    List<NoticeBook.Wanted> of(Collection<ClockTable.Kept> clocks, boolean many) {
        List<NoticeBook.Wanted> wanted = new ArrayList<>();
        for (ClockTable.Kept each : clocks) {
            Instant due = each.clock().due();
            boolean reminded =
                    Duration.between(each.clock().since(), due).compareTo(LONG_ENOUGH) > 0;
            if (reminded && due.isAfter(tx.now())) {
                offices(each, NoticeKind.CLOCK_DUE, due.minus(AHEAD), wanted);
            }
            offices(each, NoticeKind.CLOCK_OVERDUE, due, wanted);
            for (Level level : List.of(Level.DISTRICT, Level.STATE, Level.NATION)) {
                each.clock()
                        .told()
                        .get(level.ordinal() - 1)
                        .ifPresent(at -> above(each, level, at, wanted));
            }
        }
        return many ? wanted.stream().map(this::summed).toList() : wanted;
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

    private void offices(
            ClockTable.Kept clock, NoticeKind kind, Instant at, List<NoticeBook.Wanted> wanted) {
        tell(Audience.office(new OfficeId(clock.office())), kind, clock, at, wanted);
        clock.home()
                .ifPresent(
                        home -> tell(Audience.office(new OfficeId(home)), kind, clock, at, wanted));
    }

    private void above(
            ClockTable.Kept clock, Level level, Instant at, List<NoticeBook.Wanted> wanted) {
        switch (level) {
            case DISTRICT -> place(Audience.Kind.DISTRICT, clock.district(), clock, at, wanted);
            case STATE -> place(Audience.Kind.STATE, clock.state(), clock, at, wanted);
            case NATION -> {
                // it sees figures, and no case
                if (isTold(at)) {
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

    private void place(
            Audience.Kind kind,
            String code,
            ClockTable.Kept clock,
            Instant at,
            List<NoticeBook.Wanted> wanted) {
        if (!code.isEmpty()) {
            tell(new Audience(kind, code), NoticeKind.CLOCK_ESCALATED, clock, at, wanted);
        }
    }

    private boolean isTold(Instant at) {
        return !at.isAfter(tx.now()) && !at.isBefore(oldest);
    }

    private void tell(
            Audience audience,
            NoticeKind kind,
            ClockTable.Kept clock,
            Instant at,
            List<NoticeBook.Wanted> wanted) {
        if (!isTold(at)) {
            return;
        }
        Notice notice =
                Notice.of(
                        audience,
                        new Notice.Matter(
                                kind,
                                Optional.of(clock.of()),
                                clock.clock().code(),
                                clock.clock().due(),
                                0,
                                ""),
                        clock.clock().round() + " " + clock.clock().since().toEpochMilli(),
                        tx.now());
        wanted.add(new NoticeBook.Wanted(notice, tx.now()));
    }

    /**
     * Settles what was told of clocks that have stopped, or are for others now; tells again what
     * was settled and runs again.
     *
     * @param cases of which the clocks may have changed
     * @param wanted all that their clocks tell now
     * @return whether anything was
     */
    boolean settle(Collection<CaseId> cases, List<NoticeBook.Wanted> wanted) {
        Set<UUID> now = wanted.stream().map(each -> each.notice().id()).collect(Collectors.toSet());
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
