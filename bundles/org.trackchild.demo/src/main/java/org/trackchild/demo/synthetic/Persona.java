package org.trackchild.demo.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.trackchild.directory.api.District;
import org.trackchild.model.Wording;

/**
 * A synthetic child as it is; what an office knows of it is another thing.
 *
 * @param girl otherwise a boy
 * @param birth day of birth
 * @param home where the family lives
 * @param family names
 * @param looks what an eye can see
 * @param background what talking tells
 * @param phone of the family; a number that no telephone in India has
 */
record Persona(
        boolean girl,
        LocalDate birth,
        District home,
        Family family,
        Looks looks,
        Upbringing background,
        String phone) {

    /** Age on a day in years, with parts of a year. */
    double years(LocalDate day) {
        return ChronoUnit.DAYS.between(birth, day) / 365.25;
    }

    /** Height on a day in centimetres. */
    double height(LocalDate day) {
        return Growth.height(girl, years(day), looks.stature);
    }

    /** Names of a child, the parents, and a brother or sister ({@link NameForm#NONE} if none). */
    record Family(
            NameForm given,
            NameForm surname,
            NameForm nickname,
            NameForm father,
            NameForm mother,
            NameForm sibling) {}

    /**
     * Looks; stature in standard deviations from the usual height; clothes and belongings of the
     * last day at home.
     */
    record Looks(
            double stature,
            Wording build,
            Wording complexion,
            Wording hair,
            Wording eyes,
            List<Wording> marks,
            Wording clothes,
            Wording belongings) {}

    /** Languages, religion, and a disability if there is one ({@code null} if not). */
    record Upbringing(List<String> languages, String religion, Wording disability) {}
}
