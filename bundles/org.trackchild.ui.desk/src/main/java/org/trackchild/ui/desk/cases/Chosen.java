package org.trackchild.ui.desk.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseSummary;

/** The cases that a reader has chosen from a list, and what is typed about them. One page's own. */
final class Chosen {

    private final Map<CaseId, CaseKind> cases = new LinkedHashMap<>();

    private boolean choosing;

    private Optional<Form> form = Optional.empty();

    private final Map<String, String> typed = new TreeMap<>();

    private Optional<CaseExtracts.Extract> sheet = Optional.empty();

    /**
     * A form that is open.
     *
     * @param of what it is for
     * @param id what is sent twice from one form is done once
     */
    record Form(String of, UUID id) {}

    boolean isChoosing() {
        return choosing;
    }

    void begin() {
        choosing = true;
    }

    void end() {
        choosing = false;
        cases.clear();
        closeForm();
    }

    boolean has(CaseSummary summary) {
        return cases.containsKey(summary.header().id());
    }

    void choose(CaseSummary summary, boolean chosen) {
        if (chosen) {
            cases.put(summary.header().id(), summary.header().kind());
        } else {
            cases.remove(summary.header().id());
        }
    }

    void clear() {
        cases.clear();
    }

    int size() {
        return cases.size();
    }

    List<CaseId> ids() {
        return new ArrayList<>(cases.keySet());
    }

    Set<CaseKind> kinds() {
        return cases.isEmpty() ? Set.of() : EnumSet.copyOf(cases.values());
    }

    void openForm(String of) {
        form = Optional.of(new Form(of, CaseId.drawUuid()));
        typed.clear();
    }

    void closeForm() {
        form = Optional.empty();
        typed.clear();
    }

    Optional<Form> form() {
        return form;
    }

    /** What is typed into a field; empty for nothing. */
    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    void type(String field, String text) {
        typed.put(field, text);
    }

    Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    /** The cases that are shown as a sheet of paper instead of the list. */
    Optional<CaseExtracts.Extract> sheet() {
        return sheet;
    }

    void sheet(Optional<CaseExtracts.Extract> shown) {
        sheet = shown;
    }
}
