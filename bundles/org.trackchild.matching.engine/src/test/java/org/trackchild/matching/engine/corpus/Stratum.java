package org.trackchild.matching.engine.corpus;

import org.trackchild.matching.api.Subject;
import org.trackchild.model.Names;

/** What the two records of a child have to be found by. */
public enum Stratum {
    NAME_AND_FATHER("name + father"),
    NAME("name, no father"),
    PET_NAME_AND_FATHER("pet name + father"),
    PET_NAME("pet name, no father"),
    FATHER("nameless + father"),
    NEITHER("nameless, no father");

    private final String title;

    Stratum(String title) {
        this.title = title;
    }

    /** For tables. */
    public String title() {
        return title;
    }

    /**
     * The stratum of a pair.
     *
     * @param petName whether the found child told nothing but a pet name
     */
    public static Stratum of(Subject missing, Subject found, boolean petName) {
        Names one = missing.child().names();
        Names other = found.child().names();
        boolean father = one.father().isKnown() && other.father().isKnown();
        if (!other.child().isKnown()) {
            return father ? FATHER : NEITHER;
        }
        if (petName) {
            return father ? PET_NAME_AND_FATHER : PET_NAME;
        }
        return father ? NAME_AND_FATHER : NAME;
    }
}
