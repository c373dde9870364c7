package org.trackchild.ui.desk.words;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Sex;

/** A child in a few words. */
public final class ChildWords {

    private ChildWords() {}

    /** "Girl, 7 years"; what is not recorded is left out. */
    public static String brief(Sex sex, ApproximateAge age, Words words) {
        String who = words.text("sex", sex);
        return age == null ? who : words.text("child.sex_and_age", who, age(age, words));
    }

    /** "7 years", "6 to 8 years". */
    public static String age(ApproximateAge age, Words words) {
        return age.lowest() == age.highest()
                ? years(age.lowest(), words)
                : words.text("age.range", figure(age.lowest()), figure(age.highest()));
    }

    /**
     * Age on the day of the event, and the age today where it is another: "7 years (now 9)".
     *
     * @return empty when neither age nor birth is known
     */
    public static Optional<String> thenAndNow(
            ChildDescription child, LocalDate event, LocalDate today, Words words) {
        return child.birthWindow(event)
                .map(
                        window -> {
                            ApproximateAge then =
                                    child.age() == null ? on(event, window) : child.age();
                            ApproximateAge now =
                                    window.stated()
                                            ? on(today, window)
                                            : older(
                                                    child.age(),
                                                    Period.between(event, today).getYears());
                            return then.equals(now)
                                    ? age(then, words)
                                    : words.text(
                                            "age.then_and_now", age(then, words), age(now, words));
                        });
    }

    private static ApproximateAge on(LocalDate day, BirthWindow window) {
        int youngest = Math.max(0, Period.between(window.latest(), day).getYears());
        int oldest = Math.max(youngest, Period.between(window.earliest(), day).getYears());
        return new ApproximateAge(youngest, oldest);
    }

    /** An estimate is as wide as it was: who was 6 to 8 last year is 7 to 9. */
    private static ApproximateAge older(ApproximateAge then, int years) {
        return new ApproximateAge(then.lowest() + years, then.highest() + years);
    }

    private static String years(int years, Words words) {
        return words.text(years == 1 ? "age.one" : "age.years", figure(years));
    }

    private static String figure(int number) {
        return Integer.toString(number);
    }
}
