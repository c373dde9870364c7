package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.Registration;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Drafts of one caller that are registered in one transaction: all, or none. */
final class Intake {

    private final Caller caller;

    private final CaseDesk desk;

    private final ContentGate gate;

    private final List<CaseDraft> drafts;

    private final List<ContentGate.Content> contents;

    Intake(Caller caller, CaseDesk desk, ContentGate gate, List<CaseDraft> drafts) {
        this.caller = caller;
        this.desk = desk;
        this.gate = gate;
        this.drafts = drafts;
        contents = drafts.stream().map(gate::ofNew).toList();
    }

    /**
     * Whether this very record was registered before: repeating it changes nothing, and cannot be
     * wrong because a word was retired since.
     */
    static boolean isRepeated(CaseDraft draft, Store store) {
        return draft.origin()
                .filter(
                        origin ->
                                store.read(
                                                tx ->
                                                        tx.cases()
                                                                .findByOrigin(
                                                                        origin.source(),
                                                                        origin.reference()))
                                        .flatMap(known -> known.content().origin())
                                        .filter(
                                                known ->
                                                        known.contentHash()
                                                                .equals(origin.contentHash()))
                                        .isPresent())
                .isPresent();
    }

    /** What is wrong with each draft, in their order; nothing with one that is repeated. */
    List<List<Problem>> problems(Store store) {
        List<List<Problem>> problems = new ArrayList<>();
        for (ContentGate.Content content : contents) {
            boolean wrong = !content.problems().isEmpty() && !isRepeated(content.draft(), store);
            problems.add(wrong ? content.problems() : homeless(content.draft()));
        }
        return problems;
    }

    private List<Problem> homeless(CaseDraft draft) {
        try {
            desk.home(caller, draft);
            return List.of();
        } catch (ProblemException noOffice) {
            return noOffice.problems();
        }
    }

    /**
     * Registers the drafts.
     *
     * @param detail what the journal says besides
     * @return in their order
     */
    List<Registration> register(Transaction tx, String detail) {
        List<CaseFacts> homes = drafts.stream().map(draft -> desk.home(caller, draft)).toList();
        CaseWriter writer = new CaseWriter(tx, caller, desk, gate);
        // those of all, in one order: two transactions do not wait for each other
        new Lodging(tx, desk).registering(homes);
        List<Registration> made = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            made.add(writer.register(contents.get(i), homes.get(i), detail));
        }
        return made;
    }

    /** The first draft with which something is wrong. */
    Optional<List<Problem>> firstWrong(Store store) {
        return problems(store).stream().filter(each -> !each.isEmpty()).findFirst();
    }
}
