package org.trackchild.registry.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;

/**
 * What happened to a synthetic case of a large register since it was registered, so that as many of
 * its clocks run as those of an office that mostly does what it has to: most steps were taken in
 * time, a few are not taken yet. One use for one case.
 */
final class PlausiblePast {

    private static final Period RECENT = Period.ofMonths(10);

    private static final Period TRANSFERRED = Period.ofMonths(4);

    private final Random random;

    private final CaseKind kind;

    private final Instant registered;

    private final Instant now;

    private final List<MadeTransition> made = new ArrayList<>();

    private CaseStatus status = CaseStatus.REGISTERED;

    /**
     * Two cases in five are open: those of the last months, and one in ten before.
     *
     * @param random of this case alone
     */
    PlausiblePast(CaseKind kind, Instant registered, Instant now, Random random) {
        this.kind = kind;
        this.registered = registered;
        this.now = now;
        this.random = random;
    }

    /** What was done, in its order. */
    List<MadeTransition> of(CaseId id, MadeTransition.Signature by) {
        boolean open = day(registered).isAfter(day(now).minus(RECENT)) || random.nextInt(10) == 0;
        if (kind == CaseKind.MISSING) {
            missing(id, by, open);
        } else {
            found(id, by, open);
        }
        return made;
    }

    /** The status after that. */
    CaseStatus status() {
        return status;
    }

    private void missing(CaseId id, MadeTransition.Signature by, boolean open) {
        seldomLeft("register_fir", 3, 20, id, by);
        seldomLeft("notify", 4, 2, id, by);
        seldomLeft("decline_publication", 10, 40, id, by);
        if (!open) {
            take("trace", CaseStatus.TRACED, 24 * 20, id, by);
            take("produce", CaseStatus.RECOVERED, 24 * 21, id, by);
            take("restore", CaseStatus.RESTORED, 24 * 40, id, by);
            take("close", CaseStatus.CLOSED, 24 * 240, id, by);
        } else if (day(registered).isBefore(day(now).minus(TRANSFERRED))
                && random.nextInt(20) > 0) {
            take("refer_to_ahtu", CaseStatus.WITH_AHTU, 24 * 118, id, by);
            seldomLeft("report_of_ahtu", 5, 24 * 200, id, by);
        }
    }

    private void found(CaseId id, MadeTransition.Signature by, boolean open) {
        if (open && random.nextInt(50) == 0) {
            return;
        }
        take("produce", CaseStatus.PRODUCED, 20, id, by);
        if (!open) {
            take("trace", CaseStatus.TRACED, 24 * 20, id, by);
            take("restore", CaseStatus.RESTORED, 24 * 40, id, by);
            take("close", CaseStatus.CLOSED, 24 * 240, id, by);
            return;
        }
        seldomLeft("submit_sir", 10, 24 * 14, id, by);
        if (random.nextInt(10) > 0) {
            take("place", CaseStatus.PLACED, 24 * 16, id, by);
            seldomLeft("submit_icp", 10, 24 * 40, id, by);
        }
    }

    private void seldomLeft(
            String step, int percent, int hours, CaseId id, MadeTransition.Signature by) {
        if (random.nextInt(100) >= percent) {
            take(step, status, hours, id, by);
        }
    }

    /** Whatever would lie ahead is not done yet. */
    private void take(
            String step, CaseStatus to, int hours, CaseId id, MadeTransition.Signature by) {
        Instant at = registered.plus(Duration.ofMinutes(hours * 60L - random.nextInt(60)));
        if (at.isBefore(now)) {
            made.add(
                    new MadeTransition(
                            CaseId.drawUuid(),
                            id,
                            status,
                            to,
                            new Step(step, at, Map.of()),
                            at,
                            by));
            status = to;
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, TextCaseReader.INDIA);
    }
}
