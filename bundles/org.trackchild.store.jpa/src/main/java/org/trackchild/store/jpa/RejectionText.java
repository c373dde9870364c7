package org.trackchild.store.jpa;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trackchild.registry.api.Rejection;

/**
 * A rejection as a text, one line for each aspect: name, digest, bits. One column instead of a
 * table, because matching reads the proposals of many cases at once and nobody asks for a line.
 */
final class RejectionText {

    private RejectionText() {}

    static String write(Rejection rejection) {
        return new TreeMap<>(rejection.aspects())
                .entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + " "
                                                + each.getValue().digest()
                                                + " "
                                                + each.getValue().bits())
                        .collect(Collectors.joining("\n"));
    }

    static Rejection read(String text) {
        Map<String, Rejection.Aspect> aspects = new TreeMap<>();
        text.lines()
                .map(line -> line.split(" "))
                .forEach(
                        parts ->
                                aspects.put(
                                        parts[0],
                                        new Rejection.Aspect(
                                                parts[1], Double.parseDouble(parts[2]))));
        return new Rejection(aspects);
    }
}
