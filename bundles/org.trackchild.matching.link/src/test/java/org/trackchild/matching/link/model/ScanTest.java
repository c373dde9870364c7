package org.trackchild.matching.link.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.link.compare.ValueComparators;
import org.trackchild.matching.scripts.ScriptNameKeys;

/** The scan, which does not look at pairs one by one, finds the same as if it did. */
class ScanTest {

    private static final String[] NAMES = {"asha", "aasha", "ravi", "meena", "mina", "kiran", ""};

    @Test
    void findsWhatLookingAtEachPairFinds() {
        for (boolean one : new boolean[] {false, true}) {
            Tables tables = tables(one);
            Weights weights = Weights.guessed(tables);
            int[] rows = IntStream.range(0, tables.rows(0)).toArray();
            for (double least : new double[] {-20, -3, 2, 6}) {
                Pairs found = new Scan(tables).pairs(weights, least, rows, 2, done -> {});
                List<String> pairs = new ArrayList<>();
                for (int i = 0; i < found.size(); i++) {
                    pairs.add(found.left()[i] + " " + found.right()[i]);
                }
                assertThat(pairs).isEqualTo(each(tables, weights, least));
                assertThat(pairs).isNotEmpty();
            }
        }
    }

    private static List<String> each(Tables tables, Weights weights, double least) {
        Row row = new Row(tables, weights);
        List<String> pairs = new ArrayList<>();
        for (int left = 0; left < tables.rows(0); left++) {
            row.moveTo(left);
            for (int right = tables.isOne() ? left + 1 : 0; right < tables.rows(1); right++) {
                if (row.bits(right) >= least) {
                    pairs.add(left + " " + right);
                }
            }
        }
        return pairs;
    }

    /** Names that may be mistaken for each other, a group of two columns, and missing values. */
    private static Tables tables(boolean one) {
        Random random = new Random(5);
        Domain names = domain("name");
        List<Column> columns =
                List.of(
                        column("given", names, random, one, NAMES),
                        column("family", names, random, one, NAMES),
                        column("sex", domain("category"), random, one, "f", "m"),
                        column("town", domain("text"), random, one, "gaya", "patna", "ara", ""),
                        column("pin", domain("code"), random, one, "823001", "800001", "", ""));
        return new Tables(
                columns,
                List.of(new Swap(0, 1)),
                List.of(List.of(3, 4)),
                List.of(1),
                List.of(),
                one);
    }

    private static Domain domain(String comparator) {
        return new Domain(ValueComparators.find(comparator, new ScriptNameKeys(), 1).orElseThrow());
    }

    private static Column column(
            String name, Domain domain, Random random, boolean one, String... values) {
        List<List<String>> written = new ArrayList<>();
        for (int side = 0; side < (one ? 1 : 2); side++) {
            written.add(
                    IntStream.range(0, 70 + 30 * side)
                            .mapToObj(row -> values[random.nextInt(values.length)])
                            .toList());
        }
        return new Column(name, domain, written);
    }
}
