package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.trackchild.ui.desk.words.Words;

/** What a field for files says, in the language of the reader. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * The texts.
     *
     * @param prefix of the keys: {@code .add}, {@code .drop}, {@code .refused}, {@code .sending},
     *     {@code .waiting}, {@code .failed}, {@code .remove}
     */
    public static UploadI18N of(Words words, String prefix) {
        UploadI18N texts = new UploadI18N();
        String drop = words.text(prefix + ".drop");
        String add = words.text(prefix + ".add");
        String refused = words.text(prefix + ".refused");
        String sending = words.text(prefix + ".sending");
        String waiting = words.text(prefix + ".waiting");
        String failed = words.text(prefix + ".failed");
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(add).setMany(add));
        texts.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(refused)
                        .setFileIsTooBig(refused)
                        .setIncorrectFileType(refused));
        texts.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(sending)
                                        .setProcessing(sending)
                                        .setStalled(waiting)
                                        .setHeld(waiting))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix("")
                                        .setUnknown(""))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(failed)
                                        .setUnexpectedServerError(failed)
                                        .setForbidden(failed)));
        texts.setFile(
                new UploadI18N.File()
                        .setRetry(words.text("button.retry"))
                        .setStart(words.text("button.retry"))
                        .setRemove(words.text(prefix + ".remove")));
        texts.setUnits(List.of("B", "kB", "MB", "GB"));
        return texts;
    }
}
