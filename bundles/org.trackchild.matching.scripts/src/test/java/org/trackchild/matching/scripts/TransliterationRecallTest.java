package org.trackchild.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.NameKeys;

/**
 * Keys of Hindi words and of the ways in which people romanised them. The lists are not part of the
 * project: set {@code trackchild.shared} to the folder that holds {@code data/transliteration}.
 */
class TransliterationRecallTest {

    private static final Logger LOG = Logger.getLogger(TransliterationRecallTest.class.getName());

    private final NameKeys keys = new ScriptNameKeys();

    private record Pair(String latin, String hindi) {}

    @Test
    void dakshina() throws IOException {
        check(read("dakshina_hi/hi.translit.sampled.dev.tsv", "\t", 0, 1), .80, 2e-4);
    }

    @Test
    void aksharantar() throws IOException {
        check(read("aksharantar_hin/hin_valid.csv", ",", 0, 1), .78, 2e-4);
    }

    private void check(List<Pair> pairs, double leastRecall, double mostCollision) {
        Map<String, Integer> latinKeys = new HashMap<>();
        Map<String, Integer> hindiKeys = new HashMap<>();
        long same = 0;
        for (Pair pair : pairs) {
            String latin = key(pair.latin());
            String hindi = key(pair.hindi());
            latinKeys.merge(latin, 1, Integer::sum);
            hindiKeys.merge(hindi, 1, Integer::sum);
            if (latin.equals(hindi)) {
                same++;
            }
        }
        Map<String, Map<String, Integer>> own = new HashMap<>();
        for (Pair pair : pairs) {
            own.computeIfAbsent(pair.hindi(), hindi -> new HashMap<>())
                    .merge(key(pair.latin()), 1, Integer::sum);
        }
        double collisions = 0;
        double trials = 0;
        Map<String, Integer> words = new HashMap<>();
        pairs.forEach(pair -> words.merge(pair.hindi(), 1, Integer::sum));
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            String hindi = key(word.getKey());
            collisions +=
                    latinKeys.getOrDefault(hindi, 0)
                            - own.get(word.getKey()).getOrDefault(hindi, 0);
            trials += pairs.size() - word.getValue();
        }
        double recall = (double) same / pairs.size();
        double collision = collisions / trials;
        LOG.info(
                "%d pairs: same key %.3f, chance collision %.2e"
                        .formatted(pairs.size(), recall, collision));
        assertThat(recall).isGreaterThanOrEqualTo(leastRecall);
        assertThat(collision).isLessThanOrEqualTo(mostCollision);
    }

    private String key(String word) {
        return keys.tokens(word).stream()
                .map(NameKeys.Token::key)
                .reduce("", (all, each) -> all.isEmpty() ? each : all + " " + each);
    }

    private static List<Pair> read(String file, String separator, int latin, int hindi)
            throws IOException {
        Path shared =
                Path.of(System.getProperty("trackchild.shared", "../../../shared"))
                        .resolve("data/transliteration")
                        .resolve(file);
        assumeTrue(Files.exists(shared), () -> "not here, so not measured: " + file);
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(shared)) {
            String[] cells = line.split(separator);
            if (cells.length > hindi) {
                pairs.add(new Pair(cells[latin], cells[hindi]));
            }
        }
        return pairs;
    }
}
