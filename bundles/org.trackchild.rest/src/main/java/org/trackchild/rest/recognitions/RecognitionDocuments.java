package org.trackchild.rest.recognitions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trackchild.model.Code;
import org.trackchild.model.Place;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.RecognitionView;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.links.LinkDocuments;
import org.trackchild.rest.web.PlaceNames;

/**
 * Recognitions as JSON.
 *
 * @param names of places
 * @param today by which it is told how they stand
 */
record RecognitionDocuments(PlaceNames names, LocalDate today) {

    static String address(Recognition recognition) {
        return ApiApplication.BASE + "/recognitions/" + recognition.id();
    }

    Map<String, Object> line(Recognition recognition) {
        Recognition.Content content = recognition.content();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", recognition.id().toString());
        who(document, recognition.number(), content.kind(), content.name(), content.place());
        document.put(Recognitions.PHONE, content.phone());
        term(document, recognition.term(today));
        document.put("standing", recognition.standing(today).code());
        recognition
                .period(today)
                .ifPresent(
                        period -> {
                            document.put("first_day", period.first().toString());
                            document.put("last_day", period.last().toString());
                        });
        document.put("acts", recognition.acts().stream().map(this::act).toList());
        return document;
    }

    private static void who(
            Map<String, Object> document,
            String number,
            Recognition.Kind kind,
            String name,
            Place place) {
        document.put("number", number);
        document.put(RecognitionBody.KIND, kind.code());
        document.put(Recognitions.NAME, name);
        document.put(Recognitions.ADDRESS, place.text());
        document.put(RecognitionBody.STATE, place.state());
        document.put(Recognitions.DISTRICT, place.district());
    }

    private static void term(Map<String, Object> document, Recognition.Term term) {
        takes(document, term.takes());
        document.put(Recognitions.CONDITIONS, term.conditions());
    }

    private static void takes(Map<String, Object> document, Recognition.Takes takes) {
        document.put(Recognitions.PLACES, takes.places());
        document.put(Recognitions.LOWEST_AGE, takes.lowestAge());
        document.put(Recognitions.HIGHEST_AGE, takes.highestAge());
        document.put(Recognitions.SEXES, takes.sexes().stream().sorted().map(Code::code).toList());
    }

    private Map<String, Object> act(Recognition.Act act) {
        Map<String, Object> document =
                new LinkedHashMap<>(new LinkDocuments(names).statement(act.said()));
        document.put(Recognitions.FROM, act.from().toString());
        act.term()
                .ifPresent(
                        term -> {
                            Recognition.Certificate paper = term.certificate();
                            document.put(Recognitions.UNTIL, paper.until().toString());
                            document.put(Recognitions.PAPER, paper.paper());
                            document.put(Recognitions.SIGNED_BY, paper.signedBy());
                            term(document, term);
                        });
        document.put("withdrawal", act.isWithdrawal());
        return document;
    }

    /** With its children. */
    Map<String, Object> whole(RecognitionView view) {
        Map<String, Object> document = line(view.recognition());
        document.put("taken", view.taken());
        document.put("children", view.roll().stream().map(this::child).toList());
        document.put("unseen", view.unseen());
        document.put("may_change", view.mayChange());
        return document;
    }

    private Map<String, Object> child(RecognitionView.Child child) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("case", new CaseDocuments(names).line(child.subject()));
        document.put("since", child.since().toString());
        return document;
    }

    /** One that can be chosen for a child. */
    Map<String, Object> choice(Recognitions.Choice choice) {
        Map<String, Object> document = new LinkedHashMap<>();
        who(document, choice.number(), choice.kind(), choice.name(), choice.place());
        takes(document, choice.takes());
        document.put("taken", choice.taken());
        document.put("fits", choice.fits());
        return document;
    }
}
