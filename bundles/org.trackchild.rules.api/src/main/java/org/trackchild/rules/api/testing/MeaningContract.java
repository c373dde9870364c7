package org.trackchild.rules.api.testing;

import static org.trackchild.rules.api.testing.RulePackContract.require;

import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** What every pack must fulfil so that the platform understands its steps. */
final class MeaningContract {

    /** The evidence that is the number of the FIR of the report. */
    private static final String FIR_NUMBER = "fir_number";

    private MeaningContract() {}

    /** What the platform does by itself, and what it understands, is told once. */
    static void verify(RulePack pack, Rules rules, CaseKind kind) {
        for (Meaning meaning : Meaning.values()) {
            String what = kind.code() + " " + meaning.code();
            require(
                    meaning.isShared()
                            || pack.transitions().stream()
                                            .filter(
                                                    each ->
                                                            each.kind() == kind
                                                                    && each.means(meaning))
                                            .count()
                                    <= 1,
                    what + ": two transitions mean this");
            Optional<Transition> known = rules.transition(kind, meaning);
            require(
                    known.isPresent() || !meaning.isNeeded(kind),
                    what + ": no transition means this");
            known.ifPresent(each -> meant(each, meaning, what));
        }
    }

    private static void meant(Transition each, Meaning meaning, String what) {
        switch (meaning) {
            case TRACE ->
                    require(
                            each.moves().entrySet().stream()
                                    .allMatch(
                                            move ->
                                                    (move.getKey().isLookedFor()
                                                                    || isCare(move.getKey()))
                                                            && move.getValue()
                                                                    == CaseStatus.TRACED),
                            what + ": who was looked for is traced by it");
            case TRACE_WITHDRAWN ->
                    require(
                            each.roles().isEmpty()
                                    && each.from(CaseStatus.TRACED)
                                            .filter(CaseStatus::isLookedFor)
                                            .isPresent(),
                            what + ": the platform alone takes a trace back, and looks again");
            case CORRECT_TRACE ->
                    require(
                            each.moves().entrySet().stream()
                                    .allMatch(
                                            move ->
                                                    !move.getKey().isLookedFor()
                                                            && (move.getValue().isLookedFor()
                                                                    || isCare(move.getKey())
                                                                            && isCare(
                                                                                    move
                                                                                            .getValue()))),
                            what + ": who was not found is looked for again, or stays in care");
            case REGISTER_FIR ->
                    require(
                            each.demands().evidence().stream()
                                    .anyMatch(one -> one.code().equals(FIR_NUMBER)),
                            what + ": does not ask for " + FIR_NUMBER);
            case CLOSURE_WITHDRAWN, JOURNEY_OVER ->
                    require(
                            each.roles().isEmpty(),
                            what + ": the platform alone says so, when another case does");
            case PRODUCE, PRODUCE_BEFORE_BOARD ->
                    require(!each.roles().isEmpty(), what + ": nobody brings the child there");
        }
    }

    private static boolean isCare(CaseStatus status) {
        return status == CaseStatus.IN_CARE;
    }
}
