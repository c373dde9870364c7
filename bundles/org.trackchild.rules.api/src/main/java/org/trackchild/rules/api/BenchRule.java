package org.trackchild.rules.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a committee or board sits. Immutable.
 *
 * @param bench code of its kind of office, such as {@code cwc}; the same code of another pack
 *     replaces it
 * @param seats its members, with the one who presides
 * @param quorum so many of them must be present at the final disposal of a case; 1 to {@code seats}
 * @param presided whether it sits only with the one who presides among so many members; between two
 *     sittings a single member acts all the same
 * @param days on so many days of a month it sits at least; 0 where no law says so
 * @param orders codes of the kinds of orders that it makes, or {@link #ALL}; one that makes none
 *     has no part in these cases, whoever sits on it
 * @param finals codes of the kinds of orders that dispose of a case finally
 * @param hears which clocks, by their codes, bring a case before it when they run out, and for what
 * @param basis where it is written
 */
public record BenchRule(
        String bench,
        int seats,
        int quorum,
        boolean presided,
        int days,
        Set<String> orders,
        Set<String> finals,
        Map<String, Matter> hears,
        String basis) {

    private static final String PRESIDED = "presided";

    /** Stands for all kinds of orders. */
    public static final String ALL = "*";

    public BenchRule {
        Objects.requireNonNull(bench);
        orders = Set.copyOf(orders);
        finals = Set.copyOf(finals);
        hears = Map.copyOf(hears);
        Objects.requireNonNull(basis);
        if (quorum < 1 || quorum > seats || days < 0) {
            throw new IllegalArgumentException("no bench can sit so: " + bench);
        }
    }

    /** Whether it makes orders of a kind. */
    public boolean makes(String order) {
        return orders.contains(ALL) || orders.contains(order);
    }

    /** Reads a row of the table. */
    static BenchRule read(String[] cells) {
        Map<String, Matter> hears = new LinkedHashMap<>();
        for (String brought : TablePack.items(cells[6])) {
            String[] both = brought.split(":", 2);
            hears.put(both[0], TablePack.code(Matter.class, both[both.length - 1]));
        }
        List<String> quorum = TablePack.items(cells[2]);
        if (quorum.size() > 1 && !quorum.get(1).equals(PRESIDED)) {
            throw new IllegalArgumentException("unknown of a quorum: " + quorum.get(1));
        }
        return new BenchRule(
                cells[0],
                Integer.parseInt(cells[1]),
                Integer.parseInt(quorum.get(0)),
                quorum.size() > 1,
                Integer.parseInt(cells[3]),
                Set.copyOf(TablePack.items(cells[4])),
                Set.copyOf(TablePack.items(cells[5])),
                hears,
                cells[7]);
    }
}
