package org.trackchild.ui.desk.home;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.trackchild.model.Code;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.PutOff;

/**
 * Something that waits to be done, by the reader or by others. Immutable.
 *
 * @param of what it is about: a {@link DueClock} or a {@link ProposalView}
 * @param key names it in the list
 * @param due until when it shall be done
 * @param mine whether the reader has to do it
 */
record WorkItem(Object of, String key, Instant due, boolean mine) {

    /** So near is as good as now: who puts it off until after the next round may be late. */
    static final Duration NEAR = Duration.ofHours(4);

    WorkItem {
        Objects.requireNonNull(of);
        Objects.requireNonNull(key);
        Objects.requireNonNull(due);
    }

    /** When it is the turn of an item, the most urgent first. */
    enum Lane implements Code {
        /** Overdue, or due within {@link #NEAR}. */
        NOW("now"),
        /** Due before midnight. */
        TODAY("today"),
        LATER("later"),
        /** Others have to act. */
        WAITING("waiting"),
        /** The office has put it off, with a reason. */
        PUT_OFF("put_off"),
        /** The office did it today; no item is in it, but what the journal tells. */
        DONE("done");

        private final String code;

        Lane(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    static WorkItem of(DueClock due) {
        return new WorkItem(
                due,
                due.summary().header().id() + " " + due.clock().rule().code(),
                due.clock().due(),
                true);
    }

    static WorkItem of(ProposalView view) {
        return new WorkItem(
                view,
                view.proposal().id().toString(),
                view.proposal().timing().answerBy(),
                view.isAwaited());
    }

    /** The same of several. */
    static List<WorkItem> of(List<ProposalView> views) {
        return views.stream().map(WorkItem::of).toList();
    }

    /** The case in which the reader has to do it; of a match that which the reader may open. */
    CaseHeader header() {
        if (of instanceof DueClock due) {
            return due.summary().header();
        }
        ProposalView view = (ProposalView) of;
        return view.missing().own() ? view.missing().header() : view.found().header();
    }

    /** In which lane it is at a time. */
    Lane lane(Instant now, ZoneId zone) {
        if (!mine) {
            return Lane.WAITING;
        }
        if (!due.isAfter(now.plus(NEAR))) {
            return Lane.NOW;
        }
        return due.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? Lane.TODAY
                : Lane.LATER;
    }

    /** What it is, where it is put off. */
    PutOff.Item what() {
        String thing =
                of instanceof DueClock clock
                        ? clock.clock().rule().code()
                        : ((ProposalView) of).proposal().id().toString();
        return new PutOff.Item(header().id(), thing, due);
    }

    /** By lane, and in a lane what is due first. */
    static Comparator<WorkItem> inOrder(Function<WorkItem, Lane> lane) {
        return Comparator.comparing(lane).thenComparing(WorkItem::due).thenComparing(WorkItem::key);
    }
}
