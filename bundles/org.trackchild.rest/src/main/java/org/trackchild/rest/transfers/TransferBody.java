package org.trackchild.rest.transfers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.rest.json.Members;

/**
 * A request to another office as a body of JSON.
 *
 * @param of the case
 * @param request what is asked
 */
record TransferBody(CaseId of, TransferRequest request) {

    private static final int LONGEST_ID = 36;

    private static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_ESCORT = 200;

    private static final String TO = "to";

    private static final String CASE = "case";

    private static final Set<String> KNOWN = Set.of("kind", TO, "reason", "escort", "day");

    /**
     * Reads a request that names its case.
     *
     * @throws ProblemException with everything that is wrong
     */
    static TransferBody of(ObjectNode body) {
        Members members = new Members(body, withCase());
        String of = members.neededText(CASE, LONGEST_ID);
        TransferRequest request = request(members);
        return new TransferBody(
                CaseId.parse(of).orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE)),
                request);
    }

    /**
     * Reads a request about a case that the address names.
     *
     * @throws ProblemException with everything that is wrong
     */
    static TransferBody of(CaseId of, ObjectNode body) {
        return new TransferBody(of, request(new Members(body, KNOWN)));
    }

    private static Set<String> withCase() {
        Set<String> known = new HashSet<>(KNOWN);
        known.add(CASE);
        return known;
    }

    private static TransferRequest request(Members members) {
        Optional<Transfer.Kind> kind = members.neededWord("kind", Transfer.Kind.class);
        String to = members.neededText(TO, OfficeId.LONGEST);
        String reason = members.text("reason", LONGEST_REASON);
        String escort = members.text("escort", LONGEST_ESCORT);
        Optional<LocalDate> day = members.day("day");
        members.mustBeRight();
        if (to.isEmpty()) {
            throw new ProblemException(List.of(new Problem(FieldProblem.REQUIRED, TO, List.of())));
        }
        return new TransferRequest(
                kind.orElseThrow(), new OfficeId(to), reason, new Transfer.Journey(escort, day));
    }
}
