package org.trackchild.matching.link;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For {@code bench/link.sh}: makes up tables ({@code write SEED RECORDS LEFT RIGHT}) and tells how
 * right pairs are ({@code score PAIRS TABLE...}). The first number in an identifier is that of the
 * person.
 */
public final class LinkBench {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final PrintStream OUT = System.out;

    private LinkBench() {}

    public static void main(String[] words) throws IOException {
        if (words[0].equals("write")) {
            int records = Integer.parseInt(words[2]);
            int both = records * 2 / 3;
            List<List<String>> tables =
                    Persons.twoTables(
                            Long.parseLong(words[1]), both, records - both, records - both);
            for (int side = 0; side < 2; side++) {
                List<String> lines = new ArrayList<>(List.of(Persons.HEADER));
                lines.addAll(tables.get(side));
                Files.write(Path.of(words[3 + side]), lines);
            }
        } else {
            score(words);
        }
    }

    private static void score(String[] words) throws IOException {
        Map<String, Integer> left = persons(words[2]);
        long all = 0;
        if (words.length > 3) {
            Map<String, Integer> right = persons(words[3]);
            all = left.keySet().stream().filter(right::containsKey).count();
        } else {
            all = left.values().stream().mapToLong(count -> count * (count - 1L) / 2).sum();
        }
        List<String> pairs = Files.readAllLines(Path.of(words[1]));
        long found =
                pairs.stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .filter(ids -> person(ids[0]).equals(person(ids[1])))
                        .count();
        double made = pairs.size() - 1.;
        OUT.printf(
                "precision %.4f, recall %.4f, F1 %.4f%n",
                found / made, found / (double) all, 2 * found / (made + all));
    }

    private static Map<String, Integer> persons(String table) throws IOException {
        Map<String, Integer> persons = new HashMap<>();
        List<String> lines = Files.readAllLines(Path.of(table));
        lines.subList(1, lines.size())
                .forEach(line -> persons.merge(person(line), 1, Integer::sum));
        return persons;
    }

    private static String person(String line) {
        Matcher number = NUMBER.matcher(line);
        return number.find() ? number.group() : line;
    }
}
