package org.trackchild.console;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.RegisterTime;

/** Shows and moves the time of the register. */
final class ClockMove {

    private final Services services;

    private final PrintStream out;

    ClockMove(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    /** Prints the time and how far it is ahead. */
    void show() {
        String text =
                with(
                        time ->
                                time.instant()
                                        + (time.ahead().isZero()
                                                ? ", real time"
                                                : ", ahead of real time by " + time.ahead()));
        out.println(text);
    }

    /**
     * Moves the time forward; in the journal this was done by the console.
     *
     * @param span in ISO 8601, such as {@code PT36H}
     * @throws IllegalArgumentException with the sentence why it was not moved
     * @throws IllegalStateException when the register is not there
     */
    void forward(String span) {
        try {
            Duration by = Duration.parse(span);
            with(time -> time.forward(Caller.system("console"), by));
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new IllegalArgumentException(
                    CaseProblem.BAD_SPAN.sentence(Locale.ENGLISH, RegisterTime.MOST_DAYS),
                    unreadable);
        } catch (ProblemException refused) {
            throw new IllegalArgumentException(
                    refused.problems().get(0).sentence(Locale.ENGLISH), refused);
        }
    }

    private <T> T with(Function<RegisterTime, T> work) {
        return services.with(RegisterTime.class, work)
                .orElseThrow(() -> new IllegalStateException("The register is not running"));
    }
}
