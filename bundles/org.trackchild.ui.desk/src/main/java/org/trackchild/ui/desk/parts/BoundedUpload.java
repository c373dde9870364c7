package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;

/**
 * Takes a file into memory, and never more of it than allowed: that a browser is told the largest
 * size keeps nobody from sending more.
 */
public final class BoundedUpload {

    private BoundedUpload() {}

    /**
     * A handler.
     *
     * @param most the largest size in bytes
     * @param taken gets the file, in the session of the reader
     * @param tooLarge is told instead when there is more
     */
    public static UploadHandler of(int most, Consumer<byte[]> taken, Runnable tooLarge) {
        return event -> {
            byte[] file = event.getInputStream().readNBytes(most + 1);
            UI ui = event.getUI();
            ui.access(
                    () -> {
                        if (file.length > most) {
                            tooLarge.run();
                        } else {
                            taken.accept(file);
                        }
                    });
        };
    }
}
