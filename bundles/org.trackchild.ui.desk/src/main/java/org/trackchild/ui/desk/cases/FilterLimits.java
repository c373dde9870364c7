package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.trackchild.directory.api.Directory;
import org.trackchild.fields.api.CaseField;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** Limits that a link from a report has set and that no field of the toolbar shows. */
final class FilterLimits {

    private final Directory directory;

    private final Words words;

    private final Consumer<CaseFilter.Builder> changed;

    private final Runnable cleared;

    private final Box limits = Box.of("div", "desk-limits").named("limits");

    /**
     * @param changed gets the filter without a limit that the reader takes away
     * @param cleared runs when the reader takes all away
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
    }

    Box component() {
        return limits;
    }

    private String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** Shows the limits of a filter. */
    void show(CaseFilter filter, PackFields pack) {
        limits.removeAll();
        if (filter.lookedFor()) {
            limits.add(Box.text("span", "desk-limit", text("cases.looked_for")));
        }
        if (filter.pending()) {
            limits.add(Box.text("span", "desk-limit", text("cases.pending")));
        }
        filter.office()
                .ifPresent(office -> limit("cases.of", Places.office(office, directory, words)));
        if (!filter.state().isEmpty()) {
            limit("cases.of", Places.state(filter.state(), directory, words));
        }
        if (!filter.district().isEmpty()) {
            limit("cases.of", Places.district(filter.district(), directory, words));
        }
        filter.registered().ifPresent(span -> limit("cases.registered", words(span)));
        filter.traced().ifPresent(span -> limit("cases.traced", words(span)));
        filter.openAt().ifPresent(at -> limit("cases.open_at", Days.moment(at, words)));
        filter.extra().forEach((code, value) -> limitOfField(filter, pack, code, value));
        if (limits.size() > 0) {
            limits.add(clearButton());
        }
    }

    private void limitOfField(CaseFilter filter, PackFields pack, String code, String value) {
        String name = CaseField.name(code);
        String said = text("cases.field_is", pack.label(name), pack.said(name, value));
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(text("cases.remove_filter", said));
        remove.addClickListener(click -> changed.accept(filter.with().extra(code, "")));
        limits.add(
                Box.of(
                                "span",
                                "desk-limit",
                                Box.text("span", "", said),
                                Names.name(remove, "remove-filter"))
                        .named("limit-" + code));
    }

    private void limit(String key, String value) {
        limits.add(Box.text("span", "desk-limit", text(key, value)));
    }

    private String words(CaseFilter.Span span) {
        if (span.from() == null) {
            return span.before() == null
                    ? text("cases.any_time")
                    : text("cases.before", Days.day(span.before(), words));
        }
        return span.before() == null
                ? text("cases.from", Days.day(span.from(), words))
                : text(
                        "cases.from_to",
                        Days.day(span.from(), words),
                        Days.day(span.before().minusMillis(1), words));
    }

    /** A button that takes all limits away. */
    Component clearButton() {
        Button clear = new Button(text("cases.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> cleared.run());
        return Names.name(clear, "clear-filters");
    }
}
