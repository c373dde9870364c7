package org.trackchild.access.core;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Decision;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;

/**
 * Decides by the postings of the caller. Several postings add up; none of them takes anything away.
 *
 * <p>National monitors and administrators see no case at all: monitors work with figures, and
 * whoever runs the platform has no business with its children.
 */
@Component
public final class PostingPolicy implements AccessPolicy {

    @Override
    public Decision decide(Caller caller, Action action, CaseFacts facts) {
        if (caller.isSystem()) {
            return new Decision(true, "part of the platform");
        }
        if (action == Action.READ) {
            return read(caller, facts);
        }
        if (action == Action.TAKE_OVER) {
            return takeOver(caller, facts);
        }
        return caller.postings().stream()
                .map(posting -> ground(posting, action, facts))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ground -> new Decision(true, ground))
                .orElseGet(
                        () ->
                                new Decision(
                                        false,
                                        "no posting allows to "
                                                + verb(action)
                                                + " a "
                                                + facts.kind().code()
                                                + " case of "
                                                + facts.office()));
    }

    @Override
    public Reach reach(Caller caller) {
        if (caller.isSystem() || caller.has(Role.OPERATOR)) {
            return Reach.EVERYTHING;
        }
        Set<String> states = new HashSet<>();
        Set<String> districts = new HashSet<>();
        Set<OfficeId> offices = new HashSet<>();
        for (Posting posting : caller.postings()) {
            switch (posting.role().scope()) {
                case OFFICE -> offices.add(posting.office());
                case DISTRICT -> {
                    // What was shared with the office itself may be kept in another district.
                    offices.add(posting.office());
                    addKnown(districts, posting.district());
                }
                case STATE -> {
                    offices.add(posting.office());
                    addKnown(states, posting.state());
                }
                case NATION, NONE -> {
                    // Sees no case; the operator was answered above.
                }
            }
        }
        return new Reach(false, states, districts, offices);
    }

    @Override
    public Reach takesOver(Caller caller) {
        if (caller.isSystem()) {
            return Reach.EVERYTHING;
        }
        Set<String> districts = new HashSet<>();
        Set<OfficeId> offices = new HashSet<>();
        for (Posting posting : caller.postings()) {
            switch (posting.role()) {
                case POLICE_OFFICER, HOME_CLERK, COMMITTEE_MEMBER, STATE_MONITOR ->
                        offices.add(posting.office());
                case DISTRICT_OFFICER -> {
                    offices.add(posting.office());
                    addKnown(districts, posting.district());
                }
                case PRINCIPAL_MAGISTRATE,
                        BOARD_MEMBER,
                        NATIONAL_MONITOR,
                        ADMINISTRATOR,
                        OPERATOR -> {
                    // no office for which they could take a child's case
                }
            }
        }
        return new Reach(false, Set.of(), districts, offices);
    }

    /** Asks the filter of the lists, as reading does; sharing plays no part. */
    private Decision takeOver(Caller caller, CaseFacts facts) {
        CaseFacts there =
                new CaseFacts(
                        facts.kind(), facts.office(), facts.state(), facts.district(), Set.of());
        boolean allowed = takesOver(caller).covers(there);
        return new Decision(
                allowed,
                allowed
                        ? "answers for " + facts.office()
                        : "no posting answers for " + facts.office());
    }

    /** Asks the filter of the lists, so that a single case and a list can never differ. */
    private Decision read(Caller caller, CaseFacts facts) {
        if (!reach(caller).covers(facts)) {
            return new Decision(
                    false,
                    "no posting reaches a " + facts.kind().code() + " case of " + facts.office());
        }
        return new Decision(
                true,
                caller.postings().stream()
                        .map(posting -> place(posting, facts))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("shared with an office of the caller"));
    }

    /** Why the place of the posting reaches the case, if it does other than by sharing. */
    private static Optional<String> place(Posting posting, CaseFacts facts) {
        if (posting.role() == Role.OPERATOR) {
            return Optional.of("operator of the platform");
        }
        return switch (posting.role().scope()) {
            case OFFICE -> ownOffice(posting, facts);
            case DISTRICT -> ownOffice(posting, facts).or(() -> ownDistrict(posting, facts));
            case STATE -> ownOffice(posting, facts).or(() -> ownState(posting, facts));
            case NATION, NONE -> Optional.empty();
        };
    }

    /** Why the posting allows something other than reading, if it does. */
    private static Optional<String> ground(Posting posting, Action action, CaseFacts facts) {
        if (action == Action.ARBITRATE) {
            return arbitrate(posting, facts);
        }
        return switch (posting.role()) {
            case POLICE_OFFICER -> ownOffice(posting, facts);
            case HOME_CLERK ->
                    action == Action.REGISTER && facts.kind() != CaseKind.FOUND
                            ? Optional.empty()
                            : ownOffice(posting, facts).or(() -> ownChild(posting, action, facts));
            case DISTRICT_OFFICER -> place(posting, facts);
            case COMMITTEE_MEMBER ->
                    action == Action.ANSWER
                                    || action == Action.HAND_OVER
                                    || action == Action.TRANSITION && standsBefore(posting, facts)
                            ? place(posting, facts)
                            : Optional.empty();
            // A board decides on a child; whether two children are one is for others to say.
            case PRINCIPAL_MAGISTRATE, BOARD_MEMBER ->
                    action == Action.TRANSITION && standsBefore(posting, facts)
                            ? place(posting, facts)
                            : Optional.empty();
            // Cases whose place is known only by its state are kept by the office of the state.
            case STATE_MONITOR ->
                    action == Action.REGISTER ? Optional.empty() : ownOffice(posting, facts);
            // Imports and mends imports; whether two children are one is for an office to say.
            case OPERATOR ->
                    action == Action.ANSWER
                                    || action == Action.TRANSITION
                                    || action == Action.HAND_OVER
                            ? Optional.empty()
                            : place(posting, facts);
            case NATIONAL_MONITOR, ADMINISTRATOR -> Optional.empty();
        };
    }

    /** A child stands before one bench at a time; a missing child before no board. */
    private static boolean standsBefore(Posting posting, CaseFacts facts) {
        return posting.role().bench().equals(facts.standsBefore());
    }

    /** Those who stand above the offices. */
    private static Optional<String> arbitrate(Posting posting, CaseFacts facts) {
        return switch (posting.role()) {
            case DISTRICT_OFFICER, COMMITTEE_MEMBER, STATE_MONITOR -> place(posting, facts);
            case POLICE_OFFICER,
                    HOME_CLERK,
                    PRINCIPAL_MAGISTRATE,
                    BOARD_MEMBER,
                    OPERATOR,
                    NATIONAL_MONITOR,
                    ADMINISTRATOR ->
                    Optional.empty();
        };
    }

    private static Optional<String> ownOffice(Posting posting, CaseFacts facts) {
        return posting.office().equals(facts.office())
                ? Optional.of("posted to " + posting.office())
                : Optional.empty();
    }

    /** The person in charge answers for every child of the home, whoever keeps its case. */
    private static Optional<String> ownChild(Posting posting, Action action, CaseFacts facts) {
        return action == Action.TRANSITION
                        && facts.livesIn().filter(posting.office()::equals).isPresent()
                ? Optional.of("the child lives in " + posting.office())
                : Optional.empty();
    }

    private static Optional<String> ownDistrict(Posting posting, CaseFacts facts) {
        return !posting.district().isEmpty() && posting.district().equals(facts.district())
                ? Optional.of(posting.role().code() + " of " + posting.district())
                : Optional.empty();
    }

    private static Optional<String> ownState(Posting posting, CaseFacts facts) {
        return !posting.state().isEmpty() && posting.state().equals(facts.state())
                ? Optional.of(posting.role().code() + " of " + posting.state())
                : Optional.empty();
    }

    /** An empty place is none: it must not reach the cases of offices that have no such place. */
    private static void addKnown(Set<String> places, String place) {
        if (!place.isEmpty()) {
            places.add(place);
        }
    }

    private static String verb(Action action) {
        return switch (action) {
            case READ -> "read";
            case REGISTER -> "register";
            case CHANGE -> "change";
            case TRANSITION -> "decide on";
            case HAND_OVER -> "hand over";
            case ANSWER -> "answer for";
            case ARBITRATE -> "arbitrate about";
            case TAKE_OVER -> "take over";
        };
    }
}
