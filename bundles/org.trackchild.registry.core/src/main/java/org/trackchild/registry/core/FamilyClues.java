package org.trackchild.registry.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilySuggestion.Clue;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.store.api.PossibleRelative;
import org.trackchild.store.api.RelativeTable;
import org.trackchild.store.api.Transaction;

/**
 * What suggests that other cases are of the family, or of an incident, of a case. All of it is
 * found through an index: by telephone, and by district and day of the event.
 */
record FamilyClues(Transaction tx, CaseDesk desk) {

    /** Of one telephone: more than that belong to a home or a station, and say nothing. */
    private static final int MOST_OF_A_TELEPHONE = 30;

    /** Of the days of the event. */
    private static final int MOST_TOGETHER = 600;

    /** Of the weeks before, and of those after. */
    private static final int MOST_ASIDE = 300;

    private static final int DAYS_AROUND = 30;

    /** A companion of a common name is one of many, unless it was at the same time. */
    private static final int DAYS_TOGETHER = 3;

    /** The clues by the other case; without cases of the family. */
    Map<CaseId, Set<Clue>> of(ChildCase subject) {
        Map<CaseId, Set<Clue>> clues = new HashMap<>();
        for (String number : desk.telephoneKeysOf(subject)) {
            List<CaseId> phoned = tx.relatives().keyed(Set.of(number), MOST_OF_A_TELEPHONE + 1);
            // that of an office takes nothing away from that of the family beside it
            if (phoned.size() <= MOST_OF_A_TELEPHONE) {
                phoned.forEach(id -> clues.put(id, EnumSet.of(Clue.SAME_TELEPHONE)));
            }
        }
        LocalDate day = subject.event().date();
        String district = subject.event().place().district();
        if (!district.isEmpty()) {
            for (PossibleRelative other : around(district, day)) {
                Set<Clue> found = compare(subject, other);
                if (!found.isEmpty()) {
                    clues.computeIfAbsent(other.id(), id -> EnumSet.noneOf(Clue.class))
                            .addAll(found);
                }
            }
        }
        clues.keySet().removeAll(new FamilyCircle(tx).of(subject.id(), any -> true));
        return clues;
    }

    /**
     * The cases of a district around a day. Those of the days themselves come first: in a district
     * of many cases the later weeks alone would fill any limit.
     */
    private List<PossibleRelative> around(String district, LocalDate day) {
        RelativeTable table = tx.relatives();
        LocalDate first = day.minusDays(DAYS_TOGETHER);
        LocalDate last = day.plusDays(DAYS_TOGETHER);
        List<PossibleRelative> around =
                new ArrayList<>(table.around(district, first, last, MOST_TOGETHER));
        around.addAll(
                table.around(district, day.minusDays(DAYS_AROUND), first.minusDays(1), MOST_ASIDE));
        around.addAll(
                table.around(district, last.plusDays(1), day.plusDays(DAYS_AROUND), MOST_ASIDE));
        return around;
    }

    private Set<Clue> compare(ChildCase subject, PossibleRelative other) {
        Names names = subject.child().names();
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        if (desk.soundAlike(names.father(), other.names().father())
                && desk.soundAlike(names.mother(), other.names().mother())) {
            clues.add(Clue.SAME_PARENTS);
        }
        long apart =
                other.day() == null
                        ? Long.MAX_VALUE
                        : Math.abs(ChronoUnit.DAYS.between(subject.event().date(), other.day()));
        if (apart <= DAYS_TOGETHER
                && (names(names.companions(), other.names().child())
                        || names(other.names().companions(), names.child()))) {
            clues.add(Clue.COMPANION_NAMED);
        }
        if (apart == 0 && isFoundTogether(subject, other)) {
            clues.add(Clue.FOUND_TOGETHER);
        }
        return clues;
    }

    /** Each "spelling" of companions is a person of its own. */
    private boolean names(PersonName companions, PersonName child) {
        return companions.spellings().stream()
                .anyMatch(each -> desk.soundAlike(PersonName.of(each), child));
    }

    private static boolean isFoundTogether(ChildCase subject, PossibleRelative other) {
        return subject.particulars() instanceof FoundParticulars found
                && isSame(found.broughtBy(), other.broughtBy())
                && isSame(subject.event().place().text(), other.place());
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }
}
