package org.trackchild.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.trackchild.demo.synthetic.SyntheticCase;
import org.trackchild.directory.api.District;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.Particulars;

/**
 * The children of the guided tours of a training. A learner registers a child that the tour
 * describes; here is what the register answers with: another report of that child, and the child in
 * a home, or the report of the child that a home admits.
 */
final class DemoLessons {

    /** Where the learners' offices are. */
    static final String DISTRICT = "UP-LUCKNOW";

    /** Beyond all others; with it, the first station and the first home of the city. */
    private static final int FIRST_OFFICE = 900_000;

    /** With it, the second station, and the second home. */
    private static final int SECOND_OFFICE = FIRST_OFFICE + 1;

    private DemoLessons() {}

    /**
     * The records.
     *
     * @param day of the first start: the same records are made after a crash
     */
    static List<SyntheticCase> of(District district, LocalDate day) {
        Map<Field, String> girl =
                Map.of(
                        Field.NAME, "Phulmatiya",
                        Field.NAME_LOCAL, "फुलमतिया",
                        Field.SEX, "female",
                        Field.AGE_YEARS, "8",
                        Field.FATHER_NAME, "Ramkhelawan",
                        Field.MOTHER_NAME, "Sukhmaniya",
                        Field.MARKS, "scar on the left eyebrow",
                        Field.STATE, "Uttar Pradesh",
                        Field.DISTRICT, "Lucknow",
                        Field.EVENT_DATE, day.minusDays(1).toString());
        Map<Field, String> boy =
                Map.of(
                        Field.NAME, "Bhulan",
                        Field.NAME_LOCAL, "भुलन",
                        Field.SEX, "male",
                        Field.AGE_YEARS, "9",
                        Field.FATHER_NAME, "Jagdamba",
                        Field.MOTHER_NAME, "Dulariya",
                        Field.MARKS, "burn mark on the right hand",
                        Field.STATE, "Uttar Pradesh",
                        Field.DISTRICT, "Lucknow",
                        Field.EVENT_DATE, day.minusDays(1).toString());
        // the mother tells both stations how she is reached; the child in the home does not know it
        Map<Field, String> reported = new HashMap<>(girl);
        reported.put(Field.GUARDIAN_PHONE, "9876500412");
        return List.of(
                record(CaseKind.MISSING, SECOND_OFFICE, district, reported),
                record(CaseKind.FOUND, FIRST_OFFICE, district, girl),
                record(CaseKind.MISSING, FIRST_OFFICE, district, boy));
    }

    private static SyntheticCase record(
            CaseKind kind, int number, District district, Map<Field, String> values) {
        return new SyntheticCase(
                kind, number, district, values, Particulars.none(kind), OptionalInt.empty());
    }
}
