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
 * The first sitting of a member of a juvenile justice board: a child is put on the cause list, the
 * sitting opened, an order drawn up and signed, the child heard, the sitting closed.
 */
@Component(service = Tour.class)
public final class BoardTour implements Tour {

    private static final String SITTING = "sitting";

    private static final String TO_SITTING = "link-" + SITTING;

    private static final List<TourStep> STEPS =
            List.of(
                    new TourStep(
                            "list",
                            SITTING,
                            List.of("put-down", "show-proposed", "show-by-number", TO_SITTING),
                            Done.journaled(Map.of(), JournalAction.CASE_LISTED)),
                    new TourStep(
                            "open",
                            SITTING,
                            List.of("open-sitting", TO_SITTING),
                            Done.journaled(Map.of(), JournalAction.SITTING_OPENED)),
                    new TourStep(
                            "draft",
                            "case/" + TourStep.CASE + "?tab=orders",
                            List.of("order-save", "order-form", "tab-orders"),
                            Done.journaled(Map.of(), JournalAction.ORDER_DRAFTED)),
                    new TourStep(
                            "sign",
                            "orders",
                            List.of("sign-order", "order-to-sign", "link-orders"),
                            Done.journaled(Map.of(), JournalAction.ORDER_SIGNED)),
                    new TourStep(
                            "hear",
                            SITTING,
                            List.of("hearing-form", "item", TO_SITTING),
                            Done.journaled(
                                    Map.of(),
                                    JournalAction.CASE_HEARD,
                                    JournalAction.CASE_ADJOURNED)),
                    new TourStep(
                            "close",
                            SITTING,
                            List.of("close-sitting", "to-close", TO_SITTING),
                            Done.journaled(Map.of(), JournalAction.SITTING_CLOSED)));

    @Override
    public String code() {
        return "board";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.has(Role.PRINCIPAL_MAGISTRATE) || caller.has(Role.BOARD_MEMBER);
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
