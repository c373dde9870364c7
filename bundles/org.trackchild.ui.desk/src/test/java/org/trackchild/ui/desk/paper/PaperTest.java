package org.trackchild.ui.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.desk.words.Words;

class PaperTest {

    private static final Words WORDS =
            Words.in(Locale.ENGLISH).at(() -> Instant.parse("2026-11-01T06:00:00Z"));

    private static final Caller READER = new Caller("asha", "Asha Rawat", List.of());

    private static Paper paper(Paper.Mark mark) {
        return new Paper(
                "sheet",
                Tongues.of(WORDS),
                new Paper.Head(words -> "Synthetic office", "MC-26-000001", false),
                mark);
    }

    private static String text(Paper paper) {
        return paper.getElement().getTextRecursively();
    }

    @Test
    void whatIsPrintedByAKeyOfTheBrowserNamesNoTimeThatIsOver() {
        assertThat(text(paper(Paper.Mark.restricted(READER))))
                .contains("Restricted. Printed by Asha Rawat")
                .doesNotContain("Asha Rawat on");
        assertThat(text(paper(Paper.Mark.open()))).doesNotContain("Printed on");
    }

    @Test
    void theButtonStampsThePresentMoment() {
        Paper paper = paper(Paper.Mark.open());
        paper.print();
        assertThat(text(paper)).containsOnlyOnce("Printed on 1 Nov 2026, 11:30");
    }
}
