package org.trackchild.itests.instance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A scripted life of cases: people make steps, time passes, and after each step the script says
 * where the case stands and which clocks run. What the law computes from that (since when, until
 * when, in time or late, who is told) is looked at everywhere each time. Told too late, time moves
 * past the limit of each clock and up its whole ladder before somebody does what it waits for.
 */
final class Life {

    /** Whether people do what they must. */
    enum Pace {
        IN_TIME,
        TOO_LATE
    }

    private final Pace pace;

    private final Staff staff;

    private final LawClocks law;

    private final CaseSteps steps;

    /** A family hears so often how the search stands, in time. */
    private static final Duration NEWS = Duration.ofDays(10);

    Life(Instance instance, Pace pace) throws IOException, InterruptedException {
        this.pace = pace;
        staff = Staff.of(instance);
        law = LawClocks.of(instance);
        steps = new CaseSteps(staff.unit(), staff.bench());
    }

    boolean isLate() {
        return pace == Pace.TOO_LATE;
    }

    Staff staff() {
        return staff;
    }

    LawClocks law() {
        return law;
    }

    CaseSteps steps() {
        return steps;
    }

    /** A name that no other case has. */
    String named(String name) {
        return isLate() ? name + "wa" : name;
    }

    /** A report of now; more members begin with a comma. */
    LifeCase missing(String name, String more) throws Exception {
        return enter(staff.police(), "/missing-reports", name, more);
    }

    /** The station does what it must at the beginning of a search. */
    void searched(LifeCase report, Client station, String fir) throws Exception {
        pass(Duration.ofHours(1));
        report.step(station, "register_fir", () -> "\"fir_number\": \"" + fir + "\"")
                .stands("registered", "notice", "publication", "aht_cell", "family_news", "ahtu")
                .step(station, "notify", () -> "\"told\": \"SJPU and neighbours\"")
                .stands("registered", "publication", "aht_cell", "family_news", "ahtu")
                .step(station, "decline_publication", () -> "\"reason\": \"The family asks\"")
                .stands("registered", "aht_cell", "family_news", "ahtu")
                .step(station, "tell_aht_cell", () -> "\"cell_told\": \"By telephone\"")
                .stands("registered", "family_news", "ahtu");
    }

    /** Nothing happens in a search; in time the family is told so. */
    void search(LifeCase report, Client station, Duration span) throws Exception {
        if (isLate()) {
            pass(span);
            return;
        }
        Duration left = span;
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration next = left.compareTo(NEWS) > 0 ? NEWS : left;
            pass(next);
            left = left.minus(next);
            report.step(station, "tell_family", () -> "\"how_told\": \"Visited\"");
        }
    }

    /** A child whom the home took in just now; more members begin with a comma. */
    LifeCase found(String name, String more) throws Exception {
        return enter(staff.home(), "/found-children", name, more);
    }

    private LifeCase enter(Client keeper, String kind, String name, String more) throws Exception {
        ZonedDateTime event =
                steps.now()
                        .atZone(CaseSteps.INDIA)
                        .minusMinutes(10)
                        .truncatedTo(ChronoUnit.MINUTES);
        String path =
                steps.enter(
                        keeper,
                        kind,
                        named(name),
                        event.toLocalDate(),
                        ", \"event_time\": \"%s\", \"father_name\": \"%s\"%s"
                                .formatted(event.toLocalTime(), named(name + " ke pita"), more));
        return new LifeCase(this, path, keeper);
    }

    /** Lets time pass. */
    void pass(Duration span) throws IOException, InterruptedException {
        CaseSteps.forward(staff.administrator(), span);
    }

    /** Lets time pass until a moment, unless it is over. */
    void until(Instant moment) throws IOException, InterruptedException {
        Duration span = Duration.between(steps.now(), moment);
        if (!span.isNegative() && !span.isZero()) {
            pass(span);
        }
    }
}
