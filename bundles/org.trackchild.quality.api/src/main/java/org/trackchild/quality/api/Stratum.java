package org.trackchild.quality.api;

import org.trackchild.matching.api.Evidence;
import org.trackchild.model.Code;

/** By which names the two records of a child could be found. */
public enum Stratum implements Code {
    /** Both records tell the name of the child and that of the father. */
    NAME_AND_FATHER("name_and_father", true, true),
    NAME("name", true, false),
    FATHER("father", false, true),
    /** Neither name could be compared: marks, clothes, place and time have to do. */
    NEITHER("neither", false, false);

    /** Comparators that stand for the names; those of the platform bear these names. */
    private static final String CHILD_NAME = "child_name";

    private static final String FATHER_NAME = "father_name";

    private final String code;

    private final boolean name;

    private final boolean father;

    Stratum(String code, boolean name, boolean father) {
        this.code = code;
        this.name = name;
        this.father = father;
    }

    /** The stratum of a pair, from what could be compared. */
    public static Stratum of(Evidence evidence) {
        boolean name = evidence.signs().containsKey(CHILD_NAME);
        boolean father = evidence.signs().containsKey(FATHER_NAME);
        for (Stratum each : values()) {
            if (each.name == name && each.father == father) {
                return each;
            }
        }
        throw new IllegalStateException("the four strata are all there are");
    }

    @Override
    public String code() {
        return code;
    }
}
