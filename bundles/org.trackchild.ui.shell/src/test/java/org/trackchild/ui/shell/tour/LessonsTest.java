package org.trackchild.ui.shell.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.registry.api.TourBook;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.ui.api.Tour;
import org.trackchild.ui.api.TourStep;

class LessonsTest {

    private static final Caller PERSON = new Caller("asha", "Synthetic", List.of());

    /** A tour of one step, which opens a page. */
    private record Opening(String code, int order) implements Tour {

        @Override
        public boolean isFor(Caller caller) {
            return caller.equals(PERSON);
        }

        @Override
        public List<TourStep> steps() {
            return List.of(new TourStep("open", "page", List.of(), TourStep.Done.opened("page")));
        }

        @Override
        public Optional<ResourceBundle> texts(Locale language) {
            return Optional.empty();
        }
    }

    /** Keeps progress in memory. */
    private static final class Memory implements TourBook {

        private final Map<String, TourProgress> kept = new HashMap<>();

        @Override
        public List<TourProgress> of(Caller caller) {
            return new ArrayList<>(kept.values());
        }

        @Override
        public TourProgress begin(Caller caller, String tour) {
            keep(caller, new TourProgress(tour, 0, 7, false));
            return kept.get(tour);
        }

        @Override
        public void keep(Caller caller, TourProgress progress) {
            kept.put(progress.tour(), progress);
        }

        @Override
        public List<JournalEntry> acts(Caller caller, long number) {
            return List.of();
        }
    }

    private static final Tour FIRST = new Opening("first", 1);

    private static final Tour SECOND = new Opening("second", 2);

    private final Lessons lessons = lessons(true);

    private static Lessons lessons(boolean training) {
        Lessons made = new Lessons(training);
        made.keepIn(new Memory());
        made.add(SECOND);
        made.add(FIRST);
        return made;
    }

    @Test
    void onlyATrainingHasTours() {
        assertThat(lessons.of(PERSON)).containsExactly(FIRST, SECOND);
        assertThat(lessons.of(Caller.system("other"))).isEmpty();
        assertThat(lessons(false).of(PERSON)).isEmpty();
        assertThat(lessons(false).all()).isEmpty();
    }

    @Test
    void aPersonIsOnOneTourAtATimeAndGoesOnWhereItWasLeft() {
        assertThat(lessons.isNew(PERSON)).isTrue();
        lessons.begin(PERSON, FIRST);
        lessons.follow(PERSON, lessons.current(PERSON).orElseThrow(), "page");
        lessons.begin(PERSON, SECOND);

        assertThat(lessons.isNew(PERSON)).isFalse();
        assertThat(lessons.current(PERSON).orElseThrow().tour()).isEqualTo(SECOND);
        assertThat(lessons.progress(PERSON, FIRST)).contains(new TourProgress("first", 1, 7, true));
        lessons.goOn(PERSON, FIRST);
        assertThat(lessons.current(PERSON).orElseThrow().isOver()).isTrue();
        lessons.putAway(PERSON);
        assertThat(lessons.current(PERSON)).isEmpty();
    }

    @Test
    void withoutItsEngineThePanelIsEmptyAndNothingFails() {
        lessons.keepIn(null);
        assertThat(lessons.current(PERSON)).isEmpty();
        assertThat(lessons.begin(PERSON, FIRST)).isEmpty();
        lessons.follow(PERSON, new TourRun(FIRST, new TourProgress("first", 0, 7, false)), "page");
        assertThat(lessons.of(PERSON)).hasSize(2);
    }
}
