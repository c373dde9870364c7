package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/** Made-up children, half of whom are in the register: who is found, and who is named wrongly. */
class RecallTest {

    private static final Logger LOG = Logger.getLogger(RecallTest.class.getName());
    private static final int QUERIES = 400;

    @Test
    void findsMostAndRaisesFewFalseAlarms() {
        SyntheticChildren children = new SyntheticChildren(5);
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        children.many(CaseKind.FOUND, 10_000).forEach(engine::put);
        List<Subject> present = children.many(CaseKind.MISSING, QUERIES);
        int inTopTen = 0;
        double surplus = 0;
        int proposed = 0;
        int right = 0;
        for (Subject missing : present) {
            Subject found = children.found(missing);
            engine.put(found);
            List<Candidate> best = engine.candidates(missing, CaseKind.FOUND, 10);
            for (Candidate candidate : best) {
                boolean same = candidate.id().equals(found.id());
                inTopTen += same ? 1 : 0;
                surplus += candidate.probability() - (same ? 1 : 0);
                if (candidate.probability() >= .2) {
                    proposed++;
                    right += same ? 1 : 0;
                }
            }
            engine.remove(found.id());
        }
        int alarms = 0;
        double absentSurplus = 0;
        for (Subject absent : children.many(CaseKind.MISSING, QUERIES)) {
            List<Candidate> best = engine.candidates(absent, CaseKind.FOUND, 10);
            alarms += best.get(0).probability() >= .2 ? 1 : 0;
            absentSurplus += best.stream().mapToDouble(Candidate::probability).sum();
        }
        LOG.info(
                "in the top ten %.3f, proposed %d of which right %d, false alarms for absent %d of %d, surplus %.1f and %.1f"
                        .formatted(
                                (double) inTopTen / QUERIES,
                                proposed,
                                right,
                                alarms,
                                QUERIES,
                                surplus,
                                absentSurplus));
        assertThat((double) inTopTen / QUERIES).isGreaterThan(.85);
        assertThat((double) alarms / QUERIES).isLessThan(.10);
    }
}
