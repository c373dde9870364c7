package org.trackchild.ui.shell.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.RegisterTime;

/**
 * The time of the register for open pages. Pages stay open while the register is replaced or its
 * database is away: meanwhile time goes on as it was.
 */
@Component(service = DeskTime.class)
public final class DeskTime implements InstantSource {

    private final InstantSource real;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RegisterTime register;

    private volatile Duration known = Duration.ZERO;

    @Activate
    public DeskTime() {
        this(InstantSource.system());
    }

    DeskTime(InstantSource real) {
        this.real = real;
    }

    /** Follows a register; {@code null} for none. */
    void follow(RegisterTime time) {
        register = time;
    }

    @Override
    public Instant instant() {
        RegisterTime time = register;
        return time == null ? real.instant().plus(known) : time.instant();
    }

    /** How far it is ahead of real time; what was known last while the register is away. */
    public Duration ahead() {
        RegisterTime time = register;
        if (time != null) {
            try {
                known = time.ahead();
            } catch (ProblemException databaseAway) {
                return known;
            }
        }
        return known;
    }
}
