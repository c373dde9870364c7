package org.trackchild.registry.core;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trackchild.fields.api.CaseField;
import org.trackchild.journal.api.JournalEntry;

/**
 * Takes the names of fields that somebody may not see out of what the journal says: that an
 * allegation was written down tells that there is one. Pure.
 */
final class HiddenNames {

    /** What stands for them. */
    static final String RESTRICTED = "restricted";

    private static final String FIELDS = "fields=";

    private HiddenNames() {}

    /**
     * The entry as it may be shown.
     *
     * @param hidden whether the field of a pack with this code must not be named
     */
    static JournalEntry shown(JournalEntry entry, Predicate<String> hidden) {
        String detail =
                Arrays.stream(entry.detail().split(";", -1))
                        .map(part -> part.startsWith(FIELDS) ? shown(part, hidden) : part)
                        .collect(Collectors.joining(";"));
        return detail.equals(entry.detail())
                ? entry
                : new JournalEntry(
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.office(),
                        entry.action(),
                        entry.subject(),
                        detail,
                        entry.hash());
    }

    private static String shown(String part, Predicate<String> hidden) {
        return Arrays.stream(part.substring(FIELDS.length()).split(","))
                .map(
                        name ->
                                name.startsWith(CaseField.PREFIX)
                                                && hidden.test(
                                                        name.substring(CaseField.PREFIX.length()))
                                        ? RESTRICTED
                                        : name)
                .distinct()
                .collect(Collectors.joining(",", FIELDS, ""));
    }
}
