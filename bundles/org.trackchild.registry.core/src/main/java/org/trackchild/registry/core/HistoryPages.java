package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalSelection;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.HistoryKind;
import org.trackchild.registry.api.HistoryQuery;

/**
 * Pages of what the journal has about a case: what is about it alone, by the numbers of the
 * entries, and the lists in which it was shown, by their identifiers, which sort by time. A page
 * begins behind one of each.
 */
record HistoryPages(Journal journal, CaseId id, HistoryQuery query) {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,19})\\.([0-9a-f-]{36})?");

    /** The last of both that were shown. */
    private record Start(long number, Optional<String> reading) {

        static Start of(Optional<String> after) {
            if (after.isEmpty()) {
                return new Start(Long.MAX_VALUE, Optional.empty());
            }
            Matcher parts = CURSOR.matcher(after.get());
            try {
                if (parts.matches()) {
                    return new Start(
                            Long.parseLong(parts.group(1)), Optional.ofNullable(parts.group(2)));
                }
            } catch (NumberFormatException tooLong) {
                // no number of an entry is
            }
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    FieldProblem.WRONG_TYPE,
                                    "after",
                                    List.of("\"next\" of the page before"))));
        }

        String text() {
            return number + "." + reading.orElse("");
        }
    }

    /** A page; its kinds are those of the actions, so that some may be of another kind. */
    Page<JournalEntry> page(Optional<String> after, int limit) {
        Start start = Start.of(after);
        JournalSelection selection =
                new JournalSelection(
                        query.kind().map(HistoryKind::actions).orElse(Set.of()),
                        query.actor(),
                        query.from(),
                        query.before());
        List<JournalEntry> acts =
                journal.about(StoredCaseRegistry.subject(id), selection, start.number(), limit + 1);
        List<JournalEntry> readings =
                selection.actions().isEmpty()
                                || selection.actions().contains(JournalAction.CASES_SHOWN)
                        ? journal.readings(id, selection, start.reading(), limit + 1)
                        : List.of();
        return merged(start, acts, readings, limit);
    }

    private static Page<JournalEntry> merged(
            Start start, List<JournalEntry> acts, List<JournalEntry> readings, int limit) {
        List<JournalEntry> page = new ArrayList<>();
        int act = 0;
        int reading = 0;
        while (page.size() < limit && (act < acts.size() || reading < readings.size())) {
            boolean isAct =
                    reading == readings.size()
                            || act < acts.size()
                                    && acts.get(act).number() > readings.get(reading).number();
            page.add(isAct ? acts.get(act++) : readings.get(reading++));
        }
        if (act == acts.size() && reading == readings.size()) {
            return new Page<>(page, Optional.empty());
        }
        Start next =
                new Start(
                        act == 0 ? start.number() : acts.get(act - 1).number(),
                        reading == 0
                                ? start.reading()
                                : Optional.of(readings.get(reading - 1).subject().id()));
        return new Page<>(page, Optional.of(next.text()));
    }
}
