package org.trackchild.matching.engine.comparator;

import org.trackchild.model.Field;

/** Compares the names of the fathers; the family name counts here. */
public final class FatherNameComparator extends ParentNameComparator {

    public FatherNameComparator() {
        super("father_name", Field.FATHER_NAME);
    }
}
