package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Event;
import org.trackchild.model.Place;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Step;

/** The section of law of a report, and of the step that registers its FIR, on a real store. */
class FirOfReportTest extends ExtraFieldsFixture {

    private StoredCasework casework;

    @BeforeEach
    void openCasework() {
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
    }

    private CaseId report() {
        return register(POLICE, CaseKind.MISSING, Map.of("section_of_law", "BNS 137(2)")).id();
    }

    private Map<String, String> made(CaseId id) {
        return casework.progress(POLICE, id).made().get(0).step().evidence();
    }

    private Map<String, String> registered(Map<String, String> evidence) {
        CaseId id = report();
        CaseProgress before = casework.progress(POLICE, id);
        casework.make(
                POLICE,
                id,
                before.header().revision().version(),
                new Step(
                        "register_fir",
                        before.header().revision().registeredAt(),
                        new HashMap<>(evidence)));
        return made(id);
    }

    @Test
    void theSectionOfTheReportIsKnownToTheStep() {
        CaseProgress progress = casework.progress(POLICE, report());
        for (CaseProgress.Offer offer : progress.offers()) {
            assertThat(offer.records().known())
                    .as(offer.transition().code())
                    .isEqualTo(
                            offer.transition().code().equals("register_fir")
                                    ? Map.of("section", "BNS 137(2)")
                                    : Map.of());
        }
    }

    @Test
    void aStepThatNamesNoneTakesItOver() {
        assertThat(registered(Map.of("fir_number", "17/2026")))
                .isEqualTo(Map.of("fir_number", "17/2026", "section", "BNS 137(2)"));
    }

    @Test
    void oneThatNamesAnotherKeepsIt() {
        assertThat(registered(Map.of("fir_number", "17/2026", "section", "BNS 87")))
                .containsEntry("section", "BNS 87");
    }

    @Test
    void whoWritesTheNumberIntoTheReportHasToldTheSectionToo() {
        CaseDraft draft =
                new CaseDraft(
                        Register.child("Phoolmatiya"),
                        new Event(Register.DAY, null, new Place("UP", "UP-LUCKNOW", "")),
                        new MissingParticulars("17/2026", "", "", "", ""),
                        Optional.empty(),
                        Map.of("section_of_law", "BNS 137(2)"));
        assertThat(made(registry.register(POLICE, draft).registered().id()))
                .isEqualTo(Map.of("fir_number", "17/2026", "section", "BNS 137(2)"));
    }
}
