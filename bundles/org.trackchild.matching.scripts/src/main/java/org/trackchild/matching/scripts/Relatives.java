package org.trackchild.matching.scripts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trackchild.matching.api.NameKeys.Token;

/** Pet names, short forms and forms of other languages, from {@code relatives.txt}. Immutable. */
final class Relatives {

    private final Set<String> pets = new HashSet<>();
    private final Map<String, Set<String>> related = new HashMap<>();

    private Relatives() {}

    static Relatives load() {
        Relatives relatives = new Relatives();
        DataFile.each("relatives.txt", relatives::read);
        relatives.related.replaceAll((key, keys) -> Set.copyOf(keys));
        return relatives;
    }

    private void read(List<String> line) {
        List<String> names = line.subList(1, line.size());
        switch (line.get(0)) {
            case "pet" -> names.forEach(name -> pets.add(plain(name)));
            case "form" -> names.stream().skip(1).forEach(full -> relate(names.get(0), full));
            case "same" -> {
                for (int i = 0; i < names.size(); i++) {
                    for (int k = 0; k < i; k++) {
                        relate(names.get(i), names.get(k));
                    }
                }
            }
            default -> throw new IllegalStateException("relatives.txt: " + line);
        }
    }

    private void relate(String one, String other) {
        List<String> keys = SoundKey.keys(one);
        List<String> others = SoundKey.keys(other);
        for (String key : keys) {
            related.computeIfAbsent(key, any -> new HashSet<>()).addAll(others);
        }
        for (String key : others) {
            related.computeIfAbsent(key, any -> new HashSet<>()).addAll(keys);
        }
    }

    boolean isPetName(Token part) {
        return pets.contains(plain(part.latin()));
    }

    /** Pet names are short: other spellings of them are heard more closely than by the key. */
    private static String plain(String latin) {
        String one =
                latin.replace("chh", "ch")
                        .replace("ee", "i")
                        .replace("oo", "u")
                        .replace('y', 'i')
                        .replace('w', 'v');
        StringBuilder plain = new StringBuilder(one.length());
        for (int i = 0; i < one.length(); i++) {
            if (i == 0 || one.charAt(i) != one.charAt(i - 1)) {
                plain.append(one.charAt(i));
            }
        }
        return plain.toString();
    }

    Set<String> keys(Token part) {
        Set<String> all = new LinkedHashSet<>(related.getOrDefault(part.key(), Set.of()));
        part.otherKeys().forEach(key -> all.addAll(related.getOrDefault(key, Set.of())));
        all.remove(part.key());
        part.otherKeys().forEach(all::remove);
        return Set.copyOf(all);
    }
}
