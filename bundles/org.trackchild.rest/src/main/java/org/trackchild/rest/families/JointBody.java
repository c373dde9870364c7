package org.trackchild.rest.families;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.rest.cases.CaseBody;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.PlaceNames;

/**
 * What a JSON body says of several children of one incident: what they have in common once, and of
 * each what is its own. A member of a child goes before the same one of what is common. Everything
 * that is wrong is collected.
 */
final class JointBody {

    private static final String INCIDENT = "incident";

    private static final String COMMON = "common";

    private static final String CHILDREN = "children";

    private static final Set<String> KNOWN =
            Set.of("kind", INCIDENT, FamilyResource.REASON, COMMON, CHILDREN);

    private final ObjectNode body;

    private final PlaceNames names;

    private final CaseReader reader;

    private final List<Problem> problems = new ArrayList<>();

    JointBody(ObjectNode body, PlaceNames names, CaseReader reader) {
        this.body = body;
        this.names = names;
        this.reader = reader;
    }

    /**
     * The request.
     *
     * @throws ProblemException with everything that is wrong
     */
    JointRegistration.Request request() {
        Members members = new Members(body, KNOWN);
        Optional<CaseKind> kind = members.neededWord("kind", CaseKind.class);
        String reason = members.neededText(FamilyResource.REASON, FamilyResource.LONGEST_REASON);
        try {
            members.mustBeRight();
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
        }
        Optional<Incident.Content> incident = object(INCIDENT).flatMap(this::incident);
        List<CaseDraft> children = kind.map(this::children).orElse(List.of());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new JointRegistration.Request(incident.orElseThrow(), children, reason);
    }

    /** A member that must be an object. */
    private Optional<ObjectNode> object(String name) {
        JsonNode value = body.path(name);
        if (value.isObject()) {
            return Optional.of((ObjectNode) value);
        }
        problems.add(
                value.isMissingNode() || value.isNull()
                        ? new Problem(FieldProblem.REQUIRED, name, List.of())
                        : new Problem(FieldProblem.WRONG_TYPE, name, List.of("a JSON object")));
        return Optional.empty();
    }

    private Optional<Incident.Content> incident(ObjectNode written) {
        try {
            return Optional.of(new IncidentBody(written, names).content());
        } catch (ProblemException wrong) {
            wrong.problems()
                    .forEach(
                            each ->
                                    problems.add(
                                            new Problem(
                                                    each.code(),
                                                    INCIDENT + "." + each.field(),
                                                    each.arguments())));
            return Optional.empty();
        }
    }

    private List<CaseDraft> children(CaseKind kind) {
        ObjectNode common =
                body.path(COMMON).isMissingNode() || body.path(COMMON).isNull()
                        ? body.objectNode()
                        : object(COMMON).orElseGet(body::objectNode);
        JsonNode list = body.path(CHILDREN);
        if (!list.isArray()) {
            problems.add(
                    new Problem(
                            FieldProblem.WRONG_TYPE, CHILDREN, List.of("a JSON array of objects")));
            return List.of();
        }
        if (list.size() > JointRegistration.MOST) {
            // the register refuses their number; nobody needs what is wrong with each
            list = body.arrayNode();
        }
        List<CaseDraft> drafts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            child(kind, common, list.get(i), i).ifPresent(drafts::add);
        }
        return drafts;
    }

    private Optional<CaseDraft> child(CaseKind kind, ObjectNode common, JsonNode own, int index) {
        if (!own.isObject()) {
            problems.add(
                    JointRegistration.OfChild.problem(
                            index,
                            new Problem(FieldProblem.WRONG_TYPE, "", List.of("a JSON object"))));
            return Optional.empty();
        }
        ObjectNode whole = common.deepCopy();
        whole.setAll((ObjectNode) own);
        try {
            return Optional.of(CaseBody.of(kind, whole).draft(reader));
        } catch (ProblemException wrong) {
            wrong.problems()
                    .forEach(each -> problems.add(JointRegistration.OfChild.problem(index, each)));
            return Optional.empty();
        }
    }
}
