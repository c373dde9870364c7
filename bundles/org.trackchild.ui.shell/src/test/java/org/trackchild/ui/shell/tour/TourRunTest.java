package org.trackchild.ui.shell.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.ui.api.Tour;
import org.trackchild.ui.api.TourStep;
import org.trackchild.ui.api.TourStep.Done;

class TourRunTest {

    private static final Tour THREE =
            tour(
                    new TourStep(
                            "report",
                            "report-missing",
                            List.of("name"),
                            Done.journaled(
                                    Map.of("kind", "missing"), JournalAction.CASE_REGISTERED)),
                    new TourStep("clocks", "clocks", List.of(), Done.opened("clocks")),
                    new TourStep(
                            "fir",
                            "case/" + TourStep.CASE + "?tab=steps",
                            List.of(),
                            Done.journaled(
                                    Map.of("transition", "register_fir"),
                                    JournalAction.CASE_TRANSITION)));

    private static Tour tour(TourStep... steps) {
        return new Tour() {
            @Override
            public String code() {
                return "three";
            }

            @Override
            public int order() {
                return 0;
            }

            @Override
            public boolean isFor(Caller caller) {
                return true;
            }

            @Override
            public List<TourStep> steps() {
                return List.of(steps);
            }

            @Override
            public Optional<ResourceBundle> texts(Locale language) {
                return Optional.empty();
            }
        };
    }

    private static JournalEntry entry(
            long number, JournalAction action, String subject, String detail) {
        return new JournalEntry(
                number,
                Instant.EPOCH,
                "officer",
                "",
                action,
                new Subject(Subject.CASE, subject),
                detail,
                "");
    }

    private static final JournalEntry FOUND =
            entry(11, JournalAction.CASE_REGISTERED, "f", "kind=found;version=1");

    private static final JournalEntry MISSING =
            entry(12, JournalAction.CASE_REGISTERED, "m", "kind=missing;version=1");

    private static final JournalEntry FIR =
            entry(13, JournalAction.CASE_TRANSITION, "m", "version=2;transition=register_fir");

    private final TourRun run = new TourRun(THREE, new TourProgress("three", 0, 10, false));

    @Test
    void aStepIsDoneByWhatWasReallyDone() {
        run.follow(List.of(FOUND), "report-missing");
        assertThat(run.progress().done()).isZero();
        run.follow(List.of(MISSING), "registered/m");
        assertThat(run.progress().done()).isEqualTo(1);
        assertThat(run.seen()).isEqualTo(12);
        assertThat(run.step().orElseThrow().code()).isEqualTo("clocks");
    }

    @Test
    void aPageCountsWhenItsTurnHasCome() {
        run.follow(List.of(), "clocks");
        assertThat(run.progress().done()).isZero();
        run.follow(List.of(MISSING), "clocks");
        assertThat(run.progress().done()).isEqualTo(2);
    }

    @Test
    void whatWasDoneBeforeItsTurnIsNotAskedForAgain() {
        run.follow(List.of(MISSING, FIR), "case/m");
        assertThat(run.progress().done()).isEqualTo(1);
        run.follow(List.of(), "clocks");
        assertThat(run.isOver()).isTrue();
        assertThat(run.step()).isEmpty();
    }

    @Test
    void aStepOfTheCaseHasNoPlaceBeforeThereIsACase() {
        TourStep fir = THREE.steps().get(2);
        assertThat(run.place(fir)).isEmpty();
        run.follow(List.of(MISSING), "");
        assertThat(run.place(fir)).contains("case/m?tab=steps");
    }

    @Test
    void goesOnWhereItWasLeftAndStandsATourThatBecameShorter() {
        TourRun later = new TourRun(THREE, new TourProgress("three", 2, 10, false));
        assertThat(later.step().orElseThrow().code()).isEqualTo("fir");
        later.follow(List.of(MISSING), "");
        assertThat(later.place(later.step().orElseThrow())).contains("case/m?tab=steps");

        assertThat(new TourRun(THREE, new TourProgress("three", 9, 10, false)).isOver()).isTrue();
    }
}
