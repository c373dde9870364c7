package org.trackchild.matching.engine.comparator;

import org.trackchild.model.Field;

/** Compares the names of the mothers, without the family name that the father or child has. */
public final class MotherNameComparator extends ParentNameComparator {

    public MotherNameComparator() {
        super("mother_name", Field.MOTHER_NAME, Field.FATHER_NAME, Field.NAME);
    }
}
