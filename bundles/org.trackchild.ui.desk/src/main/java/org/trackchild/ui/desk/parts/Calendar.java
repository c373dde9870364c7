package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trackchild.ui.desk.words.Words;

/** Texts of Vaadin's calendar. */
public final class Calendar {

    private static final String DAY_FIRST = "dd/MM/yyyy";

    private Calendar() {}

    /** The texts in a language; days are written with the day first. */
    public static DatePickerI18n texts(Words words) {
        DatePickerI18n texts = new DatePickerI18n();
        texts.setDateFormats(DAY_FIRST, "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd");
        texts.setFirstDayOfWeek(1);
        texts.setToday(words.text("date.today"));
        texts.setCancel(words.text("button.cancel"));
        texts.setMonthNames(
                Arrays.stream(Month.values())
                        .map(
                                month ->
                                        month.getDisplayName(
                                                TextStyle.FULL_STANDALONE, words.language()))
                        .toList());
        texts.setWeekdays(weekdays(TextStyle.FULL_STANDALONE, words));
        texts.setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, words));
        texts.setBadInputErrorMessage(words.text("date.bad"));
        return texts;
    }

    /** Sunday stands first in Vaadin's lists. */
    private static List<String> weekdays(TextStyle style, Words words) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day))
                .map(day -> day.getDisplayName(style, words.language()))
                .toList();
    }
}
