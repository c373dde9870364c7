package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.trackchild.ui.desk.words.Words;

/**
 * Remembers the form that is open while the page around it is built anew, so that nothing that was
 * typed is lost. Belongs to one page.
 */
public final class OpenForm<F extends Component> {

    private F open;

    /**
     * A button that unfolds the form; the form itself, with what was typed, while it is open.
     *
     * @param name of the button, for tests
     * @param label of the button
     * @param words for the way to leave the form
     * @param maker makes the form
     * @param takeOver fills the first form with what was typed into the second one
     */
    public Component unfolding(
            String name, String label, Words words, Supplier<F> maker, BiConsumer<F, F> takeOver) {
        F before = open;
        Box place = Box.of("div", "desk-unfolding");
        Unfolding.Leaving leaving = new Unfolding.Leaving(name, label, words, this::close);
        if (before == null) {
            Unfolding.fold(place, leaving, () -> made(maker), false);
        } else {
            F now = made(maker);
            takeOver.accept(now, before);
            Unfolding.show(place, leaving, now, () -> made(maker));
        }
        return place;
    }

    private F made(Supplier<F> maker) {
        open = maker.get();
        return open;
    }

    /** What was typed is not needed any more. */
    public void close() {
        open = null;
    }
}
