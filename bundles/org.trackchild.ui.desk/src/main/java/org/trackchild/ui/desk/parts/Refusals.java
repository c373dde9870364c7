package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.desk.words.Words;

/** What a reader sees instead of what was refused: the reason, and where to go on. */
public final class Refusals {

    private Refusals() {}

    /** A whole page. */
    public static Component page(ProblemException refused, Words words) {
        return Box.of(
                        "div",
                        "tc-empty",
                        Box.text("h1", "", words.text("refusal.title")),
                        Box.text("p", "", sentences(refused, words)),
                        Links.to("", words.text("refusal.home"), "refusal-home"))
                .named("refusal");
    }

    /** All sentences in one text. */
    public static String sentences(ProblemException refused, Words words) {
        return refused.problems().stream()
                .map(words::text)
                .distinct()
                .collect(Collectors.joining(". "));
    }

    /** Refuses because of everything that was found to be wrong, if anything was. */
    public static void ifAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
