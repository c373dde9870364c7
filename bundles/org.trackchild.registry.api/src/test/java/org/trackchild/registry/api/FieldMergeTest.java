package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.registry.api.FieldMerge.Line;
import org.trackchild.registry.api.FieldMerge.Outcome;
import org.trackchild.registry.api.FieldMerge.Side;

class FieldMergeTest {

    private static final List<String> FIELDS =
            List.of("name", "marks", "state", "district", "place", "fir_number", "of_a_plug_in");

    private static final List<String> TEXTS = List.of("", "a", "b", "c");

    /** Three records each: what was, what is stored, what somebody wants. */
    static List<List<Map<String, String>>> records() {
        Random random = new Random(20260309);
        return IntStream.range(0, 500)
                .mapToObj(
                        turn ->
                                IntStream.range(0, 3)
                                        .mapToObj(side -> record(random))
                                        .collect(Collectors.toList()))
                .toList();
    }

    private static Map<String, String> record(Random random) {
        Map<String, String> texts = new HashMap<>();
        for (String field : FIELDS) {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        return texts;
    }

    private static Map<String, Side> all(FieldMerge merge, Side side) {
        return merge.conflicts().stream().collect(Collectors.toMap(Line::field, line -> side));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatOnlyOneSideChangedIsTakenAsItIs(List<Map<String, String>> sides) {
        Map<String, String> base = sides.get(0);
        Map<String, String> changed = sides.get(1);

        FieldMerge theirs = FieldMerge.of(base, changed, base);
        assertThat(theirs.conflicts()).isEmpty();
        assertThat(theirs.merged(Map.of())).isEqualTo(changed);

        FieldMerge mine = FieldMerge.of(base, base, changed);
        assertThat(mine.conflicts()).isEmpty();
        assertThat(mine.merged(Map.of())).isEqualTo(changed);

        FieldMerge same = FieldMerge.of(base, changed, changed);
        assertThat(same.conflicts()).isEmpty();
        assertThat(same.merged(Map.of())).isEqualTo(changed);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldThatEitherSideChangedIsListedOnce(List<Map<String, String>> sides) {
        FieldMerge merge = FieldMerge.of(sides.get(0), sides.get(1), sides.get(2));

        TreeSet<String> changed = new TreeSet<>();
        for (String field : FIELDS) {
            for (Map<String, String> side : sides.subList(1, 3)) {
                if (!Objects.equals(sides.get(0).get(field), side.get(field))) {
                    changed.add(field);
                }
            }
        }
        assertThat(merge.lines())
                .extracting(Line::field)
                .containsExactlyInAnyOrderElementsOf(changed);
    }

    @ParameterizedTest
    @MethodSource("records")
    void whoChoosesOneSideLosesNothingOfIt(List<Map<String, String>> sides) {
        FieldMerge merge = FieldMerge.of(sides.get(0), sides.get(1), sides.get(2));

        for (Side side : Side.values()) {
            Map<String, String> wanted = sides.get(side == Side.MINE ? 2 : 1);
            Map<String, String> merged = merge.merged(all(merge, side));
            for (Line line : merge.lines()) {
                boolean changedByOther =
                        line.outcome() == (side == Side.MINE ? Outcome.THEIRS : Outcome.MINE);
                if (!changedByOther) {
                    assertThat(merged.get(line.field())).isEqualTo(wanted.get(line.field()));
                }
            }
            assertThat(merged.values()).doesNotContain("");
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void itDoesNotMatterWhoSavedFirst(List<Map<String, String>> sides) {
        FieldMerge one = FieldMerge.of(sides.get(0), sides.get(1), sides.get(2));
        FieldMerge other = FieldMerge.of(sides.get(0), sides.get(2), sides.get(1));

        assertThat(other.conflicts())
                .extracting(Line::field)
                .containsExactlyElementsOf(one.conflicts().stream().map(Line::field).toList());
        assertThat(other.merged(all(other, Side.THEIRS)))
                .isEqualTo(one.merged(all(one, Side.MINE)));
        assertThat(other.merged(all(other, Side.MINE)))
                .isEqualTo(one.merged(all(one, Side.THEIRS)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aStreetOfOneTownNeverEndsUpInAnother(List<Map<String, String>> sides) {
        FieldMerge merge = FieldMerge.of(sides.get(0), sides.get(1), sides.get(2));

        List<Outcome> where =
                merge.lines().stream()
                        .filter(
                                line ->
                                        List.of("state", "district", "place")
                                                .contains(line.field()))
                        .map(Line::outcome)
                        .toList();
        assertThat(where.contains(Outcome.MINE) && where.contains(Outcome.THEIRS)).isFalse();
    }

    @Test
    void whereBothDifferSomebodyHasToChoose() {
        FieldMerge merge =
                FieldMerge.of(
                        Map.of("marks", "scar", "height_cm", "110", "clothes", "red frock"),
                        Map.of("marks", "scar, left brow", "height_cm", "112"),
                        Map.of("marks", "burn", "height_cm", "110", "clothes", "red frock"));

        assertThat(merge.lines())
                .containsExactly(
                        new Line("height_cm", "110", "112", "110", Outcome.THEIRS),
                        new Line("marks", "scar", "scar, left brow", "burn", Outcome.CONFLICT),
                        new Line("clothes", "red frock", "", "red frock", Outcome.THEIRS));
        assertThatThrownBy(() -> merge.merged(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("marks");
        assertThat(merge.merged(Map.of("marks", Side.MINE)))
                .isEqualTo(Map.of("marks", "burn", "height_cm", "112"));
    }

    @Test
    void aPlaceThatOnlyOneSideSpeaksOfIsNoConflict() {
        FieldMerge merge =
                FieldMerge.of(
                        Map.of("state", "UP"),
                        Map.of("state", "UP", "district", "UP-LUCKNOW"),
                        Map.of("state", "UP", "district", "UP-LUCKNOW", "place", "Charbagh"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(Map.of())).containsEntry("place", "Charbagh");
    }
}
