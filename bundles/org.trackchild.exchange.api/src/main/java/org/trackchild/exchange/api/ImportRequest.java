package org.trackchild.exchange.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.CaseKind;

/**
 * How a file is to be imported.
 *
 * @param fileName its name, for people and to recognise the format
 * @param kind what the records are; empty when the file says it
 * @param dryRun only check, change nothing
 * @param atomic take all records or, when any is wrong, none; otherwise the right ones are taken
 */
public record ImportRequest(
        String fileName, Optional<CaseKind> kind, boolean dryRun, boolean atomic) {

    public ImportRequest {
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(kind);
    }
}
