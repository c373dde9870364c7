package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.store.api.FieldCondition;

/** What a search in fields of packs means. Pure. */
final class FieldSearch {

    private final Fields fields;

    private final Caller asked;

    private final List<FieldCondition> conditions = new ArrayList<>();

    private final List<Problem> problems = new ArrayList<>();

    /** Who may see everything that is searched: postings that may not are left out. */
    private Caller seer;

    /**
     * Reads what is wanted.
     *
     * @param wanted by the code of the field
     * @throws ProblemException with everything that cannot be searched
     */
    FieldSearch(Fields fields, Caller asked, Map<String, String> wanted) {
        this.fields = fields;
        this.asked = asked;
        this.seer = asked;
        wanted.forEach(this::add);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    List<FieldCondition> conditions() {
        return conditions;
    }

    Caller seer() {
        return seer;
    }

    private void add(String code, String text) {
        CaseField field = fields.field(code).orElse(null);
        if (field == null || !field.use().searchable()) {
            refuse(code, FieldProblem.UNKNOWN_FIELD);
            return;
        }
        Set<Role> readers = field.use().readers();
        if (!CaseFields.isFor(asked, readers)) {
            refuse(code, FieldProblem.FIELD_RESTRICTED);
            return;
        }
        if (!readers.isEmpty() && !asked.isSystem()) {
            seer =
                    new Caller(
                            seer.user(),
                            seer.displayName(),
                            seer.postings().stream()
                                    .filter(posting -> readers.contains(posting.role()))
                                    .toList());
        }
        String wanted =
                new ExtraRules(fields, field.kinds().iterator().next(), "", any -> true)
                        .canonical(field, TextRules.tidy(text), problems);
        Shape shape = field.content().shape();
        conditions.add(
                new FieldCondition(
                        code,
                        shape == Shape.CHOICE
                                ? Set.copyOf(fields.countedAs(field.content().list(), wanted))
                                : Set.of(wanted),
                        shape == Shape.LINE || shape == Shape.TEXT));
    }

    private void refuse(String code, ProblemCode wrong) {
        problems.add(new Problem(wrong, CaseField.name(code), List.of()));
    }
}
