package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.ChangesSince;
import org.trackchild.registry.api.ChangesSince.Change;
import org.trackchild.registry.api.ParticularField;

/** Reads out of the journal of a case which fields were changed, and by whom. */
final class JournaledChanges {

    private static final String VERSION = "version";

    private JournaledChanges() {}

    /**
     * The changes after a version.
     *
     * @param entries about one case, latest first
     * @param registersFir codes of the transitions that write the number of the FIR
     * @return latest first
     */
    static List<Change> after(long version, List<JournalEntry> entries, Set<String> registersFir) {
        List<Change> changes = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Map<String, String> detail = detail(entry);
            long made = number(detail.getOrDefault(VERSION, ""));
            if (made > version) {
                changes.add(
                        new Change(
                                made,
                                entry.at(),
                                entry.actor(),
                                Optional.of(entry.office())
                                        .filter(office -> !office.isBlank())
                                        .map(OfficeId::new),
                                fields(entry, detail, registersFir)));
            }
        }
        return changes;
    }

    /** A step that changes no status may have written the number of the FIR. */
    private static List<String> fields(
            JournalEntry entry, Map<String, String> detail, Set<String> registersFir) {
        List<String> fields = new ArrayList<>();
        Arrays.stream(detail.getOrDefault("fields", "").split(","))
                .filter(field -> !field.isBlank())
                .forEach(fields::add);
        if (registersFir.contains(detail.getOrDefault("transition", ""))) {
            fields.add(ParticularField.FIR_NUMBER.code());
        }
        if (detail.containsKey(ChangesSince.STATUS)
                || entry.action() == JournalAction.CASE_TRANSITION
                        && !detail.getOrDefault("from", "").equals(detail.getOrDefault("to", ""))) {
            fields.add(ChangesSince.STATUS);
        }
        return fields;
    }

    private static Map<String, String> detail(JournalEntry entry) {
        Map<String, String> detail = new HashMap<>();
        for (String part : entry.detail().split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                detail.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return detail;
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
