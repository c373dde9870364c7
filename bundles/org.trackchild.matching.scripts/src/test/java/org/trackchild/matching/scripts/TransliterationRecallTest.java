package org.trackchild.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.NameKeys.Token;

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
        check(read("dakshina_hi/hi.translit.sampled.dev.tsv", "\t", 0, 1), .915, 8.5e-5);
    }

    @Test
    void aksharantar() throws IOException {
        check(read("aksharantar_hin/hin_valid.csv", ",", 0, 1), .915, 6.5e-5);
    }

    private void check(List<Pair> pairs, double leastRecall, double mostCollision) {
        Map<String, Set<Integer>> latinKeys = new HashMap<>();
        Map<String, Set<Integer>> own = new HashMap<>();
        long same = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Token latin = token(pairs.get(i).latin());
            for (String key : keysOf(latin)) {
                latinKeys.computeIfAbsent(key, any -> new HashSet<>()).add(i);
            }
            own.computeIfAbsent(pairs.get(i).hindi(), any -> new HashSet<>()).add(i);
            same += latin.soundsLike(token(pairs.get(i).hindi())) ? 1 : 0;
        }
        double collisions = 0;
        double trials = 0;
        for (Map.Entry<String, Set<Integer>> word : own.entrySet()) {
            Set<Integer> met = new HashSet<>();
            keysOf(token(word.getKey()))
                    .forEach(key -> met.addAll(latinKeys.getOrDefault(key, Set.of())));
            met.removeAll(word.getValue());
            collisions += met.size();
            trials += pairs.size() - word.getValue().size();
        }
        double recall = (double) same / pairs.size();
        double collision = collisions / trials;
        LOG.info(
                () ->
                        "%d pairs: same key %.4f, chance collision %.2e"
                                .formatted(pairs.size(), recall, collision));
        assertThat(recall).isGreaterThanOrEqualTo(leastRecall);
        assertThat(collision).isLessThanOrEqualTo(mostCollision);
    }

    /** A few entries are titles or have several parts; what is compared is the last one. */
    private Token token(String word) {
        List<Token> parts = keys.tokens(word);
        return parts.isEmpty() ? new Token("", "") : parts.get(parts.size() - 1);
    }

    private static List<String> keysOf(Token token) {
        List<String> all = new ArrayList<>(token.otherKeys());
        all.add(token.key());
        return all;
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
