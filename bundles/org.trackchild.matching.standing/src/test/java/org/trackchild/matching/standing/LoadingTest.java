package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.Place;

class LoadingTest {

    private static Subject subject() {
        return new Subject(
                CaseId.next(),
                CaseKind.FOUND,
                ChildDescription.builder().build(),
                new Event(LocalDate.of(2026, 1, 1), null, new Place("", "", "")));
    }

    @Test
    void everyCaseIsTakenInOnceItIsClosed() {
        Set<CaseId> read = ConcurrentHashMap.newKeySet();
        Set<CaseId> taken = ConcurrentHashMap.newKeySet();
        try (Loading loading = new Loading(subject -> taken.add(subject.id()))) {
            for (int i = 0; i < 3_000; i++) {
                Subject subject = subject();
                read.add(subject.id());
                loading.add(subject);
            }
        }
        assertThat(taken).isEqualTo(read);
    }

    @Test
    void whatGoesWrongOnTheOtherThreadIsThrown() {
        Loading loading =
                new Loading(
                        subject -> {
                            throw new IllegalStateException("no room");
                        });
        loading.add(subject());

        assertThatThrownBy(loading::close).hasRootCauseMessage("no room");
    }
}
