package org.trackchild.ui.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormDraftsTest {

    private static final FormDrafts.Kept KEPT =
            new FormDrafts.Kept(
                    new FormDrafts.Slot(
                            "asha", FormDrafts.Form.ORDER, "case/7?tab=orders", "MC-26-000007"),
                    Instant.parse("2026-03-09T10:00:00Z"),
                    Map.of("reason", "\"सुरक्षित\" and well\nthere", "kind", "placement"));

    @Test
    void whatWasKeptIsReadAgain() {
        assertThat(FormDrafts.Kept.parse("asha", KEPT.json())).contains(KEPT);
    }

    @Test
    void whatSomebodyElseWroteIsLeftAlone() {
        for (String foreign :
                new String[] {
                    "", "7", "{}", "[]", KEPT.json().replace("\"order\"", "\"gossip\"")
                }) {
            assertThat(FormDrafts.Kept.parse("asha", foreign)).isEmpty();
        }
    }
}
