package org.trackchild.directory.api;

import java.util.Objects;
import java.util.Set;
import org.trackchild.model.Sex;

/**
 * Whom a home takes in.
 *
 * @param places for how many children it is sanctioned, 1 to {@link #MOST_PLACES}
 * @param lowestAge in completed years, 0 to {@link #OLDEST}
 * @param highestAge in completed years, {@code lowestAge} to {@link #OLDEST}
 * @param sexes never {@link Sex#UNKNOWN}, at least one
 * @param disability whether it is fit for children with disabilities
 */
public record OfficeIntake(
        int places, int lowestAge, int highestAge, Set<Sex> sexes, boolean disability) {

    /** Most places of one home. */
    public static final int MOST_PLACES = 1_000;

    /** Places of safety keep people until 21 (section 49 of the Juvenile Justice Act, 2015). */
    public static final int OLDEST = 21;

    /** The usual highest age: from eighteen on nobody is a child. */
    public static final int OLDEST_CHILD = 17;

    public OfficeIntake {
        Objects.requireNonNull(sexes);
        sexes = Set.copyOf(sexes);
    }
}
