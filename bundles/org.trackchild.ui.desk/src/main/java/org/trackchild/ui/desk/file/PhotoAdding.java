package org.trackchild.ui.desk.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.desk.form.PhotoPicker;
import org.trackchild.ui.desk.words.Words;

/** Takes further photographs of a child into the case: one that is chosen is stored at once. */
final class PhotoAdding {

    private final Words words;

    private final Consumer<byte[]> store;

    private final List<PhotoPicker.Picked> picked = new ArrayList<>();

    private final PhotoPicker picker;

    /**
     * @param store stores a photograph and shows the case anew; may refuse
     */
    PhotoAdding(Words words, Consumer<byte[]> store) {
        this.words = words;
        this.store = store;
        picker = new PhotoPicker(words, picked, this::storeFirst);
    }

    /** Where photographs are chosen. */
    PhotoPicker picker() {
        return picker;
    }

    private void storeFirst() {
        if (picked.isEmpty()) {
            return;
        }
        byte[] bytes = picked.remove(0).bytes();
        try {
            store.accept(bytes);
        } catch (ProblemException refused) {
            picker.mark(words.text(refused.problems().get(0)));
        }
    }
}
