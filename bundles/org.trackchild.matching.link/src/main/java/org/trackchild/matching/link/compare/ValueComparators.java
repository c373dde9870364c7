package org.trackchild.matching.link.compare;

import java.util.List;
import java.util.Optional;
import org.trackchild.matching.api.NameKeys;

/** The comparators that a profile can name. */
public final class ValueComparators {

    /** Their names. */
    public static final List<String> NAMES =
            List.of(
                    "name",
                    "text",
                    "date",
                    "code",
                    "phone",
                    "category",
                    "number",
                    "days",
                    "words",
                    "email");

    private static final int PHONE_DIGITS = 10;

    private ValueComparators() {}

    /**
     * The comparator with a name.
     *
     * @param tolerance for numbers and days, above 0
     * @return empty when there is none
     */
    public static Optional<ValueComparator<?>> find(String name, NameKeys keys, double tolerance) {
        return switch (name) {
            case "name" -> Optional.of(new NameComparator(keys));
            case "text" -> Optional.of(new TextComparator());
            case "date" -> Optional.of(new DateComparator());
            case "code" -> Optional.of(new CodeComparator(0));
            case "phone" -> Optional.of(new CodeComparator(PHONE_DIGITS));
            case "category" -> Optional.of(new CategoryComparator());
            case "number" -> Optional.of(new NumberComparator(tolerance));
            case "days" -> Optional.of(new DaysComparator(tolerance));
            case "email" -> Optional.of(new EmailComparator());
            case "words" -> Optional.of(new WordsComparator());
            default -> Optional.empty();
        };
    }
}
