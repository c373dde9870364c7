package org.trackchild.matching.engine;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;

/**
 * Matches many records with the other kind: one question a thread on all processors, where {@link
 * MatchEngine#candidates} uses all of them for one. Safe for use by several threads.
 */
public final class BulkMatch {

    private final MatchEngine engine;
    private final double least;

    /**
     * @param least lowest probability of a candidate, 0 to 1; the higher, the faster
     */
    public BulkMatch(MatchEngine engine, double least) {
        this.engine = engine;
        this.least = least;
    }

    /**
     * Asks for each record. Each answer is of one moment and one version of the model, but changes
     * that come meanwhile are seen by later answers.
     *
     * @param subjects the records, which are taken one after the other as threads get free
     * @param found receives each record with its candidates, as {@link MatchEngine#probable} gives
     *     them; called by several threads at once, in any order. What it throws ends the work and
     *     is thrown on
     */
    public void match(Stream<Subject> subjects, BiConsumer<Subject, List<Candidate>> found) {
        subjects.parallel()
                .forEach(
                        subject ->
                                found.accept(
                                        subject,
                                        engine.probable(
                                                subject, subject.kind().opposite(), least)));
    }
}
