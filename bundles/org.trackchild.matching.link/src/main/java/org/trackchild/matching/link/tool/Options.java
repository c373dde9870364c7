package org.trackchild.matching.link.tool;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.matching.link.LinkProblem;

/**
 * The words of the command.
 *
 * @param profile name of a built-in profile, or a file
 * @param tables one file, or the left and the right one
 * @param out file of the pairs
 * @param top most pairs of each left record
 * @param threshold least probability of a pair
 * @param explain whether the pairs tell why
 * @param threads number of threads
 * @param train labelled pairs
 */
record Options(
        String profile,
        List<Path> tables,
        Path out,
        int top,
        double threshold,
        boolean explain,
        int threads,
        Optional<Path> train) {

    private static final double THRESHOLD = .5;
    private static final int MOST_THREADS = 256;

    /**
     * Reads the words.
     *
     * @throws LinkProblem when they are wrong
     */
    static Options of(String... words) {
        Reading reading = new Reading();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word.equals("--explain")) {
                reading.explain = true;
            } else if (word.startsWith("--")) {
                if (i + 1 == words.length) {
                    throw new LinkProblem("no_value", word);
                }
                i++;
                reading.option(word, words[i]);
            } else {
                reading.tables.add(path(word));
            }
        }
        return reading.options();
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException none) {
            throw new LinkProblem("unreadable", word);
        }
    }

    private static final class Reading {

        private final List<Path> tables = new ArrayList<>();
        private String profile;
        private Path out;
        private int top = Integer.MAX_VALUE;
        private double threshold = THRESHOLD;
        private boolean explain;
        private int threads = Runtime.getRuntime().availableProcessors();
        private Path train;

        void option(String option, String value) {
            switch (option) {
                case "--profile" -> profile = value;
                case "--out" -> out = path(value);
                case "--top" -> top = (int) number(option, value, 1, 1_000_000, true);
                case "--threshold" -> threshold = number(option, value, 0, 1, false);
                case "--threads" -> threads = (int) number(option, value, 1, MOST_THREADS, true);
                case "--train" -> train = path(value);
                default -> throw new LinkProblem("no_option", option);
            }
        }

        private static double number(
                String option, String value, double least, double most, boolean whole) {
            try {
                double number = Double.parseDouble(value);
                if (number >= least && number <= most && (!whole || number == Math.rint(number))) {
                    return number;
                }
            } catch (NumberFormatException none) {
                // told below
            }
            throw new LinkProblem("number", option, value, (int) least, (int) most);
        }

        Options options() {
            if (profile == null) {
                throw new LinkProblem("needed", "--profile");
            }
            if (out == null) {
                throw new LinkProblem("needed", "--out");
            }
            if (tables.isEmpty() || tables.size() > 2) {
                throw new LinkProblem("tables", tables.size());
            }
            return new Options(
                    profile,
                    List.copyOf(tables),
                    out,
                    top,
                    threshold,
                    explain,
                    threads,
                    Optional.ofNullable(train));
        }
    }
}
