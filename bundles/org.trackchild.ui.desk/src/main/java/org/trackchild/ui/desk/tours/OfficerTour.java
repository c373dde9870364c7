package org.trackchild.ui.desk.tours;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Component;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.ui.api.Tour;
import org.trackchild.ui.api.TourStep;
import org.trackchild.ui.api.TourStep.Done;
import org.trackchild.ui.desk.words.Words;

/**
 * The first day of a police officer: a report, the duplicate, the proposal and its answer, the
 * clocks, the FIR.
 */
@Component(service = Tour.class)
public final class OfficerTour implements Tour {

    private static final List<TourStep> STEPS =
            List.of(
                    new TourStep(
                            "report",
                            "report-missing",
                            List.of("name", "link-report-missing"),
                            Done.journaled(
                                    Map.of("kind", "missing"), JournalAction.CASE_REGISTERED)),
                    new TourStep(
                            "duplicate",
                            "duplicates",
                            List.of("same-child", "duplicate-row", "open-alarm", "link-duplicates"),
                            Done.journaled(
                                    Map.of(),
                                    JournalAction.DUPLICATE_ANSWERED,
                                    JournalAction.DUPLICATE_CONFIRMED,
                                    JournalAction.DUPLICATE_DISMISSED)),
                    new TourStep(
                            "compare",
                            "proposals",
                            List.of("compare", "link-proposals"),
                            Done.journaled(Map.of(), JournalAction.PROPOSAL_READ)),
                    new TourStep(
                            "answer",
                            "proposals",
                            List.of("check-step", "decision", "compare", "link-proposals"),
                            Done.journaled(
                                    Map.of(),
                                    JournalAction.PROPOSAL_ANSWERED,
                                    JournalAction.PROPOSAL_QUESTIONED)),
                    new TourStep("clocks", "clocks", List.of("link-clocks"), Done.opened("clocks")),
                    new TourStep(
                            "fir",
                            "case/" + TourStep.CASE + "?tab=steps",
                            List.of(
                                    "step-form-register_fir",
                                    "step-register_fir",
                                    "tab-steps",
                                    "to-steps"),
                            Done.journaled(
                                    Map.of("transition", "register_fir"),
                                    JournalAction.CASE_TRANSITION)));

    @Override
    public String code() {
        return "officer";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.has(Role.POLICE_OFFICER);
    }

    @Override
    public List<TourStep> steps() {
        return STEPS;
    }

    @Override
    public Optional<ResourceBundle> texts(Locale language) {
        return Optional.of(Words.bundle(language));
    }
}
