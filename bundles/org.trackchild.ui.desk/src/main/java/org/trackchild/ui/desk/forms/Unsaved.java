package org.trackchild.ui.desk.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.FormView;

/**
 * The answers that stand on the screen and in no register yet, each with what keeps it from being
 * saved. Nobody signs a form while there are any: it would not say what the person has before the
 * eyes.
 */
final class Unsaved {

    private final Map<String, Problem> problems = new HashMap<>();

    /** Notes that an answer is on its way: whatever goes wrong now, it is not saved. */
    void sent(String code) {
        problems.put(code, new Problem(CaseProblem.ANSWER_NOT_SAVED, code, List.of()));
    }

    /**
     * Notes that an answer cannot be saved.
     *
     * @param code of its item
     */
    void refused(String code, Problem problem) {
        problems.put(code, Objects.requireNonNull(problem));
    }

    /** Notes that an answer is saved. */
    void saved(String code) {
        problems.remove(code);
    }

    /** Forgets all: another form is shown. */
    void clear() {
        problems.clear();
    }

    /** Codes of the items. */
    Set<String> codes() {
        return Set.copyOf(problems.keySet());
    }

    /**
     * What is wrong, in the order of the form; the field of each is the code of the item. Items
     * that are not asked any more hinder nobody: no field shows them.
     */
    List<Problem> in(FormView view) {
        return view.items().stream()
                .filter(FormView.Item::asked)
                .map(each -> each.item().code())
                .flatMap(
                        code ->
                                Optional.ofNullable(problems.get(code)).stream()
                                        .map(
                                                found ->
                                                        new Problem(
                                                                found.code(),
                                                                code,
                                                                found.arguments())))
                .toList();
    }
}
