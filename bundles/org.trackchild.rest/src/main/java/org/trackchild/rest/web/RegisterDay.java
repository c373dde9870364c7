package org.trackchild.rest.web;

import java.time.LocalDate;
import org.trackchild.model.Event;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.engines.Engines;

/** The day of the register in India. */
public final class RegisterDay {

    private RegisterDay() {}

    /**
     * Today.
     *
     * @throws org.trackchild.model.ProblemException while the register is away
     */
    public static LocalDate today(Engines engines) {
        return LocalDate.ofInstant(engines.need(RegisterTime.class).instant(), Event.ZONE);
    }
}
