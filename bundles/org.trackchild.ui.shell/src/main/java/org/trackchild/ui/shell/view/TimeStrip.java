package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import org.trackchild.model.Event;
import org.trackchild.ui.shell.pages.DeskTime;

/** Says that the time of a training was moved, and by how much; hidden where time is real. */
final class TimeStrip extends Div {

    private Duration shown = Duration.ZERO;

    TimeStrip() {
        addClassName("tc-time-strip");
        getElement().setAttribute("data-test", "time-moved");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /**
     * Shows how far time is ahead.
     *
     * @return whether that is another span than was shown before
     */
    boolean show(DeskTime time) {
        Duration ahead = time.ahead();
        boolean moved = !ahead.equals(shown);
        shown = ahead;
        setVisible(!ahead.isZero());
        if (!ahead.isZero()) {
            setText(
                    getTranslation(
                            "frame.time",
                            getTranslation(
                                    "frame.time.span",
                                    Long.toString(ahead.toDays()),
                                    Integer.toString(ahead.toHoursPart()),
                                    Integer.toString(ahead.toMinutesPart())),
                            DayWords.of(time.instant().atZone(Event.ZONE), getLocale())));
        }
        return moved;
    }
}
