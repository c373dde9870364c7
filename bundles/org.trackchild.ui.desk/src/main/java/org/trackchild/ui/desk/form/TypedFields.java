package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trackchild.model.IsoDates;

/**
 * The fields of a small form by their names, so that what is typed into them can be kept and filled
 * in again. To be used with the session locked.
 */
public final class TypedFields implements KeptTyping.Fields {

    private final Map<String, Typed> fields = new LinkedHashMap<>();

    /**
     * A field.
     *
     * @param text what was typed; empty for nothing
     * @param put types it again, and empties it for nothing; leaves out what cannot be used any
     *     more
     */
    private record Typed(Component field, Supplier<String> text, Consumer<String> put) {}

    /** Adds a field of texts. */
    public <F extends Component & HasValue<?, String>> TypedFields text(String name, F field) {
        return add(name, field, field::getValue, field::setValue);
    }

    /** Adds a field of a day. */
    public <F extends Component & HasValue<?, LocalDate>> TypedFields day(String name, F field) {
        return add(
                name,
                field,
                () -> field.getValue() == null ? "" : field.getValue().toString(),
                text -> {
                    if (text.isEmpty()) {
                        field.clear();
                    }
                    IsoDates.day(text).ifPresent(field::setValue);
                });
    }

    /**
     * Adds a field in which something is chosen.
     *
     * @param code of what is chosen
     * @param find what a code means; {@code null} where it can be chosen no more
     */
    public <T> TypedFields chosen(
            String name, ComboBox<T> field, Function<T, String> code, Function<String, T> find) {
        return add(
                name,
                field,
                () -> field.getValue() == null ? "" : code.apply(field.getValue()),
                text -> {
                    T found = text.isEmpty() ? null : find.apply(text);
                    if (text.isEmpty()) {
                        field.clear();
                    } else if (found != null) {
                        field.setValue(found);
                    }
                });
    }

    /** Adds a field of any kind. */
    public TypedFields add(
            String name, Component field, Supplier<String> text, Consumer<String> put) {
        fields.put(name, new Typed(field, text, put));
        return this;
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, typed) -> texts.put(name, typed.text().get()));
        texts.values().removeIf(String::isBlank);
        return texts;
    }

    @Override
    public void fill(Map<String, String> texts) {
        fields.forEach((name, typed) -> typed.put().accept(texts.getOrDefault(name, "")));
    }

    /** All fields. */
    public List<Component> fields() {
        List<Component> all = new ArrayList<>();
        fields.values().forEach(typed -> all.add(typed.field()));
        return all;
    }
}
