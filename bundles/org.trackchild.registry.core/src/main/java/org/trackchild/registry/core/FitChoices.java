package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognition.Takes;
import org.trackchild.registry.api.Recognitions.Choice;
import org.trackchild.registry.api.Recognitions.Sought;
import org.trackchild.store.api.RecognitionTable.Where;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Among which recognised fit facilities and fit persons one can be chosen for the child of a case.
 * Belongs to one transaction.
 */
final class FitChoices {

    private static final int PAGE = 200;

    private final Transaction tx;

    private final StoredCase of;

    private final LocalDate today;

    private final List<Choice> fitting = new ArrayList<>();

    private final List<Choice> others = new ArrayList<>();

    private final Set<UUID> told = new HashSet<>();

    FitChoices(Transaction tx, StoredCase of, LocalDate today) {
        this.tx = tx;
        this.of = of;
        this.today = today;
    }

    /**
     * Those that are valid today: first those that fit, and of these first those of the district.
     *
     * @param text in the name, the number or the address; empty for all
     * @param most at most so many
     */
    List<Choice> choices(String text, int most) {
        Sought valid = new Sought(text, Optional.empty(), Optional.of(Recognition.Standing.VALID));
        gather(new Where(Set.of(), Set.of(of.facts().district())), valid, most);
        gather(new Where(Set.of(of.facts().state()), Set.of()), valid, most);
        return Stream.concat(fitting.stream(), others.stream()).limit(most).toList();
    }

    /** Page by page, until enough fit: it is known only here who does. */
    private void gather(Where where, Sought valid, int most) {
        Optional<String> next = Optional.empty();
        do {
            Page<Recognition> page = tx.recognitions().list(where, valid, today, next, PAGE);
            List<Recognition> more =
                    page.items().stream()
                            .filter(each -> isInState(each) && told.add(each.id()))
                            .toList();
            Map<UUID, Integer> taken =
                    new FitChildren(tx).taken(more.stream().map(Recognition::id).toList());
            more.forEach(each -> add(each, taken.getOrDefault(each.id(), 0)));
            next = page.next();
        } while (next.isPresent() && fitting.size() < most);
    }

    private boolean isInState(Recognition each) {
        return each.content().place().state().equals(of.facts().state());
    }

    private void add(Recognition each, int taken) {
        Takes takes = each.term(today).takes();
        boolean fits =
                FitPlacement.takes(takes, of.content(), today)
                        && (taken < takes.places() || livesThere(each, takes.places()));
        Recognition.Content content = each.content();
        (fits ? fitting : others)
                .add(
                        new Choice(
                                each.number(),
                                content.name(),
                                content.kind(),
                                content.place(),
                                takes,
                                taken,
                                fits));
    }

    /** Whether all places are taken because the child itself has one of them. */
    private boolean livesThere(Recognition full, int places) {
        CaseId id = of.content().id();
        return new FitChildren(tx).besides(full.id(), id) < places;
    }
}
