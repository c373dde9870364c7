package org.trackchild.registry.core;

import java.util.List;
import java.util.stream.Collectors;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseFields;

/** Codes of lists outside of cases: chosen, never written as words. Pure. */
final class CodeRules {

    private CodeRules() {}

    /** Notes what is wrong with a code that must be there. */
    static void check(
            CaseFields fields, String list, String code, String field, List<Problem> problems) {
        if (code.isBlank()) {
            problems.add(new Problem(FieldProblem.REQUIRED, field, List.of()));
            return;
        }
        List<CodeWord> words = fields.known().words(list);
        if (words.stream().noneMatch(word -> word.code().equals(code) && !word.retired())) {
            problems.add(
                    new Problem(
                            FieldProblem.UNKNOWN_CODE,
                            field,
                            List.of(
                                    words.stream()
                                            .filter(word -> !word.retired())
                                            .map(CodeWord::code)
                                            .collect(Collectors.joining(", ")))));
        }
    }
}
