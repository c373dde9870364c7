package org.trackchild.ui.desk.sittings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.model.Wording;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.words.Words;

/** Says that a chosen day is a holiday. It hinders nobody: a bench may sit on any day. */
final class HolidayWarning {

    /** Why a day is no working day; empty when it is one. */
    interface Closed extends Function<LocalDate, Optional<Wording>> {}

    private HolidayWarning() {}

    /** The warning below a field, which follows what is chosen there. */
    static Box of(DayField day, Closed closed, Words words) {
        Box warning = Box.of("p", "tc-note").with("role", "status").named("day-is-holiday");
        show(warning, day, closed, words);
        day.addValueChangeListener(change -> show(warning, day, closed, words));
        return warning;
    }

    private static void show(Box warning, DayField day, Closed closed, Words words) {
        Optional<Wording> why = Optional.ofNullable(day.getValue()).flatMap(closed);
        warning.setText(
                why.map(name -> words.text("sitting.holiday", words.text(name))).orElse(""));
        warning.setVisible(why.isPresent());
    }
}
