package org.trackchild.ui.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;

/**
 * One step of a tour: where it is done, what to use there, and how one sees that it was done.
 *
 * @param code unique within the tour: small letters, digits, {@code -}
 * @param place address below the desk where the step is done, such as {@code report-missing};
 *     {@link #CASE} in it stands for the case that the person has registered last in this tour
 * @param marks names ({@code data-test}) of the elements to use, in the order of preference: the
 *     first that the page shows is marked
 * @param done how one sees that it was done
 */
public record TourStep(String code, String place, List<String> marks, Done done) {

    /** Stands in a place for the case that was registered last. */
    public static final String CASE = "{case}";

    public TourStep {
        Objects.requireNonNull(code);
        Objects.requireNonNull(place);
        Objects.requireNonNull(done);
        marks = List.copyOf(marks);
    }

    /**
     * How one sees that a step was done: an entry of the person in the journal, or, where what is
     * to be learned leaves none, that a page was opened.
     *
     * @param actions any of these; empty for a step that a page tells
     * @param details values that the entry has, by their keys
     * @param page address below the desk, without parameters; empty for a step that the journal
     *     tells
     */
    public record Done(Set<JournalAction> actions, Map<String, String> details, String page) {

        public Done {
            actions = Set.copyOf(actions);
            details = Map.copyOf(details);
            Objects.requireNonNull(page);
            if (actions.isEmpty() == page.isEmpty()) {
                throw new IllegalArgumentException("told by the journal or by a page");
            }
        }

        /** The journal tells. */
        public static Done journaled(Map<String, String> details, JournalAction... actions) {
            return new Done(Set.of(actions), details, "");
        }

        /** A page tells. */
        public static Done opened(String page) {
            return new Done(Set.of(), Map.of(), page);
        }

        /** Whether an entry of the person shows it. */
        public boolean by(JournalEntry entry) {
            return actions.contains(entry.action())
                    && details.entrySet().stream()
                            .allMatch(
                                    wanted ->
                                            entry.value(wanted.getKey())
                                                    .filter(wanted.getValue()::equals)
                                                    .isPresent());
        }

        /** Whether the page that is open shows it. */
        public boolean at(String address) {
            return !page.isEmpty() && page.equals(address);
        }
    }
}
