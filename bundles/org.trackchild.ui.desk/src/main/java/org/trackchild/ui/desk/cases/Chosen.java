package org.trackchild.ui.desk.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseSummary;

/** The cases that a reader has chosen from a list, and what is typed about them. One page's own. */
final class Chosen {

    private final Map<CaseId, CaseSummary> cases = new LinkedHashMap<>();

    private boolean choosing;

    /** Set while the form is open: what is sent twice from one form is done once. */
    private Optional<UUID> form = Optional.empty();

    private Office office;

    private String reason = "";

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
            cases.put(summary.header().id(), summary);
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
        return cases.values().stream()
                .map(summary -> summary.header().kind())
                .collect(Collectors.toSet());
    }

    void openForm() {
        form = Optional.of(CaseId.drawUuid());
    }

    void closeForm() {
        form = Optional.empty();
        office = null;
        reason = "";
    }

    Optional<UUID> form() {
        return form;
    }

    Office office() {
        return office;
    }

    void office(Office value) {
        office = value;
    }

    String reason() {
        return reason;
    }

    void reason(String value) {
        reason = value;
    }
}
