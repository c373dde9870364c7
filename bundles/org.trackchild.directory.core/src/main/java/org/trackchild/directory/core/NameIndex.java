package org.trackchild.directory.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.Wording;

/**
 * Finds codes by names. Another spelling of the same sound also finds, as long as only one code
 * sounds like it.
 */
final class NameIndex {

    /** Marks a key that several codes have. */
    private static final String AMBIGUOUS = "";

    private final Map<String, String> byName = new HashMap<>();

    private final Map<String, String> bySound = new HashMap<>();

    void add(Wording name, String code) {
        add(name.english(), code);
        add(name.hindi(), code);
    }

    /** Adds a name; of two codes with the same name the first one keeps it. */
    void add(String name, String code) {
        String key = NameKey.of(name);
        byName.putIfAbsent(key, code);
        bySound.merge(
                NameKey.sound(key), code, (before, now) -> before.equals(now) ? before : AMBIGUOUS);
    }

    /** Finds the code of what is written so. */
    Optional<String> findWritten(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    /**
     * Finds a code.
     *
     * @param key made by {@link NameKey#of(String)}
     */
    Optional<String> find(String key) {
        String code = byName.get(key);
        if (code == null) {
            code = bySound.getOrDefault(NameKey.sound(key), AMBIGUOUS);
        }
        return code.equals(AMBIGUOUS) ? Optional.empty() : Optional.of(code);
    }
}
