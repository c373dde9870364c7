package org.trackchild.registry.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;

/**
 * Takes out of what the journal of a child says what its reader is not told: which step it was that
 * tells what is alleged of the child, the orders and forms about it, and what a bench did that is
 * not to be named. That the case went from one status to another stays. Pure.
 */
record RestrictedEntries(RestrictedSight sight) {

    private static final Set<String> OF_MOVES = Set.of("version", "from", "to");

    private static final Set<JournalAction> OF_ORDERS =
            Set.of(
                    JournalAction.ORDER_DRAFTED,
                    JournalAction.ORDER_SIGNED,
                    JournalAction.ORDER_REVOKED,
                    JournalAction.ORDER_DISCARDED);

    private static final Set<JournalAction> OF_FORMS =
            Set.of(
                    JournalAction.FORM_BEGUN,
                    JournalAction.FORM_ANSWERED,
                    JournalAction.FORM_HANDED_IN,
                    JournalAction.FORM_DISCARDED);

    private static final Set<JournalAction> OF_WORK =
            Set.of(JournalAction.WORK_PUT_OFF, JournalAction.WORK_TAKEN_UP);

    /** The entries as they may be shown, in the same order. */
    List<JournalEntry> shown(List<JournalEntry> entries) {
        return entries.stream().flatMap(entry -> shown(entry).stream()).toList();
    }

    private Optional<JournalEntry> shown(JournalEntry entry) {
        if (sight.isOwn(entry.office()) || isToldWhole(entry)) {
            return Optional.of(entry);
        }
        return entry.action() == JournalAction.CASE_TRANSITION
                ? Optional.of(move(entry))
                : Optional.empty();
    }

    private boolean isToldWhole(JournalEntry entry) {
        return (!entry.isOfOtherBench() || sight.showsEveryBench())
                && shows(entry.office())
                && entry.value("bench").map(this::shows).orElse(true)
                && entry.value("transition").map(sight::showsStep).orElse(true)
                && kind(entry, OF_ORDERS).map(sight::showsOrder).orElse(true)
                && kind(entry, OF_FORMS).map(sight::showsForm).orElse(true)
                && isOfShownClock(entry);
    }

    /** What was put off is a clock, or a match. */
    private boolean isOfShownClock(JournalEntry entry) {
        return !OF_WORK.contains(entry.action())
                || entry.value("thing").map(sight::showsClock).orElse(true);
    }

    private boolean shows(String office) {
        return office.isEmpty() || sight.shows(new OfficeId(office));
    }

    private static Optional<String> kind(JournalEntry entry, Set<JournalAction> of) {
        return of.contains(entry.action()) ? entry.value("kind") : Optional.empty();
    }

    private static JournalEntry move(JournalEntry entry) {
        return new JournalEntry(
                entry.number(),
                entry.at(),
                "",
                "",
                entry.action(),
                entry.subject(),
                Arrays.stream(entry.detail().split(";"))
                        .filter(part -> OF_MOVES.contains(part.split("=", 2)[0]))
                        .collect(Collectors.joining(";")),
                entry.hash());
    }
}
