package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trackchild.ui.desk.parts.BoundedUpload;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Photo;
import org.trackchild.ui.desk.parts.UploadTexts;
import org.trackchild.ui.desk.words.Words;

/** Takes photographs from the reader's computer and shows what was taken. */
public final class PhotoPicker extends Div {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient Words words;

    private final transient List<Picked> picked;

    private final Runnable changed;

    private final Upload upload;

    private final Box previews = Box.of("div", "tc-photo-drop");

    private final Box problem = Box.of("p", "desk-field-problem").with("role", "alert");

    /**
     * @param picked where the photographs are kept; filled and emptied by the reader
     * @param changed is told after each change
     */
    public PhotoPicker(Words words, List<Picked> picked, Runnable changed) {
        this.words = words;
        this.picked = picked;
        this.changed = changed;
        upload =
                new Upload(
                        BoundedUpload.of(
                                MOST_BYTES, this::take, () -> mark(words.text("photo.refused"))));
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/gif", "image/webp", ".bmp");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(Names.name(new Button(words.text("photo.add")), "photo-add"));
        upload.setDropLabel(Box.text("span", "", words.text("photo.drop")));
        upload.setI18n(UploadTexts.of(words, "photo"));
        upload.addFileRejectedListener(rejected -> mark(words.text("photo.refused")));
        Names.name(upload, "photo");
        Names.name(previews, "photo-previews");
        Names.name(problem, "photo-problem");
        mark("");
        add(
                Box.text("p", "tc-muted tc-small", words.text("help.photo")),
                previews,
                upload,
                problem);
        showAll();
    }

    /**
     * A photograph that was taken over from the reader's computer.
     *
     * @param bytes the file
     * @param type media type by its content
     */
    public record Picked(byte[] bytes, String type) {}

    /** Shows a problem at the field; an empty text takes it away. */
    public void mark(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }

    /** Takes the reader to the field. */
    public void focus() {
        upload.getUploadButton().getElement().callJsFunction("focus");
    }

    /** Shows what is in the list of those that were taken; another one changed it. */
    void refresh() {
        mark("");
        showAll();
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        ImageKind.of(bytes)
                .ifPresentOrElse(
                        kind -> {
                            mark("");
                            picked.add(new Picked(bytes, kind.mediaType()));
                            showAll();
                            changed.run();
                        },
                        () -> mark(words.text("photo.not_an_image")));
    }

    private void showAll() {
        previews.removeAll();
        previews.setVisible(!picked.isEmpty());
        for (Picked photo : new ArrayList<>(picked)) {
            Button remove = new Button(words.text("photo.remove"));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.addClickListener(
                    click -> {
                        picked.remove(photo);
                        showAll();
                        changed.run();
                    });
            previews.add(
                    Box.of(
                            "div",
                            "desk-preview",
                            Photo.preview(photo::bytes, photo.type(), words),
                            Names.name(remove, "photo-remove")));
        }
    }

    /** Images that the register can read, by their first bytes. */
    private enum ImageKind {
        JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
        PNG("image/png", 0x89, 'P', 'N', 'G'),
        GIF("image/gif", 'G', 'I', 'F', '8'),
        WEBP("image/webp", 'R', 'I', 'F', 'F'),
        BMP("image/bmp", 'B', 'M');

        private final String mediaType;

        private final int[] start;

        ImageKind(String mediaType, int... start) {
            this.mediaType = mediaType;
            this.start = start;
        }

        String mediaType() {
            return mediaType;
        }

        static Optional<ImageKind> of(byte[] file) {
            return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
        }

        private boolean begins(byte[] file) {
            if (file.length < start.length) {
                return false;
            }
            for (int i = 0; i < start.length; i++) {
                if ((file[i] & 0xFF) != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
