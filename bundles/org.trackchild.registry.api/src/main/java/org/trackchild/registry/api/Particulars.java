package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.model.CaseKind;

/**
 * What only a missing report, or only a found child's record, has. Empty strings mean not recorded.
 */
public sealed interface Particulars {

    /** The kind of case that these belong to. */
    CaseKind kind();

    /** What a found child says; empty when not recorded, and of a missing child. */
    default String said() {
        return this instanceof FoundParticulars found ? found.wordsSaid() : "";
    }

    /** Particulars of a kind with nothing recorded. */
    static Particulars none(CaseKind kind) {
        return kind == CaseKind.MISSING ? MissingParticulars.NONE : FoundParticulars.NONE;
    }

    /**
     * Particulars of a missing report.
     *
     * @param firNumber number of the first information report (section 173 BNSS); may follow later
     * @param generalDiaryEntry number of the general diary entry
     * @param complainant who reported the child missing
     * @param relation what the complainant is to the child
     * @param complainantPhone telephone of the complainant
     */
    record MissingParticulars(
            String firNumber,
            String generalDiaryEntry,
            String complainant,
            String relation,
            String complainantPhone)
            implements Particulars {

        /** Nothing is recorded. */
        public static final MissingParticulars NONE = new MissingParticulars("", "", "", "", "");

        public MissingParticulars {
            firNumber = Objects.requireNonNull(firNumber).strip();
            generalDiaryEntry = Objects.requireNonNull(generalDiaryEntry).strip();
            complainant = Objects.requireNonNull(complainant).strip();
            relation = Objects.requireNonNull(relation).strip();
            complainantPhone = Objects.requireNonNull(complainantPhone).strip();
        }

        @Override
        public CaseKind kind() {
            return CaseKind.MISSING;
        }
    }

    /**
     * Particulars of a found child.
     *
     * @param broughtBy who brought the child
     * @param circumstances how the child was found, and in which condition
     * @param wordsSaid what the child says again and again: words, songs, names of places
     */
    record FoundParticulars(String broughtBy, String circumstances, String wordsSaid)
            implements Particulars {

        /** Nothing is recorded. */
        public static final FoundParticulars NONE = new FoundParticulars("", "", "");

        public FoundParticulars {
            broughtBy = Objects.requireNonNull(broughtBy).strip();
            circumstances = Objects.requireNonNull(circumstances).strip();
            wordsSaid = Objects.requireNonNull(wordsSaid).strip();
        }

        @Override
        public CaseKind kind() {
            return CaseKind.FOUND;
        }
    }
}
