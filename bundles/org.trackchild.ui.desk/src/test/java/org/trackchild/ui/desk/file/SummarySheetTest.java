package org.trackchild.ui.desk.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.access.api.Colleagues;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.CaseProgress.Worth;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Rules;
import org.trackchild.ui.desk.paper.Signatories;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

class SummarySheetTest {

    private static final Instant AT = Instant.parse("2026-11-01T06:00:00Z");

    private static final CaseHeader HEADER =
            new CaseHeader(
                    new CaseId(new UUID(1, 1)),
                    "FC-26-000001",
                    CaseKind.FOUND,
                    CaseStatus.IN_CARE,
                    new OfficeId("CCI-UP-LUCKNOW-01"),
                    new Revision(3, "home.lucknow", AT, AT, Optional.empty()));

    private static final MadeTransition VISIT =
            new MadeTransition(
                    new UUID(2, 1),
                    HEADER.id(),
                    CaseStatus.IN_CARE,
                    CaseStatus.IN_CARE,
                    new Step("visit", AT, Map.of("report", "At school")),
                    AT,
                    new MadeTransition.Signature("dcpu.lucknow", "DCPU-UP-LUCKNOW"));

    private static String sheet(Locale language, Map<UUID, Worth> worth) {
        Words words = Words.in(language).at(() -> AT);
        ChildCase file =
                new ChildCase(
                        HEADER,
                        ChildDescription.builder().build(),
                        new Event(
                                LocalDate.of(2026, 10, 31),
                                null,
                                new Place("UP", "UP-LUCKNOW", "")),
                        Particulars.none(CaseKind.FOUND),
                        Optional.empty(),
                        List.of());
        SummarySheet.Work work =
                new SummarySheet.Work(
                        new CaseProgress(
                                HEADER,
                                Rules.of(List.of(), ""),
                                List.of(),
                                new CaseProgress.History(List.of(VISIT), worth),
                                List.of(),
                                Optional.empty(),
                                List.of()),
                        new CaseOrders(
                                HEADER, List.of(), List.of(), CaseOrders.Protection.NONE, Map.of()),
                        new CaseForms(HEADER, List.of(), List.of(), List.of()),
                        List.of(),
                        List.of());
        return new SummarySheet(
                        new SummarySheet.Content(
                                file,
                                in ->
                                        new PackFields(
                                                () -> Fields.NONE,
                                                in,
                                                List.of(),
                                                CaseKind.FOUND,
                                                "UP"),
                                work,
                                new SummarySheet.Told(List.of(), List.of())),
                        new Signatories(new NoPlaces(), new Strangers()),
                        Tongues.of(words))
                .of(new Caller("asha", "Asha Rawat", List.of()))
                .getElement()
                .getTextRecursively();
    }

    @Test
    void aStepIsPrintedWithWhatWasWrittenDown() {
        assertThat(sheet(Locale.ENGLISH, Map.of()))
                .contains("At school")
                .doesNotContain("Counts no more");
    }

    @Test
    void aStepThatCountsNoMoreSaysSo() {
        assertThat(sheet(Locale.ENGLISH, Map.of(VISIT.id(), Worth.TAKEN_BACK)))
                .contains("Counts no more: a later step took it back");
        assertThat(sheet(Words.HINDI, Map.of(VISIT.id(), Worth.OF_ANOTHER_CHILD)))
                .contains("अब नहीं गिना जाता: यह किसी दूसरे बच्चे");
    }

    @Test
    void theNameOfTheRulesIsInTheLanguageOfTheSheet() {
        assertThat(sheet(Locale.ENGLISH, Map.of())).contains("Form 15 · Model Rules 2016");
        assertThat(sheet(Words.HINDI, Map.of()))
                .contains("प्रपत्र 15 · आदर्श नियम, 2016")
                .doesNotContain("Model Rules");
    }

    /** Knows people by the names of their accounts. */
    private static final class Strangers implements Colleagues {

        @Override
        public String name(String user) {
            return user;
        }

        @Override
        public List<Colleague> ofOffice(Caller caller, OfficeId office) {
            return List.of();
        }
    }
}
