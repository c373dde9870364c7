package org.trackchild.ui.desk.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.OtherRecord;

/**
 * What the reader has said of other records, among the texts of a form: so it is kept with a draft,
 * and belongs to one of several children. Pure.
 */
final class OtherRecordTexts {

    private static final String PREFIX = OtherRecord.FIELD + ".";

    private static final String SAME = "same";

    private static final String DIFFERENT = "different";

    private static final int PARTS = 3;

    private OtherRecordTexts() {}

    /**
     * What is said of one record.
     *
     * @param number of the record
     * @param same whether it is of the same child
     * @param reason how one can tell; may be empty as long as it is typed
     */
    record Said(CaseId id, String number, boolean same, String reason) {

        private String text() {
            return String.join("\n", same ? SAME : DIFFERENT, number, reason);
        }

        private static Optional<Said> read(String code, String text) {
            String[] parts = text.split("\n", PARTS);
            return parts.length < PARTS
                    ? Optional.empty()
                    : CaseId.parse(code.substring(PREFIX.length()))
                            .map(id -> new Said(id, parts[1], parts[0].equals(SAME), parts[2]));
        }
    }

    /** All that is said, in an order that stays. */
    static List<Said> of(Map<String, String> texts) {
        List<Said> all = new ArrayList<>();
        new TreeMap<>(texts)
                .forEach(
                        (code, text) -> {
                            if (code.startsWith(PREFIX)) {
                                Said.read(code, text).ifPresent(all::add);
                            }
                        });
        return all;
    }

    /** The same texts with something said, instead of what was said of that record before. */
    static Map<String, String> with(Map<String, String> texts, Said said) {
        Map<String, String> whole = new HashMap<>(texts);
        whole.put(PREFIX + said.id(), said.text());
        return whole;
    }

    /** The same texts with nothing said of a record. */
    static Map<String, String> without(Map<String, String> texts, CaseId id) {
        Map<String, String> whole = new HashMap<>(texts);
        whole.remove(PREFIX + id);
        return whole;
    }

    /** As the register takes it. */
    static List<OtherRecord> records(Map<String, String> texts) {
        return of(texts).stream()
                .map(said -> new OtherRecord(said.id(), said.same(), said.reason()))
                .toList();
    }
}
