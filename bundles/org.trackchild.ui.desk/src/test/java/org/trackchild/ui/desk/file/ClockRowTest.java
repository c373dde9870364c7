package org.trackchild.ui.desk.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Revision;
import org.trackchild.ui.desk.paper.OnScreen;
import org.trackchild.ui.desk.words.Words;

/** What a list of limits says of a child; all children are synthetic. */
class ClockRowTest {

    @Test
    void theNameStandsOnTheScreenAloneAndTheNumberOnPaperToo() {
        Instant registered = Instant.parse("2026-03-09T06:00:00Z");
        CaseSummary summary =
                new CaseSummary(
                        new CaseHeader(
                                CaseId.next(),
                                "F-UP-2026-7",
                                CaseKind.FOUND,
                                CaseStatus.REGISTERED,
                                new OfficeId("CCI-UP-LUCKNOW"),
                                new Revision(1, "asha", registered, registered, Optional.empty())),
                        PersonName.of("Phuldulari"),
                        Sex.FEMALE,
                        ApproximateAge.about(7),
                        new Event(
                                LocalDate.of(2026, 3, 9), null, new Place("UP", "UP-LUCKNOW", "")),
                        Optional.empty());
        Component[] child = ClockRow.child(summary, Words.in(Locale.ENGLISH));
        assertThat(Stream.of(child).filter(each -> html(each).contains("Phuldulari")))
                .isNotEmpty()
                .allMatch(each -> each.hasClassName(OnScreen.ALONE));
        assertThat(
                        Stream.of(child)
                                .filter(each -> html(each).contains("F-UP-2026-7"))
                                .filter(each -> !html(each).contains(OnScreen.ALONE)))
                .hasSize(1);
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML();
    }
}
