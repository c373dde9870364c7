package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions;

/** What a recognition must fulfil. Pure; collects all that is wrong. Used by one thread. */
final class RecognitionRules {

    private final List<Problem> problems = new ArrayList<>();

    static Recognition.Content tidy(Recognition.Content written) {
        Place place = written.place();
        return new Recognition.Content(
                written.kind(),
                TextRules.tidy(written.name()),
                new Place(place.state(), place.district(), TextRules.tidy(place.text())),
                TextRules.tidy(written.phone()));
    }

    static Recognition.Term tidy(Recognition.Term written) {
        Recognition.Certificate paper = written.certificate();
        return new Recognition.Term(
                written.takes(),
                TextRules.tidy(written.conditions()),
                new Recognition.Certificate(
                        paper.from(),
                        paper.until(),
                        TextRules.tidy(paper.paper()),
                        TextRules.tidy(paper.signedBy())));
    }

    /** Notes something that is wrong. */
    void note(Problem problem) {
        problems.add(problem);
    }

    void check(Recognition.Content content) {
        line(Recognitions.NAME, content.name(), true, Recognitions.LONGEST_LINE);
        line(Recognitions.ADDRESS, content.place().text(), true, Recognitions.LONGEST_LINE);
        line(Recognitions.PHONE, content.phone(), false, Recognitions.LONGEST_NUMBER);
        if (content.place().district().isEmpty()) {
            note(FieldProblem.REQUIRED, Recognitions.DISTRICT);
        }
    }

    void check(Recognition.Term term) {
        check(term.takes());
        TextRules.check(
                Recognitions.CONDITIONS, term.conditions(), Recognitions.LONGEST_TEXT, problems);
        check(term.certificate());
    }

    private void check(Recognition.Takes takes) {
        range(Recognitions.PLACES, takes.places(), 1, Recognition.MOST_PLACES);
        range(Recognitions.LOWEST_AGE, takes.lowestAge(), 0, Recognition.OLDEST);
        range(
                Recognitions.HIGHEST_AGE,
                takes.highestAge(),
                Math.max(0, Math.min(takes.lowestAge(), Recognition.OLDEST)),
                Recognition.OLDEST);
        if (takes.sexes().isEmpty() || takes.sexes().contains(Sex.UNKNOWN)) {
            note(FieldProblem.REQUIRED, Recognitions.SEXES);
        }
    }

    private void check(Recognition.Certificate certificate) {
        if (certificate.until().isBefore(certificate.from())) {
            note(CaseProblem.ENDS_BEFORE_IT_BEGINS, Recognitions.UNTIL);
        }
        line(Recognitions.PAPER, certificate.paper(), true, Recognitions.LONGEST_NUMBER);
        line(Recognitions.SIGNED_BY, certificate.signedBy(), true, Recognitions.LONGEST_LINE);
    }

    private void line(String field, String text, boolean needed, int longest) {
        if (needed && text.isEmpty()) {
            note(FieldProblem.REQUIRED, field);
        }
        TextRules.check(field, text, longest, problems);
    }

    private void range(String field, int number, int least, int most) {
        if (number < least || number > most) {
            note(new Problem(FieldProblem.OUT_OF_RANGE, field, List.of(least, most)));
        }
    }

    private void note(ProblemCode code, String field) {
        note(new Problem(code, field, List.of()));
    }

    /** Throws everything that is wrong. */
    void mustBeRight() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
