package org.trackchild.ui.shell.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.model.Problem;

/** What a refusal says to a person. */
public final class Sentences {

    private Sentences() {}

    /** All of it. */
    public static String of(List<Problem> problems, Locale language) {
        return problems.stream()
                .map(problem -> problem.sentence(language))
                .distinct()
                .collect(Collectors.joining(". "));
    }

    /**
     * What it says of a field.
     *
     * @return empty when it says nothing of it
     */
    public static Optional<String> of(List<Problem> problems, String field, Locale language) {
        List<Problem> ofField =
                problems.stream().filter(problem -> problem.field().equals(field)).toList();
        return ofField.isEmpty() ? Optional.empty() : Optional.of(of(ofField, language));
    }
}
