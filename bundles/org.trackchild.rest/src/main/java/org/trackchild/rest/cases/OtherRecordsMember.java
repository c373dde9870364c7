package org.trackchild.rest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OtherRecord;
import org.trackchild.rest.duplicates.Opinion.Verdict;
import org.trackchild.rest.json.Members;

/** What the body of a registration says of other records. */
final class OtherRecordsMember {

    private static final String CASE = "case";

    private static final String VERDICT = "verdict";

    private static final String REASON = "reason";

    private static final int LONGEST_REASON = 1000;

    private OtherRecordsMember() {}

    /**
     * Reads the member.
     *
     * @param problems what is wrong is added
     */
    static List<OtherRecord> read(JsonNode value, List<Problem> problems) {
        if (value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            problems.add(
                    new Problem(
                            FieldProblem.WRONG_TYPE,
                            OtherRecord.FIELD,
                            List.of("a JSON array of objects")));
            return List.of();
        }
        if (value.size() > OtherRecord.MOST) {
            problems.add(
                    new Problem(
                            CaseProblem.TOO_MANY_OTHERS,
                            OtherRecord.FIELD,
                            List.of(OtherRecord.MOST)));
            return List.of();
        }
        List<OtherRecord> others = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            try {
                others.add(read(value.get(i)));
            } catch (ProblemException wrong) {
                for (Problem each : wrong.problems()) {
                    problems.add(
                            new Problem(
                                    each.code(),
                                    OtherRecord.field(i, each.field()),
                                    each.arguments()));
                }
            }
        }
        return others;
    }

    private static OtherRecord read(JsonNode value) {
        if (!value.isObject()) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.WRONG_TYPE, CASE, List.of("a JSON object"))));
        }
        Members members = new Members((ObjectNode) value, Set.of(CASE, VERDICT, REASON));
        String id = members.neededText(CASE, LONGEST_REASON);
        Optional<Verdict> verdict = members.neededWord(VERDICT, Verdict.class);
        String reason = members.neededText(REASON, LONGEST_REASON);
        members.mustBeRight();
        CaseId other =
                CaseId.parse(id)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                List.of(
                                                        new Problem(
                                                                CaseProblem.NO_SUCH_OTHER,
                                                                CASE,
                                                                List.of()))));
        return new OtherRecord(other, verdict.orElseThrow() == Verdict.SAME, reason);
    }
}
