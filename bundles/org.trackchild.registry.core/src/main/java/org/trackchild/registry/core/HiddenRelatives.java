package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;

/**
 * Takes out of what the journal of one child says of its family where the other child is: whoever
 * may not see the other case reads neither its identifier, nor who acted, nor for which office.
 */
record HiddenRelatives(Sight sight) {

    private static final Set<JournalAction> OF_FAMILIES =
            Set.of(
                    JournalAction.FAMILY_RELATED,
                    JournalAction.FAMILY_UNRELATED,
                    JournalAction.FAMILY_DISMISSED,
                    JournalAction.RELATIVE_FOUND,
                    JournalAction.RELATIVE_LOOKED_FOR);

    /** Before the names of parts of the platform, which say nothing of any office. */
    private static final String SYSTEM = Caller.system("").user();

    private static final List<String> NAMES = List.of("other", "relative");

    /** The entries as they may be shown, in the same order. */
    List<JournalEntry> shown(List<JournalEntry> entries) {
        Set<CaseId> named = new HashSet<>();
        entries.forEach(entry -> other(entry).ifPresent(named::add));
        if (named.isEmpty()) {
            return entries;
        }
        Set<CaseId> seen = sight.of(named).keySet();
        List<JournalEntry> shown = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Optional<CaseId> other = other(entry);
            shown.add(other.isEmpty() || seen.contains(other.get()) ? entry : hidden(entry));
        }
        return shown;
    }

    /** The other case of an entry about a family; empty for any other entry. */
    private static Optional<CaseId> other(JournalEntry entry) {
        return OF_FAMILIES.contains(entry.action())
                ? NAMES.stream()
                        .flatMap(name -> entry.value(name).stream())
                        .flatMap(id -> CaseId.parse(id).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static JournalEntry hidden(JournalEntry entry) {
        String detail =
                Arrays.stream(entry.detail().split(";"))
                        .filter(HiddenRelatives::isHarmless)
                        .collect(Collectors.joining(";"));
        return new JournalEntry(
                entry.number(),
                entry.at(),
                entry.actor().startsWith(SYSTEM) ? entry.actor() : "",
                "",
                entry.action(),
                entry.subject(),
                detail,
                entry.hash());
    }

    private static boolean isHarmless(String part) {
        return NAMES.stream().noneMatch(name -> part.startsWith(name + "="));
    }
}
