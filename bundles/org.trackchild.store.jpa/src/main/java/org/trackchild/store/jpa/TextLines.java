package org.trackchild.store.jpa;

import java.util.Arrays;
import java.util.List;

/** Short texts in one column, one a line. Pure. */
final class TextLines {

    private TextLines() {}

    static String write(List<String> texts) {
        return String.join("\n", texts);
    }

    /** Reads what {@link #write} wrote; none of nothing. */
    static List<String> read(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("\n")).filter(text -> !text.isEmpty()).toList();
    }
}
