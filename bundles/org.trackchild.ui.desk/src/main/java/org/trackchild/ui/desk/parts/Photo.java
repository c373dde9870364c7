package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.desk.words.Words;

/**
 * Photographs. They are asked for only when the browser wants to show them, and not at all while
 * the screen shield is up.
 */
public final class Photo {

    private Photo() {}

    /**
     * A photograph of the register.
     *
     * @param jpeg reads it; called on a thread of the browser's request
     * @param description what a screen reader says; no name
     * @param classes further classes
     */
    public static Component of(
            Supplier<byte[]> jpeg, String description, String classes, Words words) {
        return words.isShielded()
                ? masked(classes, words)
                : image(jpeg, "image/jpeg", description, classes);
    }

    /** A photograph that was just chosen in this browser. */
    public static Component preview(Supplier<byte[]> image, String type, Words words) {
        return words.isShielded()
                ? masked("", words)
                : image(image, type, words.text("photo.chosen"), "");
    }

    private static Component masked(String classes, Words words) {
        return Box.text(
                "span", ("tc-photo tc-masked " + classes).strip(), words.text("shield.photo"));
    }

    /** Stands where no photograph is. */
    public static Component none(Words words, String classes) {
        return Box.text("span", ("tc-photo " + classes).strip(), words.text("photo.none"));
    }

    private static Component image(
            Supplier<byte[]> bytes, String type, String description, String classes) {
        Image image =
                new Image(
                        DownloadHandler.fromInputStream(
                                        request -> {
                                            SafeAnswer.of(request);
                                            return response(bytes, type);
                                        })
                                .inline(),
                        description);
        image.addClassNames(("tc-photo tc-private " + classes).strip().split(" "));
        // what lies far below asks for nothing yet
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    private static DownloadResponse response(Supplier<byte[]> bytes, String type) {
        try {
            byte[] image = bytes.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(image), "photo", type, image.length);
        } catch (ProblemException refused) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
        }
    }
}
