package org.trackchild.exchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.trackchild.model.CaseKind;

/**
 * A file format from which records can be imported. Register it as an OSGi service. Implementations
 * keep no state, use bounded memory whatever the size of the file, and never resolve anything
 * outside of the file.
 */
@ConsumerType
public interface RecordFormat {

    /** Short name for people and options, such as {@code csv} or {@code pfif}. */
    String name();

    /**
     * Whether a file looks like this format.
     *
     * @param head the first bytes of the file, up to 4,096
     * @param fileName name of the file, may be empty
     */
    boolean recognises(byte[] head, String fileName);

    /**
     * Whether its files hold offices of the directory, for {@link RecordSink#office}, and not
     * children.
     */
    default boolean isOfOffices() {
        return false;
    }

    /**
     * Reads a file to its end.
     *
     * @param file its bytes; the caller closes it
     * @param kind what the caller says the records are; when empty, the format takes what the file
     *     says, or refuses with {@link ImportProblem#KIND_UNKNOWN}
     * @param sink takes the records
     * @throws UnreadableFileException when the file as a whole cannot be read
     */
    void read(InputStream file, Optional<CaseKind> kind, RecordSink sink) throws IOException;
}
