package org.trackchild.ui.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.ui.desk.words.Words;

class DuplicatesPanelTest {

    private static final CaseId OTHER = new CaseId(new UUID(1, 1));

    private String reason = "Same scar as the elder one";

    private final DuplicatesPanel panel =
            new DuplicatesPanel(
                    null,
                    Words.in(Locale.ENGLISH),
                    new DuplicatesPanel.Opinion() {
                        @Override
                        public List<OtherRecordTexts.Said> said() {
                            return List.of(
                                    new OtherRecordTexts.Said(
                                            OTHER, "MC-26-000001", false, reason));
                        }

                        @Override
                        public void say(CaseSummary summary, boolean same) {
                            throw new UnsupportedOperationException();
                        }

                        @Override
                        public void explain(OtherRecordTexts.Said said) {
                            reason = said.reason();
                        }

                        @Override
                        public void undo(CaseId id) {
                            throw new UnsupportedOperationException();
                        }
                    });

    private static Stream<Component> within(Component component) {
        return Stream.concat(
                Stream.of(component), component.getChildren().flatMap(DuplicatesPanelTest::within));
    }

    private List<String> reasons() {
        return within(panel)
                .filter(TextArea.class::isInstance)
                .map(field -> ((TextArea) field).getValue())
                .toList();
    }

    @Test
    void theRowOfARecordHasTheReasonOfTheChildThatStandsInTheForm() {
        assertThat(reasons()).containsExactly("Same scar as the elder one");

        reason = "Another father";
        panel.clear();
        panel.ask();

        assertThat(reasons()).containsExactly("Another father");
    }
}
