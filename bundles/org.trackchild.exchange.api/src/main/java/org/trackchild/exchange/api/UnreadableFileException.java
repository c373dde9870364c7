package org.trackchild.exchange.api;

import java.util.List;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;

/** A {@link RecordFormat} cannot read a file as a whole; nothing of it is taken. */
public class UnreadableFileException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * @param line line of the file, from 1; 0 when it is about no line
     * @param problems what is wrong, at least one
     */
    public UnreadableFileException(long line, List<Problem> problems) {
        super(problems);
        this.line = line;
    }

    /** Refuses a file because of one thing that is about no field. */
    public UnreadableFileException(long line, ImportProblem code, Object... arguments) {
        this(line, List.of(Problem.of(code, arguments)));
    }

    /** Line of the file, from 1; 0 when it is about no line. */
    public long line() {
        return line;
    }
}
