package org.trackchild.matching.scripts;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.api.NameKeys;

/**
 * Measures how long one name takes, warm, in one thread: names met before, and names made up so
 * that none was. Run the main method; it prints microseconds.
 */
public final class NameKeyBench {

    private static final int WARM = 3;
    private static final int NAMES = 300_000;

    private NameKeyBench() {}

    /** No arguments. */
    public static void main(String[] arguments) throws IOException {
        List<String> names = new ArrayList<>();
        NamesInScriptsTest.names().forEach(names::addAll);
        List<String> fresh = new ArrayList<>();
        for (int i = 0; fresh.size() < NAMES; i++) {
            String one = names.get(i % names.size());
            String other = names.get((i + 11 * (1 + i / names.size())) % names.size());
            fresh.add(one + other);
        }
        try (PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8)) {
            for (int round = 0; round <= WARM; round++) {
                out.printf(
                        "round %d: known %.2f us, new %.2f us%n", round, time(names), time(fresh));
            }
        }
    }

    private static double time(List<String> names) {
        NameKeys keys = new ScriptNameKeys();
        names.subList(0, Math.min(names.size(), 1_000)).forEach(keys::tokens);
        long parts = 0;
        long start = System.nanoTime();
        for (int i = 0; i < NAMES; i++) {
            parts += keys.tokens(names.get(i % names.size())).size();
        }
        long spent = System.nanoTime() - start;
        return parts == 0 ? 0 : spent / 1e3 / NAMES;
    }
}
