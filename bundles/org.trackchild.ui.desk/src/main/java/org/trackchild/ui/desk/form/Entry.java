package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trackchild.ui.desk.parts.Focus;

/**
 * One answer of a form, as text.
 *
 * @param code name of the field, as problems name it
 * @param text what is filled in, empty when nothing is
 * @param fill fills it in
 * @param mark shows a problem; an empty text takes it away
 * @param focus takes the reader there
 */
record Entry(
        String code,
        Supplier<String> text,
        Consumer<String> fill,
        Consumer<String> mark,
        Runnable focus) {

    /**
     * An entry of a component.
     *
     * @param write value to text; {@code null} stays outside
     * @param read text to value, may give {@code null} where the component takes it
     */
    static <V, C extends Component & HasValue<?, V> & HasValidation> Entry of(
            String code, C component, Function<V, String> write, Function<String, V> read) {
        return new Entry(
                code,
                () -> component.getValue() == null ? "" : write.apply(component.getValue()),
                text -> component.setValue(read.apply(text)),
                problem -> mark(component, problem),
                () -> Focus.on(component));
    }

    /** Shows a problem at a component. */
    static void mark(HasValidation component, String problem) {
        component.setErrorMessage(problem);
        component.setInvalid(!problem.isEmpty());
    }
}
