package org.trackchild.registry.core;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.store.api.EntryWordsTable;
import org.trackchild.store.api.Transaction;

/**
 * Puts for a reader the words to which entries of the journal refer in the place of the reference:
 * {@code purpose=} stands for {@code words=}, as it does in entries of earlier releases. What was
 * erased stays a reference.
 */
record EntryWords(Transaction tx) {

    /** The entries as they are shown, in the same order. */
    List<JournalEntry> shown(List<JournalEntry> entries) {
        Set<UUID> named = new HashSet<>();
        entries.forEach(entry -> words(entry).ifPresent(named::add));
        if (named.isEmpty()) {
            return entries;
        }
        Map<UUID, String> kept = tx.entryWords().find(named);
        return entries.stream()
                .map(
                        entry ->
                                words(entry)
                                        .map(kept::get)
                                        .map(words -> with(entry, words))
                                        .orElse(entry))
                .toList();
    }

    private static Optional<UUID> words(JournalEntry entry) {
        return entry.action() == JournalAction.CASE_EXTRACTED
                ? entry.value(EntryWordsTable.KEY).map(UUID::fromString)
                : Optional.empty();
    }

    private static JournalEntry with(JournalEntry entry, String words) {
        String detail =
                Arrays.stream(entry.detail().split(";"))
                        .map(
                                part ->
                                        part.startsWith(EntryWordsTable.KEY + "=")
                                                ? CaseExtracts.PURPOSE + "=" + words
                                                : part)
                        .collect(Collectors.joining(";"));
        return entry.withDetail(detail);
    }
}
