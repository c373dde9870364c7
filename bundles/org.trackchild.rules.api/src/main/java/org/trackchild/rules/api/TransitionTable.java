package org.trackchild.rules.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Wording;

/** Reads the transitions of a {@link TablePack}, a row each. */
final class TransitionTable {

    private static final String OF_AGE = "of_age";

    private static final String UNMATCHED = "unmatched";

    private static final String MEANS = "means=";

    /** Between how many times something is needed and how far these are apart. */
    private static final String APART = "@";

    /** Between a kind of form and the transition since which it has to be handed in anew. */
    private static final String ANEW_SINCE = ":";

    private static final String WITH_REPORT = "with_report=";

    private static final String WITH_LINKED = "with_linked=";

    private static final String BENCH = "bench=";

    private static final String STANDS = "stands=";

    private static final String TOLD = "told=";

    /** What is said of a step, and is no matter of its timing. */
    private static final List<String> EFFECTS =
            List.of(MEANS, WITH_REPORT, WITH_LINKED, BENCH, STANDS, TablePack.RESTRICTED, TOLD);

    private final Function<String, Wording> label;

    private final Function<String, Evidence> evidence;

    /**
     * @param label gives the texts of a key
     * @param evidence reads an item of the evidence
     */
    TransitionTable(Function<String, Wording> label, Function<String, Evidence> evidence) {
        this.label = label;
        this.evidence = evidence;
    }

    /** Reads a row. */
    Transition line(String[] cells) {
        Map<CaseStatus, CaseStatus> moves = new LinkedHashMap<>();
        for (String move : TablePack.items(cells[2])) {
            String[] both = move.split(">", 2);
            moves.put(
                    TablePack.code(CaseStatus.class, both[0]),
                    TablePack.code(CaseStatus.class, both[both.length - 1]));
        }
        Map<String, Integer> before = new LinkedHashMap<>();
        for (String needed : TablePack.items(cells[6])) {
            if (!needed.equals(OF_AGE) && !needed.equals(UNMATCHED) && !needed.contains("=")) {
                String[] both = needed.split(APART)[0].split("\\*", 2);
                before.put(both[0], both.length == 1 ? 1 : Integer.parseInt(both[1]));
            }
        }
        return new Transition(
                cells[1],
                TablePack.code(CaseKind.class, cells[0]),
                moves,
                new Transition.Effect(
                        cells[3].isEmpty()
                                ? HomeMove.STAYS
                                : TablePack.code(HomeMove.class, cells[3]),
                        TablePack.items(cells[6]).stream()
                                .filter(item -> item.startsWith(MEANS))
                                .map(
                                        item ->
                                                TablePack.code(
                                                        Meaning.class,
                                                        item.substring(MEANS.length())))
                                .findFirst(),
                        TablePack.marked(cells[6], WITH_REPORT),
                        TablePack.marked(cells[6], WITH_LINKED),
                        TablePack.marked(cells[6], BENCH).stream().findFirst(),
                        restricted(cells[6])),
                TablePack.roles(cells[4]),
                new Transition.Demands(
                        TablePack.items(cells[5]).stream().map(evidence).toList(),
                        before,
                        TablePack.items(cells[6]).contains(OF_AGE),
                        TablePack.items(cells[6]).contains(UNMATCHED),
                        TablePack.marked(cells[6], STANDS).stream().findFirst(),
                        timing(TablePack.items(cells[6]))),
                new Legal(label.apply("transition." + cells[1]), cells[8], cells[7]));
    }

    private Optional<Transition.Restricted> restricted(String cell) {
        return TablePack.marked(cell, TablePack.RESTRICTED).stream()
                .findFirst()
                .map(
                        bench ->
                                new Transition.Restricted(
                                        bench,
                                        TablePack.marked(cell, TOLD).stream()
                                                .findFirst()
                                                .map(
                                                        code ->
                                                                new Transition.Told(
                                                                        code,
                                                                        label.apply(
                                                                                "told." + code)))));
    }

    private static Transition.Timing timing(List<String> items) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (String item : items) {
            String[] both = item.split("=", 2);
            if (both.length == 2 && EFFECTS.stream().noneMatch(item::startsWith)) {
                told.put(both[0], List.of(both[1].split(",")));
            }
        }
        Transition.Timing timing =
                new Transition.Timing(
                        Set.copyOf(codes(told, "takes_back")),
                        Set.copyOf(codes(told, "unless")),
                        Set.copyOf(codes(told, "during")),
                        codes(told, "since").stream().map(Transition.Since::parse).toList(),
                        codes(told, "until").stream().map(Transition.Since::parse).toList(),
                        codes(told, "anew").stream()
                                .map(each -> each.split(ANEW_SINCE, 2))
                                .collect(
                                        Collectors.groupingBy(
                                                both -> both[0],
                                                Collectors.mapping(
                                                        both -> both[1], Collectors.toSet()))),
                        items.stream()
                                .filter(item -> item.contains(APART))
                                .map(item -> item.split(APART, 2))
                                .collect(
                                        Collectors.toMap(
                                                both -> both[0].split("\\*", 2)[0],
                                                both -> Limit.parse(both[1]))));
        if (!told.isEmpty()) {
            throw new IllegalArgumentException("unknown before it: " + told.keySet());
        }
        return timing;
    }

    private static List<String> codes(Map<String, List<String>> told, String word) {
        return Optional.ofNullable(told.remove(word)).orElse(List.of());
    }
}
