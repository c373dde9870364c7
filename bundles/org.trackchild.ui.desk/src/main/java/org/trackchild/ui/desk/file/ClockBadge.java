package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import org.trackchild.model.Event;
import org.trackchild.registry.api.DueClock;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Spans;
import org.trackchild.ui.desk.words.Words;

/** How a clock of the law stands, as a badge. */
public final class ClockBadge {

    private static final Duration SOON = Duration.ofHours(24);

    private ClockBadge() {}

    /** The way to where the case is acted upon. */
    public static Component link(DueClock due, Words words) {
        return Links.button(
                Links.ofCase(due.summary().header().id())
                        + (due.isOfMatch() ? "?tab=matches" : "?tab=steps"),
                words.text(due.isOfMatch() ? "home.compare" : "home.to_steps"),
                "to-steps",
                false);
    }

    /** Who is told next, and when: "district, 30 Nov 2026, 10:15"; empty when nobody is. */
    public static String told(LegalClock clock, Instant now, Words words) {
        return clock.next(now, Event.ZONE)
                .map(
                        rung ->
                                words.text(
                                        "clocks.told_at",
                                        words.text("level", rung.told()),
                                        Days.moment(
                                                rung.after().after(clock.due(), Event.ZONE),
                                                words)))
                .orElse("");
    }

    /** The badge: "3 h left", "overdue by 2 days", "in time". */
    public static Box of(LegalClock clock, Instant now, Words words) {
        Duration left = Duration.between(now, clock.due());
        return switch (clock.standing(now)) {
            case OVERDUE ->
                    Badges.badge(
                            "overdue", words.text("clocks.overdue", Spans.of(left.abs(), words)));
            case RUNNING ->
                    Badges.badge(
                            left.compareTo(SOON) < 0 ? "due" : "active",
                            words.text("clocks.left", Spans.of(left, words)));
            case MET ->
                    Badges.badge(
                            "home",
                            words.text(clock.rule().isWaiting() ? "clocks.passed" : "clocks.met"));
            case MET_LATE -> Badges.badge("closed", words.text("clocks.met_late"));
            case ENDED -> Badges.badge("closed", words.text("clocks.ended"));
        };
    }
}
