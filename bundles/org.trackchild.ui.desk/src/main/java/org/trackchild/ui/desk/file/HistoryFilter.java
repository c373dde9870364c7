package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trackchild.registry.api.HistoryKind;
import org.trackchild.registry.api.HistoryQuery;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Which lines of the history of a case are shown: what was done, by whom and when. */
final class HistoryFilter extends Div {

    private final Select<HistoryKind> kind = new Select<>();

    /** Names with which people sign in: those of lines that were shown, or one that is typed. */
    private final ComboBox<String> person = new ComboBox<>();

    private final transient SortedSet<String> people = new TreeSet<>();

    private boolean isOffering;

    private final DayField from;

    private final DayField until;

    /**
     * @param changed is called when somebody wants other lines
     */
    HistoryFilter(Runnable changed, Words words) {
        addClassName("tc-toolbar");
        String all = words.text("cases.all");
        kind.setLabel(words.text("history.what"));
        kind.setItems(HistoryKind.values());
        kind.setItemLabelGenerator(each -> each == null ? all : words.text("history_kind", each));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(all);
        kind.addValueChangeListener(event -> changed.run());
        person.setLabel(words.text("history.who"));
        person.setAllowCustomValue(true);
        person.setClearButtonVisible(true);
        person.addCustomValueSetListener(
                typed -> {
                    offer(Optional.of(typed.getDetail().strip()).stream().toList());
                    person.setValue(typed.getDetail().strip());
                });
        person.addValueChangeListener(
                event -> {
                    if (!isOffering) {
                        changed.run();
                    }
                });
        from = new DayField(words.text("history.from"), false, words);
        until = new DayField(words.text("history.until"), false, words);
        from.addValueChangeListener(event -> changed.run());
        until.addValueChangeListener(event -> changed.run());
        add(
                Names.name(kind, "history-kind"),
                Names.name(person, "history-person"),
                Names.name(from, "history-from"),
                Names.name(until, "history-until"));
    }

    /** Offers people of whom lines were shown. */
    void offer(Collection<String> names) {
        boolean isNew = false;
        for (String name : names) {
            isNew |= !name.isBlank() && people.add(name);
        }
        if (isNew) {
            // what is chosen stays, and nothing is read anew for it
            isOffering = true;
            String chosen = person.getValue();
            person.setItems(people);
            person.setValue(chosen);
            isOffering = false;
        }
    }

    /** What is wanted. */
    HistoryQuery query() {
        return new HistoryQuery(
                kind.getOptionalValue(),
                person.getOptionalValue().orElse(""),
                from.getOptionalValue().map(HistoryFilter::start),
                until.getOptionalValue().map(day -> start(day.plusDays(1))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Days.INDIA).toInstant();
    }
}
