package org.trackchild.ui.desk.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trackchild.model.Field;

/**
 * Changes to a record as a draft keeps them: what is to be otherwise than it was, and what it was
 * when that was typed. What others made of the record since is found so, and is not overwritten.
 * State, district and place say one thing together and are kept together. Pure.
 */
final class KeptChanges {

    private static final Set<String> WHERE =
            Set.of(Field.STATE.code(), Field.DISTRICT.code(), Field.PLACE.code());

    private static final String WAS = "was.";

    private static final String VERSION = "version";

    private KeptChanges() {}

    /**
     * What somebody began with.
     *
     * @param texts of the form, by field; nothing blank
     * @param version of the record that had them; where they are of several, the oldest
     */
    record Base(Map<String, String> texts, long version) {

        Base {
            texts = Map.copyOf(texts);
        }
    }

    /**
     * What somebody goes on with.
     *
     * @param base what they began with; differs from what is stored where others were quicker
     * @param texts of the form; nothing blank
     */
    record Continued(Base base, Map<String, String> texts) {

        Continued {
            texts = Map.copyOf(texts);
        }
    }

    /**
     * What a draft keeps. An answer that was emptied is kept as empty.
     *
     * @param now texts of the form; nothing blank
     * @return empty when nothing is to be otherwise
     */
    static Map<String, String> of(Base base, Map<String, String> now) {
        Set<String> changed = new TreeSet<>(base.texts().keySet());
        changed.addAll(now.keySet());
        changed.removeIf(code -> text(base.texts(), code).equals(text(now, code)));
        if (changed.isEmpty()) {
            return Map.of();
        }
        if (changed.stream().anyMatch(WHERE::contains)) {
            changed.addAll(WHERE);
        }
        Map<String, String> kept = new HashMap<>();
        for (String code : changed) {
            kept.put(code, text(now, code));
            // that no name is known follows from the names
            if (!code.equals(CaseContent.NAME_UNKNOWN)) {
                kept.put(WAS + code, text(base.texts(), code));
            }
        }
        kept.put(VERSION, Long.toString(base.version()));
        return kept;
    }

    /**
     * Goes on with what was kept.
     *
     * @param stored the record as it is now
     */
    static Continued continued(Base stored, Map<String, String> kept) {
        Map<String, String> before = new HashMap<>(stored.texts());
        Map<String, String> now = new HashMap<>(stored.texts());
        kept.forEach(
                (code, text) -> {
                    if (code.startsWith(WAS)) {
                        before.put(code.substring(WAS.length()), text);
                    } else if (!code.equals(VERSION)) {
                        now.put(code, text);
                    }
                });
        before.values().removeIf(String::isBlank);
        now.values().removeIf(String::isBlank);
        return new Continued(new Base(before, Math.min(stored.version(), version(kept))), now);
    }

    /** None in what an older release has kept. */
    private static long version(Map<String, String> kept) {
        String version = text(kept, VERSION);
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : Long.MAX_VALUE;
    }

    private static String text(Map<String, String> texts, String code) {
        return texts.getOrDefault(code, "");
    }
}
