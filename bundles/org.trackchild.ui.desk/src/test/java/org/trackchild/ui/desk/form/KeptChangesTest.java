package org.trackchild.ui.desk.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.registry.api.FieldMerge;
import org.trackchild.registry.api.FieldMerge.Line;
import org.trackchild.registry.api.FieldMerge.Outcome;

class KeptChangesTest {

    private static final KeptChanges.Base BEGUN =
            new KeptChanges.Base(
                    Map.of(
                            "marks",
                            "mole",
                            "clothes",
                            "frock",
                            "state",
                            "UP",
                            "district",
                            "Lucknow",
                            "place",
                            "Charbagh"),
                    4);

    private static Map<String, String> with(Map<String, String> texts, String... changes) {
        Map<String, String> changed = new HashMap<>(texts);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        changed.values().removeIf(String::isEmpty);
        return changed;
    }

    /** What somebody wants who goes on with a draft after others have changed the record. */
    private static KeptChanges.Continued continued(
            Map<String, String> typed, Map<String, String> stored) {
        return KeptChanges.continued(new KeptChanges.Base(stored, 7), KeptChanges.of(BEGUN, typed));
    }

    private static List<Line> lines(KeptChanges.Continued continued, Map<String, String> stored) {
        return FieldMerge.of(continued.base().texts(), stored, continued.texts()).lines();
    }

    @Test
    void whoHasChangedNothingKeepsNothing() {
        assertThat(KeptChanges.of(BEGUN, BEGUN.texts())).isEmpty();
    }

    @Test
    void whatNobodyElseHasTouchedIsFilledInAndWhatOthersChangedStays() {
        Map<String, String> stored = with(BEGUN.texts(), "clothes", "shirt");
        KeptChanges.Continued continued = continued(with(BEGUN.texts(), "marks", ""), stored);

        assertThat(continued.texts()).isEqualTo(with(stored, "marks", ""));
        assertThat(continued.base()).isEqualTo(new KeptChanges.Base(stored, 4));
    }

    @Test
    void whatBothHaveChangedIsAConflict() {
        Map<String, String> stored = with(BEGUN.texts(), "marks", "burn");
        KeptChanges.Continued continued = continued(with(BEGUN.texts(), "marks", "scar"), stored);

        assertThat(continued.base().texts()).isNotEqualTo(stored);
        assertThat(lines(continued, stored))
                .containsExactly(new Line("marks", "mole", "burn", "scar", Outcome.CONFLICT));
    }

    @Test
    void aConflictOutlivesADraftThatIsKeptOnceMore() {
        Map<String, String> stored = with(BEGUN.texts(), "marks", "burn");
        KeptChanges.Continued once = continued(with(BEGUN.texts(), "marks", "scar"), stored);
        KeptChanges.Continued again =
                KeptChanges.continued(
                        new KeptChanges.Base(stored, 7), KeptChanges.of(once.base(), once.texts()));

        assertThat(again).isEqualTo(once);
        assertThat(again.base().version()).isEqualTo(4);
    }

    @Test
    void aPlaceOfOneTownDoesNotGetIntoAnother() {
        Map<String, String> stored = with(BEGUN.texts(), "district", "Kanpur Nagar");
        KeptChanges.Continued continued =
                continued(with(BEGUN.texts(), "place", "Aminabad"), stored);

        assertThat(lines(continued, stored))
                .extracting(Line::field, Line::outcome)
                .containsExactlyInAnyOrder(
                        tuple("district", Outcome.CONFLICT), tuple("place", Outcome.CONFLICT));
    }

    @Test
    void whatAnOlderReleaseHasKeptIsFilledIn() {
        KeptChanges.Continued continued =
                KeptChanges.continued(BEGUN, Map.of("marks", "scar", "clothes", ""));

        assertThat(continued.base()).isEqualTo(BEGUN);
        assertThat(continued.texts())
                .isEqualTo(with(BEGUN.texts(), "marks", "scar", "clothes", ""));
    }
}
