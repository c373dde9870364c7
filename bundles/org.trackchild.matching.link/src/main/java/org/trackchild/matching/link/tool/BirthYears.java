package org.trackchild.matching.link.tool;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.link.compare.ValueComparator;

/**
 * Makes ages of different days comparable: a child of five who was missed in 2018 is seven when it
 * is found in 2020, and one table may tell ages where the other one tells dates of birth.
 */
final class BirthYears {

    private static final int MONTHS = 12;

    private final ValueComparator<?> dates;

    /**
     * @param dates reads dates
     */
    BirthYears(ValueComparator<?> dates) {
        this.dates = dates;
    }

    /**
     * The year of birth of each record: from the date of birth, else from the age on a day; empty
     * where both are missing. From an age it may be one year off.
     *
     * @param ages in years
     * @param days when they had that age
     * @param births dates of birth
     */
    List<String> of(List<String> ages, List<String> days, List<String> births) {
        List<String> years = new ArrayList<>(ages.size());
        for (int row = 0; row < ages.size(); row++) {
            String born = dates.normal(births.get(row));
            years.add(
                    born.isEmpty()
                            ? year(ages.get(row), dates.normal(days.get(row)))
                            : born.substring(0, 4));
        }
        return years;
    }

    private static String year(String age, String day) {
        try {
            double years = Double.parseDouble(age.strip().replace(',', '.'));
            if (day.isEmpty()) {
                return "";
            }
            int year = Integer.parseInt(day.substring(0, 4));
            double month = Integer.parseInt(day.substring(4, 6));
            // who is five has lived five and a half years, one with the other
            return Integer.toString((int) Math.floor(year + month / MONTHS - years - .5));
        } catch (NumberFormatException none) {
            return "";
        }
    }
}
