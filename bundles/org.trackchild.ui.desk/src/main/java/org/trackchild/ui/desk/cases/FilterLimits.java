package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trackchild.directory.api.Directory;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.BenchKind;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/**
 * The limits of a list that no field of its toolbar shows: those that a link from a report has set,
 * and those from the further filters, which can be taken away one by one.
 */
final class FilterLimits extends Div {

    private final transient Directory directory;

    private final transient Words words;

    private final transient Consumer<CaseFilter.Builder> changed;

    private final transient Runnable cleared;

    /**
     * @param changed is told the filter without a limit that was taken away
     * @param cleared runs when all are taken away
     */
    FilterLimits(
            Directory directory,
            Words words,
            Consumer<CaseFilter.Builder> changed,
            Runnable cleared) {
        this.directory = directory;
        this.words = words;
        this.changed = changed;
        this.cleared = cleared;
        addClassName("desk-limits");
        Names.name(this, "limits");
    }

    /** Shows the limits of a filter instead of what was shown before. */
    void show(CaseFilter filter, PackFields pack) {
        removeAll();
        if (filter.lookedFor()) {
            add(Box.text("span", "desk-limit", words.text("cases.looked_for")));
        }
        if (filter.bench().equals(BenchKind.BOARD)) {
            add(Box.text("span", "desk-limit", words.text("cases.before_board")));
        }
        if (filter.pending()) {
            add(Box.text("span", "desk-limit", words.text("cases.pending")));
        }
        filter.office().ifPresent(office -> of(Places.office(office, directory, words)));
        if (!filter.state().isEmpty()) {
            of(Places.state(filter.state(), directory, words));
        }
        if (!filter.district().isEmpty()) {
            of(Places.district(filter.district(), directory, words));
        }
        filter.registered().ifPresent(span -> limit("cases.registered", words(span)));
        filter.traced().ifPresent(span -> limit("cases.traced", words(span)));
        filter.openAt().ifPresent(at -> limit("cases.open_at", Days.moment(at, words)));
        if (!filter.incident().isEmpty()) {
            removable(
                    "incident",
                    words.text("cases.of_incident", filter.incident()),
                    () -> filter.with().incident(""));
        }
        filter.extra()
                .forEach(
                        (code, value) -> {
                            String name = CaseField.name(code);
                            removable(
                                    code,
                                    words.text(
                                            "cases.field_is",
                                            pack.label(name),
                                            pack.said(name, value)),
                                    () -> filter.with().extra(code, ""));
                        });
        if (getComponentCount() > 0) {
            add(clearButton());
        }
    }

    /** A button that takes all limits away. */
    Component clearButton() {
        Button clear = new Button(words.text("cases.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> cleared.run());
        return Names.name(clear, "clear-filters");
    }

    private void of(String place) {
        limit("cases.of", place);
    }

    private void limit(String key, String value) {
        add(Box.text("span", "desk-limit", words.text(key, value)));
    }

    /** A limit with a button that takes it away. */
    private void removable(String name, String said, Supplier<CaseFilter.Builder> without) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(words.text("cases.remove_filter", said));
        remove.addClickListener(click -> changed.accept(without.get()));
        add(
                Box.of(
                                "span",
                                "desk-limit",
                                Box.text("span", "", said),
                                Names.name(remove, "remove-filter"))
                        .named("limit-" + name));
    }

    private String words(CaseFilter.Span span) {
        if (span.from() == null) {
            return span.before() == null
                    ? words.text("cases.any_time")
                    : words.text("cases.before", Days.day(span.before(), words));
        }
        return span.before() == null
                ? words.text("cases.from", Days.day(span.from(), words))
                : words.text(
                        "cases.from_to",
                        Days.day(span.from(), words),
                        Days.day(span.before().minusMillis(1), words));
    }
}
