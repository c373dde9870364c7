package org.trackchild.notices.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.model.CaseId;

/**
 * What a notice of {@link NoticeKind#BULK_ENDED} is about: the figures stay when the report is
 * closed.
 *
 * @param run the work on several cases
 * @param done to how many cases it was done
 * @param refused to how many it was not
 */
public record BulkOutcome(UUID run, int done, int refused) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f-]{36})/(\\d{1,9})/(\\d{1,9})");

    public BulkOutcome {
        Objects.requireNonNull(run);
    }

    /** As {@link Notice.Matter#thing()}. */
    public String written() {
        return run + "/" + done + "/" + refused;
    }

    /** What {@link #written} wrote; empty for anything else. */
    public static Optional<BulkOutcome> read(String thing) {
        Matcher parts = WRITTEN.matcher(thing);
        return parts.matches()
                ? CaseId.parse(parts.group(1))
                        .map(
                                id ->
                                        new BulkOutcome(
                                                id.value(),
                                                Integer.parseInt(parts.group(2)),
                                                Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }
}
