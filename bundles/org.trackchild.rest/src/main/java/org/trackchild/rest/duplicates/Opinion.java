package org.trackchild.rest.duplicates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.Code;
import org.trackchild.rest.json.Members;

/**
 * What a person says of an alarm.
 *
 * @param verdict one child or two
 * @param reason how one can tell
 */
public record Opinion(Verdict verdict, String reason) {

    private static final int LONGEST_REASON = 1000;

    /** One child or two. */
    public enum Verdict implements Code {
        SAME("same"),
        DIFFERENT("different");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Reads an opinion.
     *
     * @throws org.trackchild.model.ProblemException with everything that is wrong
     */
    static Opinion of(ObjectNode body) {
        Members members = new Members(body, Set.of("verdict", "reason"));
        Optional<Verdict> verdict = members.neededWord("verdict", Verdict.class);
        String reason = members.text("reason", LONGEST_REASON);
        members.mustBeRight();
        return new Opinion(verdict.orElseThrow(), reason);
    }
}
