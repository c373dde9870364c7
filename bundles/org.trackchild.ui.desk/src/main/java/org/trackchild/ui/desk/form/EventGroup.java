package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Field;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Calendar;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Words;

/** When and where the child was last seen, or found. */
final class EventGroup extends Div {

    EventGroup(FieldMaker make, Directory directory) {
        Words words = make.words();
        DatePicker date = new DatePicker();
        date.setI18n(Calendar.texts(words));
        date.setMax(words.today());
        date.setRequiredIndicatorVisible(true);
        make.labelled(Field.EVENT_DATE.code(), date, LocalDate::toString, EventGroup::exactDay);
        TextField time = make.line(Field.EVENT_TIME.code());
        ComboBox<State> state = Places.states(directory, words);
        make.labelled(
                Field.STATE.code(),
                state,
                State::code,
                text -> directory.findState(text).orElse(null));
        state.setRequiredIndicatorVisible(true);
        ComboBox<District> district = Places.districts(directory, state, words);
        make.labelled(
                Field.DISTRICT.code(),
                district,
                District::code,
                text -> directory.district(text).orElse(null));
        TextField place = make.line(Field.PLACE.code());
        place.addClassName("tc-private");
        add(
                make.group(
                        "form.event",
                        FieldMaker.pair(
                                Box.of(
                                        "div",
                                        "desk-day",
                                        date,
                                        quick(make, date, "today", 0),
                                        quick(make, date, "yesterday", 1)),
                                time),
                        FieldMaker.pair(state, district),
                        place));
    }

    private static LocalDate exactDay(String text) {
        return ApproximateDate.parse(text)
                .filter(ApproximateDate::isExact)
                .map(ApproximateDate::earliest)
                .orElse(null);
    }

    private static Button quick(FieldMaker make, DatePicker date, String day, int daysAgo) {
        Button button = new Button(make.words().text("date." + day));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(
                click -> {
                    date.setValue(make.words().today().minusDays(daysAgo));
                    make.touch();
                });
        return Names.name(button, "event_date-" + day);
    }
}
