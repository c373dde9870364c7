package org.trackchild.registry.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.store.api.Store;

/** Moves the time of the store, unless its children are real. */
@Component(service = RegisterTime.class)
public class StoredTime implements RegisterTime {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTime.class);

    private static final Duration LEAST = Duration.ofSeconds(1);

    private static final Duration MOST = Duration.ofDays(MOST_DAYS);

    private static final Duration MOST_AHEAD = Duration.ofDays(MOST_DAYS_AHEAD);

    private final Store store;

    private final boolean movable;

    @Activate
    public StoredTime(@Reference Store store) {
        this(store, store.kind().isSynthetic());
    }

    StoredTime(Store store, boolean movable) {
        this.store = store;
        this.movable = movable;
        Duration ahead = ahead();
        if (!ahead.isZero()) {
            LOG.warn("The time of this register is {} ahead of real time", ahead);
        }
    }

    @Override
    public Instant instant() {
        return store.instant();
    }

    @Override
    public final Duration ahead() {
        return store.ahead();
    }

    @Override
    public boolean isMovable() {
        return movable;
    }

    /** One at a time: two moves at once would be one, otherwise. */
    @Override
    public synchronized Instant forward(Caller caller, Duration by) {
        if (!caller.has(Role.ADMINISTRATOR) && !caller.isSystem()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        if (!movable) {
            throw new ProblemException(CaseProblem.TIME_IS_REAL);
        }
        if (by == null) {
            throw refused(new Problem(FieldProblem.REQUIRED, FORWARD, List.of()));
        }
        if (by.compareTo(LEAST) < 0 || by.compareTo(MOST) > 0) {
            throw refused(new Problem(CaseProblem.BAD_SPAN, FORWARD, List.of(MOST_DAYS)));
        }
        store.write(
                caller,
                tx -> {
                    if (tx.ahead().plus(by).compareTo(MOST_AHEAD) > 0) {
                        throw refused(
                                new Problem(
                                        CaseProblem.TIME_TOO_FAR,
                                        FORWARD,
                                        List.of(tx.ahead().toDays(), MOST_DAYS_AHEAD)));
                    }
                    tx.forward(by);
                    tx.journal(
                            JournalAction.TIME_MOVED,
                            new Subject(Subject.REGISTER, "time"),
                            "forward=" + by + ";ahead=" + tx.ahead());
                    return null;
                });
        return store.instant();
    }

    private static ProblemException refused(Problem problem) {
        return new ProblemException(List.of(problem));
    }
}
