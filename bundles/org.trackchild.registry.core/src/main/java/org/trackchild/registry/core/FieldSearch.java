package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
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

    private final Map<String, FieldCondition> wanted = new LinkedHashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    /** Who may see everything that is searched: postings that may not are left out. */
    private Caller seer;

    /**
     * Reads what is wanted.
     *
     * @param texts by the code of the field
     * @throws ProblemException with everything that cannot be searched
     */
    FieldSearch(Fields fields, Caller asked, Map<String, String> texts) {
        this.fields = fields;
        this.asked = asked;
        this.seer = asked;
        texts.forEach(this::add);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /**
     * The conditions. Each counts only what every searching posting may see, as its row says: a
     * pack can have widened its readers since, and the record does not show it for that.
     */
    List<FieldCondition> conditions() {
        Set<Role> roles =
                asked.isSystem()
                        ? Set.of()
                        : seer.postings().stream().map(Posting::role).collect(Collectors.toSet());
        return wanted.values().stream().map(each -> each.seenBy(roles)).toList();
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
                    seer.with(
                            seer.postings().stream()
                                    .filter(posting -> readers.contains(posting.role()))
                                    .toList());
        }
        String meant =
                ExtraRules.canonical(
                        field,
                        TextRules.tidy(text),
                        word -> fields.read(field.content().list(), word),
                        problems);
        Shape shape = field.content().shape();
        wanted.put(
                code,
                new FieldCondition(
                        code,
                        shape == Shape.CHOICE
                                ? Set.copyOf(fields.countedAs(field.content().list(), meant))
                                : Set.of(meant),
                        shape == Shape.LINE || shape == Shape.TEXT,
                        Set.of()));
    }

    private void refuse(String code, ProblemCode wrong) {
        problems.add(new Problem(wrong, CaseField.name(code), List.of()));
    }
}
