package org.trackchild.rest.observations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.SightingView;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.links.LinkDocuments;
import org.trackchild.rest.web.PlaceNames;

/** Sightings and notes as JSON. */
final class ObservationDocuments {

    private final PlaceNames names;

    private final LinkDocuments statements;

    ObservationDocuments(PlaceNames names) {
        this.names = names;
        this.statements = new LinkDocuments(names);
    }

    /** A sighting; its version is what an assessment names as If-Match. */
    Map<String, Object> sighting(SightingView view) {
        Sighting sighting = view.sighting();
        SightingReport report = sighting.report();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", sighting.id().toString());
        document.put("version", sighting.version());
        put(document, "seen_by", report.seenBy());
        put(document, "phone", report.phone());
        document.put("date", report.date().toString());
        if (report.time() != null) {
            document.put("time", report.time().toString());
        }
        put(document, "state", report.place().state());
        put(document, "state_name", names.state(report.place().state()));
        put(document, "district", report.place().district());
        put(document, "district_name", names.district(report.place().district()));
        put(document, "place", report.place().text());
        document.put("what", report.what());
        document.put("recorded", signature(sighting.recorded()));
        document.put("reliability", sighting.reliability().code());
        document.put("assessments", sighting.assessments().stream().map(this::assessment).toList());
        document.put("may_assess", view.mayAssess());
        return document;
    }

    private Map<String, Object> assessment(Sighting.Assessment assessment) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reliability", assessment.reliability().code());
        document.putAll(statements.statement(assessment.said()));
        return document;
    }

    /** A note. */
    Map<String, Object> note(Note note) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", note.id().toString());
        document.put("text", note.content().text());
        document.put("shared", note.content().shared());
        note.content().corrects().ifPresent(id -> document.put("corrects", id.toString()));
        document.put("written", signature(note.written()));
        return document;
    }

    private Map<String, Object> signature(Statement said) {
        Map<String, Object> document = new LinkedHashMap<>();
        OfficeId office = said.office();
        document.put("user", said.user());
        document.put("office", names.office(office));
        document.put("at", said.at().toString());
        return document;
    }

    private static void put(Map<String, Object> document, String name, String text) {
        if (text != null && !text.isEmpty()) {
            document.put(name, text);
        }
    }
}
