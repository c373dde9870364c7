package org.trackchild.matching.engine.comparator;

import org.trackchild.model.Field;

/**
 * Compares the names of guardians, without the family name that the father or the child has too.
 */
public final class GuardianNameComparator extends ParentNameComparator {

    public GuardianNameComparator() {
        super("guardian_name", Field.GUARDIAN_NAME, Field.FATHER_NAME, Field.NAME);
    }
}
