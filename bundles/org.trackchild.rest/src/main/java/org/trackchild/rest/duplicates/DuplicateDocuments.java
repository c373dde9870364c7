package org.trackchild.rest.duplicates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.links.LinkDocuments;
import org.trackchild.rest.web.PlaceNames;

/** Alarms as JSON: both cases as far as the reader may see them, and what people answered. */
public final class DuplicateDocuments {

    private final CaseReader reader;

    private final CaseDocuments cases;

    private final LinkDocuments links;

    public DuplicateDocuments(CaseReader reader, PlaceNames names) {
        this.reader = reader;
        cases = new CaseDocuments(names);
        links = new LinkDocuments(names);
    }

    /** An alarm with both cases. */
    public Map<String, Object> whole(DuplicateView view) {
        Duplicate alarm = view.duplicate();
        String address = ApiApplication.BASE + "/duplicates/" + alarm.id();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", alarm.id().toString());
        document.put("status", alarm.status().code());
        document.put("ground", alarm.ground().code());
        document.put("probability", alarm.probability());
        document.put("version", alarm.timing().version());
        document.put("made_at", alarm.timing().madeAt().toString());
        document.put("returned_because", alarm.evidence().returnedBecause());
        document.put(
                "same_photos", alarm.evidence().photos().stream().map(UUID::toString).toList());
        document.put("may_answer", view.mayAnswer());
        document.put("may_take_back", view.part().takesBack());
        view.part()
                .differSince()
                .ifPresent(since -> document.put("differ_since", since.toString()));
        document.put("answers", view.part().heard().stream().map(this::said).toList());
        document.put("one", cases.side(view.one(), address, reader));
        document.put("other", cases.side(view.other(), address, reader));
        alarm.answer().ifPresent(said -> document.put("answer", links.statement(said)));
        document.put("href", address);
        return document;
    }

    /** What was said for one office, or both; told only when it leads nobody any more. */
    private Map<String, Object> said(AlarmAnswer answer) {
        Map<String, Object> document = new LinkedHashMap<>(links.statement(answer.said()));
        document.put("verdict", answer.same() ? "same" : "different");
        document.put("for", answer.sides().stream().map(CaseId::toString).sorted().toList());
        document.put("level", answer.level().code());
        document.put("counts", answer.counts());
        return document;
    }
}
