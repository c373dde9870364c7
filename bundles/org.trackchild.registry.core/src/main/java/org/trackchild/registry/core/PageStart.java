package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;

/** Where pages of cases and proposals begin: behind the identifier of the last one before. */
final class PageStart {

    private static final int LENGTH = 36;

    private PageStart() {}

    /**
     * Makes sure that a page begins where another ended. Without this a client with a broken cursor
     * would read the first page again and again.
     *
     * @throws ProblemException when it cannot be
     */
    static void check(Optional<String> after) {
        if (after.isPresent() && !isIdentifier(after.get())) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    FieldProblem.WRONG_TYPE,
                                    "after",
                                    List.of("\"next\" of the page before"))));
        }
    }

    private static boolean isIdentifier(String text) {
        try {
            return text.length() == LENGTH && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
