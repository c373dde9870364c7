package org.trackchild.store.jpa;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.Wording;

/**
 * Problems in one column: the code of each with its sentences, which say the same when whoever
 * declared the code is gone. Pure.
 */
final class ProblemText {

    private static final String BETWEEN = "\n\n";

    /** More of them help nobody, and need room. */
    private static final int MOST = 8;

    private static final int LONGEST_SENTENCE = 400;

    private static final Locale HINDI = new Locale("hi");

    private ProblemText() {}

    static String write(List<Problem> problems) {
        return problems.stream()
                .limit(MOST)
                .map(
                        problem ->
                                TextMap.write(
                                        Map.of(
                                                "code", problem.code().name(),
                                                "fault", problem.code().fault().name(),
                                                "field", problem.field(),
                                                "en", sentence(problem, Locale.ENGLISH),
                                                "hi", sentence(problem, HINDI))))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String sentence(Problem problem, Locale language) {
        String sentence = problem.sentence(language);
        return sentence.substring(0, Math.min(LONGEST_SENTENCE, sentence.length()));
    }

    /** Reads what {@link #write} wrote; none of {@code null}. */
    static List<Problem> read(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(BETWEEN)).map(ProblemText::problem).toList();
    }

    private static Problem problem(String written) {
        Map<String, String> texts = TextMap.read(written);
        return new Problem(
                new KeptCode(
                        texts.get("code"),
                        ProblemCode.Fault.valueOf(texts.get("fault")),
                        new Wording(texts.get("en"), texts.get("hi"))),
                texts.getOrDefault("field", ""),
                List.of());
    }

    /**
     * A code that was kept.
     *
     * @param name name of the constant
     * @param fault whose fault it is
     * @param wording the sentence with its values
     */
    private record KeptCode(String name, Fault fault, Wording wording) implements ProblemCode {

        @Override
        public String sentence(Locale language, Object... arguments) {
            return wording.in(language);
        }
    }
}
