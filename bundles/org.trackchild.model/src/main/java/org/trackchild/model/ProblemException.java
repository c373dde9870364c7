package org.trackchild.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request was refused, and nothing was changed. Carries all problems that were found, not only
 * the first. Its message has codes and field names only, so that it may be logged.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems what is wrong, at least one
     */
    public ProblemException(List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> problem.code().name() + "(" + problem.field() + ")")
                        .collect(Collectors.joining(", ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** Refuses because of one thing. */
    public ProblemException(ProblemCode code, Object... arguments) {
        this(List.of(Problem.of(code, arguments)));
    }

    /** What is wrong, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
