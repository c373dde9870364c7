package org.trackchild.rest.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.FormRows;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;

/** Forms as JSON. */
public final class FormDocuments {

    private final PlaceNames names;

    private final Locale language;

    public FormDocuments(PlaceNames names, Locale language) {
        this.names = names;
        this.language = language;
    }

    /** Address of a form. */
    public static String address(CaseForm form) {
        return ApiApplication.BASE + "/forms/" + form.id();
    }

    /** The forms of a case. */
    public Map<String, Object> ofCase(CaseForms forms) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "due",
                forms.due().stream()
                        .map(
                                due -> {
                                    Map<String, Object> told = kind(due.kind());
                                    told.put("transition", due.step().code());
                                    due.until().ifPresent(at -> told.put("due", at.toString()));
                                    return told;
                                })
                        .toList());
        document.put("kinds", forms.kinds().stream().map(this::kind).toList());
        document.put("items", forms.forms().stream().map(this::line).toList());
        return document;
    }

    private Map<String, Object> kind(FormKind kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", kind.code());
        document.put("label", kind.legal().label().in(language));
        document.put("basis", kind.legal().basis());
        if (!kind.legal().form().isEmpty()) {
            document.put("form", kind.legal().form());
        }
        document.put("filled_in_by", kind.fillers().stream().map(Role::code).sorted().toList());
        return document;
    }

    /** A form without its items. */
    public Map<String, Object> line(FormView view) {
        CaseForm form = view.form();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", form.id().toString());
        document.put("kind", form.kind());
        document.put("label", view.title().in(language));
        document.put("status", form.status().code());
        document.put("version", form.progress().version());
        if (!form.number().isEmpty()) {
            document.put("number", form.number());
        }
        form.content().corrects().ifPresent(id -> document.put("corrects", id.toString()));
        document.put("answered", view.answered());
        document.put("asked", view.asked());
        document.put("missing", view.missing().stream().map(FormItem::code).toList());
        document.put("withheld", view.seal().withheld());
        document.put("intact", view.seal().intact());
        document.put("begun", statement(form.progress().begun()));
        document.put("saved", statement(form.progress().saved()));
        form.submission().ifPresent(signed -> document.put("signature", signature(signed)));
        form.discarded().ifPresent(said -> document.put("discarded", statement(said)));
        document.put(
                "possible", view.possible().keySet().stream().sorted().map(Code::code).toList());
        document.put("case", new CaseDocuments(names).line(view.subject()));
        document.put("href", address(form));
        return document;
    }

    /**
     * A form with its items; its version is what a change names as If-Match. An answer from when
     * the rules asked for something else is the text that was recorded, and says so.
     */
    public Map<String, Object> whole(FormView view) {
        Map<String, Object> document = line(view);
        document.put("shown", view.shown());
        List<Map<String, Object>> sections = new ArrayList<>();
        for (FormKind.Section section :
                view.kind().map(FormKind::sections).orElse(List.<FormKind.Section>of())) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("code", section.code());
            told.put("label", section.label().in(language));
            told.put(
                    "items",
                    view.items().stream()
                            .filter(each -> section.items().contains(each.item()))
                            .map(this::item)
                            .toList());
            sections.add(told);
        }
        document.put("sections", sections);
        List<FormItem> known = view.kind().map(FormKind::items).orElse(List.of());
        List<Map<String, Object>> forgotten =
                view.items().stream()
                        .filter(each -> !known.contains(each.item()))
                        .map(this::item)
                        .toList();
        if (!forgotten.isEmpty()) {
            document.put("no_longer_asked", forgotten);
        }
        return document;
    }

    private Map<String, Object> item(FormView.Item filled) {
        FormItem item = filled.item();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", item.code());
        document.put("number", item.number());
        document.put("label", item.label().in(language));
        document.put("shape", item.shape().name().toLowerCase(Locale.ROOT));
        document.put("required", item.terms().required());
        document.put("restricted", item.terms().restricted());
        document.put("asked", filled.asked());
        if (!item.asked().words().isEmpty()) {
            document.put("words", item.asked().words().stream().map(this::word).toList());
        }
        if (!filled.text().isEmpty()) {
            document.put("answer", filled.readable() ? answer(item, filled.text()) : filled.text());
        }
        if (!filled.readable()) {
            document.put("as_recorded", true);
        }
        filled.source().ifPresent(source -> document.put("source", source.toString()));
        return document;
    }

    private Map<String, Object> word(FormItem.Word word) {
        return Map.of("code", word.code(), "label", word.label().in(language));
    }

    private static Object answer(FormItem item, String text) {
        return switch (item.shape()) {
            case SEVERAL -> List.of(text.split(" "));
            case YES_NO -> text.equals(FormItem.YES);
            case NUMBER -> Long.valueOf(text);
            case TABLE -> rows(item, text);
            default -> text;
        };
    }

    private static List<Map<String, String>> rows(FormItem item, String text) {
        List<FormItem.Word> columns = item.asked().words();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : FormRows.read(text, columns.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(columns.get(i).code(), cells.get(i));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Map<String, Object> signature(CaseForm.Submission signature) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", signature.user());
        document.put("role", signature.role().code());
        document.put("office", names.office(signature.office()));
        document.put("at", signature.at().toString());
        document.put("digest", signature.digest());
        return document;
    }

    private Map<String, Object> statement(Statement statement) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", statement.user());
        document.put("office", names.office(statement.office()));
        document.put("at", statement.at().toString());
        return document;
    }
}
