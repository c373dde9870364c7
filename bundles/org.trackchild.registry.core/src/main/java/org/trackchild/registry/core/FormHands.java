package org.trackchild.registry.core;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormKind;

/**
 * What somebody can do with the forms of one case. Pure.
 *
 * @param postings those in which the person may act on the case
 * @param bench before which the child stands
 */
record FormHands(List<Posting> postings, String bench) {

    /**
     * The posting in which the person fills in a form of a kind. Nobody does while the child stands
     * before another bench, so that whoever fills in and corrects sees what is restricted, too.
     */
    Optional<Posting> filler(FormKind kind) {
        return kind.isBefore(bench) ? discarder(kind) : Optional.empty();
    }

    /**
     * The posting in which the person discards a draft of a kind, also one that nobody needs any
     * more since the child was sent to another bench.
     */
    Optional<Posting> discarder(FormKind kind) {
        return in(kind.fillers());
    }

    /**
     * Whether the person sees restricted items of a kind; nobody does of one that is forgotten. A
     * home is not told what another bench was told of a child that stands before it no more.
     */
    boolean isConfidant(Optional<FormKind> kind) {
        return kind.filter(
                        known ->
                                postings.stream()
                                        .map(Posting::role)
                                        .filter(known.confidants()::contains)
                                        .anyMatch(
                                                role ->
                                                        role != Role.HOME_CLERK
                                                                || known.isBefore(bench)))
                .isPresent();
    }

    private Optional<Posting> in(Collection<Role> roles) {
        return postings.stream().filter(posting -> roles.contains(posting.role())).findFirst();
    }

    /** What the person can do with a form, and in which posting. */
    Map<FormView.Act, Posting> acts(CaseForm form, Optional<FormKind> kind) {
        Map<FormView.Act, Posting> acts = new EnumMap<>(FormView.Act.class);
        if (form.status() == FormStatus.DRAFT) {
            kind.flatMap(this::discarder)
                    .ifPresent(posting -> acts.put(FormView.Act.DISCARD, posting));
        }
        kind.flatMap(this::filler)
                .ifPresent(
                        posting -> {
                            if (form.status() == FormStatus.DRAFT) {
                                acts.put(FormView.Act.SAVE, posting);
                                acts.put(FormView.Act.HAND_IN, posting);
                            } else if (form.status() == FormStatus.HANDED_IN) {
                                acts.put(FormView.Act.CORRECT, posting);
                            }
                        });
        return acts;
    }
}
