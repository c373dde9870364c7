package org.trackchild.store.jpa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts by their codes in one column: a line {@code code=text} for each. Pure. */
final class TextMap {

    private TextMap() {}

    /** Line ends within texts are written {@code \n}. */
    static String write(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + "="
                                                + each.getValue()
                                                        .replace("\\", "\\\\")
                                                        .replace("\r\n", "\n")
                                                        .replace("\r", "\n")
                                                        .replace("\n", "\\n"))
                        .collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #write} wrote. */
    static Map<String, String> read(String written) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : written.split("\n")) {
            int end = line.indexOf('=');
            if (end > 0) {
                texts.put(line.substring(0, end), unescaped(line.substring(end + 1)));
            }
        }
        return texts;
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            if (each == '\\' && i + 1 < written.length()) {
                i++;
                text.append(written.charAt(i) == 'n' ? '\n' : written.charAt(i));
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }
}
