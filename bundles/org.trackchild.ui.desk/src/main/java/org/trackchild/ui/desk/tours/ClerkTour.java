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
 * The first day of a clerk of a home: a child is admitted, its social investigation report begun
 * and saved, a proposal answered, the children counted.
 */
@Component(service = Tour.class)
public final class ClerkTour implements Tour {

    private static final String REPORT = "sir";

    private static final String FORMS = "case/" + TourStep.CASE + "?tab=orders";

    private static final List<TourStep> STEPS =
            List.of(
                    new TourStep(
                            "admit",
                            "admit-found",
                            List.of("name", "link-admit-found"),
                            Done.journaled(Map.of("kind", "found"), JournalAction.CASE_REGISTERED)),
                    new TourStep(
                            "sir",
                            FORMS,
                            List.of("begin-" + REPORT, "other-forms", "tab-orders"),
                            Done.journaled(Map.of("kind", REPORT), JournalAction.FORM_BEGUN)),
                    new TourStep(
                            "save",
                            FORMS,
                            List.of("section-profile", "open-form-" + REPORT, "tab-orders"),
                            Done.journaled(Map.of("kind", REPORT), JournalAction.FORM_ANSWERED)),
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
                    new TourStep(
                            "count",
                            "roll/count",
                            List.of("count-list", "to-count", "link-roll"),
                            Done.journaled(Map.of(), JournalAction.HEADCOUNT_SUBMITTED)));

    @Override
    public String code() {
        return "clerk";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.has(Role.HOME_CLERK);
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
