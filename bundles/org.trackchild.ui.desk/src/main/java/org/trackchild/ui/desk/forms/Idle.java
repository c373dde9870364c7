package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Tells when somebody has written something: after two idle seconds, or when the field is left. */
final class Idle {

    private static final int MILLISECONDS = 2_000;

    private Idle() {}

    /**
     * @param changed is told of what people write, not of what the page itself shows
     */
    static <F extends AbstractField<F, String> & HasValueChangeMode & BlurNotifier<F>> void save(
            F field, Runnable changed) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(MILLISECONDS);
        // the browser sends what is waiting before anything else that it tells
        field.addBlurListener(left -> {});
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.run();
                    }
                });
    }
}
