package org.trackchild.rest.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.ParticularField;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Photograph;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.web.PlaceNames;

/**
 * Cases as JSON. The members that describe the child are the texts of {@link CaseReader#write}, in
 * the types that {@link CaseBody} takes: what is read can be sent back.
 */
public final class CaseDocuments {

    private final PlaceNames names;

    public CaseDocuments(PlaceNames names) {
        this.names = names;
    }

    /** Address of the cases of a kind. */
    public static String collection(CaseKind kind) {
        return ApiApplication.BASE
                + (kind == CaseKind.MISSING ? "/missing-reports" : "/found-children");
    }

    /** Address of a case. */
    public static String address(CaseKind kind, CaseId id) {
        return collection(kind) + "/" + id;
    }

    /** A whole case. */
    public Map<String, Object> whole(ChildCase record, CaseReader reader) {
        Map<String, Object> document = header(record.header());
        describe(document, record.toDraft(), reader);
        ParticularField.texts(record.particulars()).forEach(document::put);
        if (!record.extra().isEmpty()) {
            document.put(CaseBody.EXTRA, extra(record.extra()));
        }
        document.put(
                "photos", photos(address(record.header().kind(), record.id()), record.photos()));
        record.origin()
                .ifPresent(
                        origin -> {
                            Map<String, Object> from = new LinkedHashMap<>();
                            from.put("source", origin.source());
                            from.put("reference", origin.reference());
                            put(from, "note", origin.note());
                            document.put("origin", from);
                        });
        return document;
    }

    private static Map<String, Object> extra(List<ExtraValue> values) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (ExtraValue value : values) {
            document.put(
                    value.code(),
                    switch (value.shape()) {
                        case NUMBER -> new BigDecimal(value.text());
                        case YES_NO -> value.text().equals("yes");
                        case LINE, TEXT, DATE, CHOICE -> value.text();
                    });
        }
        return document;
    }

    /** A line of a list. */
    public Map<String, Object> line(CaseSummary summary) {
        Map<String, Object> document = header(summary.header());
        put(document, Field.NAME.code(), summary.name().preferred());
        put(document, Field.NAME_LOCAL.code(), summary.name().inOtherScript());
        document.put(Field.SEX.code(), summary.sex().code());
        if (summary.age() != null) {
            document.put(Field.AGE_YEARS.code(), age(summary.age()));
        }
        document.put(Field.EVENT_DATE.code(), summary.event().date().toString());
        put(document, Field.STATE.code(), summary.event().place().state());
        put(document, Field.DISTRICT.code(), summary.event().place().district());
        put(document, Field.PLACE.code(), summary.event().place().text());
        placeNames(document);
        String address = address(summary.header().kind(), summary.header().id());
        summary.photo().ifPresent(photo -> document.put("photo", photo(address, photo)));
        document.put("href", address);
        return document;
    }

    /**
     * One side of a proposal or an alarm: what the reader may see of the child.
     *
     * @param shownBy address of the proposal or alarm, by which its photographs are seen
     */
    public Map<String, Object> side(ProposalView.Side side, String shownBy, CaseReader reader) {
        Map<String, Object> document = header(side.header());
        document.put("own", side.own());
        CaseDraft seen =
                new CaseDraft(
                        side.child(),
                        side.event(),
                        Particulars.none(side.header().kind()),
                        Optional.empty());
        describe(document, seen, reader);
        document.put("photos", photos(shownBy, side.photos()));
        if (side.own()) {
            document.put("href", address(side.header().kind(), side.header().id()));
        }
        return document;
    }

    /** What identifies a case and says where it stands. */
    public Map<String, Object> header(CaseHeader header) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", header.id().toString());
        document.put("number", header.number());
        document.put("kind", header.kind().code());
        document.put("status", header.status().code());
        document.put("office", names.office(header.office()));
        document.put("version", header.revision().version());
        document.put("registered_at", header.revision().registeredAt().toString());
        document.put("changed_at", header.revision().changedAt().toString());
        header.revision().tracedAt().ifPresent(at -> document.put("traced_at", at.toString()));
        return document;
    }

    private void describe(Map<String, Object> document, CaseDraft draft, CaseReader reader) {
        Map<Field, String> texts = reader.write(draft);
        for (CaseMember member : CaseMember.of(draft.kind()).values()) {
            member.field()
                    .map(texts::get)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> document.put(member.name(), value(member, text, draft)));
        }
        placeNames(document);
    }

    private static Object value(CaseMember member, String text, CaseDraft draft) {
        return switch (member.shape()) {
            case TEXT -> text;
            case WHOLE_NUMBER, NUMBER_OR_RANGE -> number(text);
            case TEXTS -> draft.child().background().languages();
        };
    }

    /** An age: a number, or a text when it is a range. */
    public static Object age(ApproximateAge age) {
        return number(age.toString());
    }

    private static Object number(String text) {
        return text.matches("\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    private void placeNames(Map<String, Object> document) {
        put(document, "state_name", names.state(text(document, Field.STATE)));
        put(document, "district_name", names.district(text(document, Field.DISTRICT)));
    }

    private static String text(Map<String, Object> document, Field field) {
        return String.valueOf(document.getOrDefault(field.code(), ""));
    }

    private static List<Map<String, Object>> photos(String owner, List<Photograph> photos) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Photograph photo : photos) {
            Map<String, Object> document = photo(owner, photo.id());
            document.put("restricted", photo.restricted());
            documents.add(document);
        }
        return documents;
    }

    /** A photograph of a case or a proposal. */
    static Map<String, Object> photo(String owner, UUID photo) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", photo.toString());
        document.put("href", owner + "/photos/" + photo);
        return document;
    }

    private static void put(Map<String, Object> document, String name, String text) {
        if (text != null && !text.isEmpty()) {
            document.put(name, text);
        }
    }

    /**
     * A line of the journal of a case.
     *
     * @param corrections what was changed, by the version that it made
     */
    static Map<String, Object> entry(
            JournalEntry entry, Map<String, List<FieldCorrection>> corrections) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", entry.number());
        document.put("at", entry.at().toString());
        document.put("actor", entry.actor());
        document.put("office", entry.office());
        document.put("action", entry.action().code());
        document.put("detail", entry.detail());
        if (entry.action() == JournalAction.CASE_CHANGED) {
            entry.value("version")
                    .map(corrections::get)
                    .ifPresent(
                            made ->
                                    document.put(
                                            "changes",
                                            made.stream().map(CaseDocuments::change).toList()));
        }
        return document;
    }

    private static Map<String, Object> change(FieldCorrection made) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("field", made.field());
        document.put("before", made.before());
        document.put("after", made.after());
        return document;
    }
}
