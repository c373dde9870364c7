package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;

/**
 * What becomes of answers that somebody writes into a draft. Pure.
 *
 * @param kind of the draft
 * @param draft as it is now
 * @param seen version of it that the writer saw
 */
record FormWriting(FormKind kind, CaseForm draft, long seen) {

    /** What people typed in a form, and emptied, for the beginning of another. */
    static Map<String, FormAnswer> typed(CaseForm form) {
        Map<String, FormAnswer> typed = new HashMap<>();
        form.content()
                .answers()
                .forEach(
                        (code, answer) -> {
                            if (answer.isTyped()) {
                                typed.put(
                                        code,
                                        new FormAnswer(
                                                answer.text(),
                                                FormAnswer.TYPED,
                                                1,
                                                answer.shape()));
                            }
                        });
        return typed;
    }

    /** Version that the draft has with what is written. */
    long version() {
        return draft.progress().version() + 1;
    }

    /**
     * What is to be stored.
     *
     * @param answers by the codes of their items; nothing gives one back to what is known
     * @throws ProblemException with everything that is wrong
     */
    Map<String, FormAnswer> of(Map<String, Optional<String>> answers) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Optional<String>> tidy = FormRules.tidy(kind, answers);
        Map<String, Optional<String>> said = new HashMap<>(tidy);
        said.entrySet().removeIf(each -> isLeftOut(each.getKey(), each.getValue()));
        FormRules.check(kind, said, problems);
        Map<String, FormAnswer> written = new HashMap<>();
        tidy.forEach(
                (code, text) -> {
                    FormAnswer answer = answer(code, text);
                    FormAnswer stored = draft.content().answers().get(code);
                    if (stored != null && stored.version() > seen && !stored.saysTheSame(answer)) {
                        problems.add(new Problem(CaseProblem.ANSWERED_MEANWHILE, code, List.of()));
                    }
                    written.put(code, answer);
                });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return written;
    }

    /** Whether an answer goes to an item that the rules do not have any more. */
    private boolean isLeftOut(String code, Optional<String> text) {
        return kind.item(code).isEmpty()
                && text.orElse("").isEmpty()
                && draft.content().answers().containsKey(code);
    }

    private FormAnswer answer(String code, Optional<String> text) {
        return new FormAnswer(
                text.orElse(""),
                text.isPresent() ? FormAnswer.TYPED : FormAnswer.KNOWN,
                version(),
                kind.item(code).map(FormItem::shape));
    }
}
