package org.trackchild.ui.desk.attachments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AttachmentKind;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.ui.desk.parts.BoundedUpload;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.UploadTexts;
import org.trackchild.ui.desk.words.Words;

/** Adds a document or a recording to a case. */
public final class AttachmentForm extends Div {

    private final transient Words words;

    private final transient Taker taker;

    private final MarkedFields fields;

    private final TextField title;

    private final Checkbox restricted;

    private final Upload upload;

    private final Box chosen =
            Box.of("p", "tc-muted").with("role", "status").named("attachment-chosen");

    private final Box problem = Box.of("p", "desk-field-problem").with("role", "alert");

    private final Button save;

    private byte[] file;

    /** Stores what was chosen; may refuse. */
    @FunctionalInterface
    interface Taker {

        void take(String title, boolean restricted, byte[] file);
    }

    AttachmentForm(Words words, Taker taker) {
        this.words = words;
        this.taker = taker;
        fields = new MarkedFields("attachment-", words);
        title = fields.add(Attachments.TITLE, new TextField(words.text("attachment.name")));
        title.setHelperText(words.text("attachment.name_help"));
        title.setMaxLength(Attachments.LONGEST_TITLE);
        restricted = new Checkbox(words.text("attachment.restrict"));
        upload =
                new Upload(
                        BoundedUpload.of(
                                AttachmentKind.MOST_BYTES,
                                this::choose,
                                () -> mark(words.text("attachment.refused"))));
        upload.setAcceptedFileTypes(
                ".pdf", ".jpg", ".jpeg", ".png", ".mp3", ".wav", ".ogg", ".oga", ".opus", ".m4a");
        upload.setMaxFileSize(AttachmentKind.MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setUploadButton(
                Names.name(new Button(words.text("attachment.add")), "attachment-choose"));
        upload.setDropLabel(Box.text("span", "", words.text("attachment.drop")));
        upload.setI18n(UploadTexts.of(words, "attachment"));
        upload.addFileRejectedListener(rejected -> mark(words.text("attachment.refused")));
        save = new Button(words.text("attachment.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        addClassName("tc-form");
        mark("");
        show();
        add(
                fields.summary(),
                Names.name(upload, "attachment-file"),
                chosen,
                problem.named("attachment-problem"),
                title,
                Names.name(restricted, "attachment-restricted"),
                Box.of("div", "tc-actions", Names.name(save, "attachment-save")));
    }

    /** Takes over what was typed and chosen in a form before. */
    void take(AttachmentForm before) {
        title.setValue(before.title.getValue());
        restricted.setValue(before.restricted.getValue());
        file = before.file;
        show();
    }

    private void choose(byte[] bytes) {
        upload.clearFileList();
        file = null;
        mark(AttachmentKind.of(bytes).isPresent() ? "" : words.text("attachment.refused"));
        if (AttachmentKind.of(bytes).isPresent()) {
            file = bytes;
        }
        show();
    }

    private void show() {
        chosen.setText(
                file == null
                        ? words.text("attachment.nothing_chosen")
                        : words.text(
                                "attachment.chosen",
                                words.text(
                                        "attachment_kind", AttachmentKind.of(file).orElseThrow()),
                                Sizes.of(file.length)));
    }

    private void mark(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
    }

    private void save() {
        mark("");
        fields.run(
                () -> {
                    if (file == null) {
                        mark(words.text("attachment.refused"));
                        throw new ProblemException(
                                List.of(
                                        new Problem(
                                                CaseProblem.NOT_A_DOCUMENT,
                                                Attachments.FILE,
                                                List.of())));
                    }
                    taker.take(title.getValue(), restricted.getValue(), file);
                });
        save.setEnabled(true);
    }
}
