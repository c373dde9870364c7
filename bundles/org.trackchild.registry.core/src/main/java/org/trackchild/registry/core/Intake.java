package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.matching.api.Candidate;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.OtherRecord;
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

    private final SaidOfOthers said;

    private final List<Map<CaseId, Candidate>> compared;

    /**
     * @param said says what the drafts say of other records
     */
    Intake(
            Caller caller,
            CaseDesk desk,
            ContentGate gate,
            SaidOfOthers said,
            List<CaseDraft> drafts) {
        this.caller = caller;
        this.desk = desk;
        this.gate = gate;
        this.drafts = drafts;
        this.said = said;
        contents = drafts.stream().map(gate::ofNew).toList();
        compared = drafts.stream().map(said::compared).toList();
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
        Set<CaseId> same = new HashSet<>();
        for (ContentGate.Content content : contents) {
            CaseDraft draft = content.draft();
            List<Problem> wrong = new ArrayList<>();
            boolean says = !content.problems().isEmpty() || !draft.others().isEmpty();
            boolean repeated = says && isRepeated(draft, store);
            if (!repeated) {
                wrong.addAll(content.problems());
            }
            if (wrong.isEmpty()) {
                wrong.addAll(homeless(draft));
            }
            if (!repeated) {
                wrong.addAll(said.problems(store, draft));
                wrong.addAll(ofTwoChildren(store, draft, same));
            }
            problems.add(wrong);
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
     * The children of one request are several: one record cannot be of two of them, nor can two
     * records that are linked as one child.
     *
     * @param same records that children before this one are said to be, with those that are linked
     *     with them; added to
     */
    private static List<Problem> ofTwoChildren(Store store, CaseDraft draft, Set<CaseId> same) {
        List<Problem> problems = new ArrayList<>();
        Set<CaseId> own = new HashSet<>();
        for (int i = 0; i < draft.others().size(); i++) {
            OtherRecord each = draft.others().get(i);
            if (!each.same()) {
                continue;
            }
            Set<CaseId> child = store.read(tx -> tx.identityLinks().childrenOf(Set.of(each.id())));
            if (!Collections.disjoint(same, child)) {
                problems.add(
                        new Problem(
                                CaseProblem.OTHER_SAID_TWICE,
                                OtherRecord.field(i, "case"),
                                List.of()));
            } else {
                own.addAll(child);
            }
        }
        same.addAll(own);
        return problems;
    }

    /**
     * Registers the drafts.
     *
     * @param detail what the journal says besides
     * @return in their order
     */
    List<Registration> register(Transaction tx, String detail) {
        List<CaseFacts> homes = drafts.stream().map(draft -> desk.home(caller, draft)).toList();
        SaidOfOthers.lock(tx, desk, drafts);
        CaseWriter writer = new CaseWriter(tx, caller, desk, gate);
        // those of all, in one order: two transactions do not wait for each other
        new Lodging(tx, desk).registering(homes);
        List<Registration> made = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            made.add(writer.register(contents.get(i), homes.get(i), detail));
        }
        for (int i = 0; i < made.size(); i++) {
            ChildCase registered = made.get(i).registered();
            if (made.get(i).created() && !drafts.get(i).others().isEmpty()) {
                said.say(tx, registered, homes.get(i), drafts.get(i).others(), compared.get(i));
                // a link may have brought it to another status
                made.set(
                        i,
                        new Registration(
                                desk.find(tx, caller, Action.READ, registered.id()).content(),
                                true));
            }
        }
        return made;
    }

    /** The first draft with which something is wrong. */
    Optional<List<Problem>> firstWrong(Store store) {
        return problems(store).stream().filter(each -> !each.isEmpty()).findFirst();
    }
}
