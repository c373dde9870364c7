package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.Incident;

/** What the content of an incident must fulfil. Pure. */
record IncidentRules(CaseDesk desk, CaseFields fields) {

    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_PLACE = 500;

    private static final int LONGEST_DESCRIPTION = 2_000;

    static Incident.Content tidy(Incident.Content written) {
        Place place = written.place();
        return new Incident.Content(
                written.kind().strip(),
                TextRules.tidy(written.title()),
                written.day(),
                new Place(place.state(), place.district(), TextRules.tidy(place.text())),
                TextRules.tidy(written.description()));
    }

    /** Throws everything that is wrong with a tidied content. */
    void check(Incident.Content content, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        CodeRules.check(fields, Incident.KINDS, content.kind(), "kind", problems);
        if (content.title().isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, "title", List.of()));
        }
        TextRules.check("title", content.title(), LONGEST_TITLE, problems);
        if (content.day().isAfter(today)) {
            problems.add(new Problem(FieldProblem.IN_THE_FUTURE, "day", List.of()));
        }
        desk.check(content.place(), problems);
        TextRules.check("place", content.place().text(), LONGEST_PLACE, problems);
        TextRules.check("description", content.description(), LONGEST_DESCRIPTION, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
