package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.registry.api.TourBook;
import org.trackchild.registry.api.TourProgress;

class StoredTourBookTest {

    private final Caller officer = Register.officer("PS-1");

    private Register register;

    private TourBook book;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        book = new StoredTourBook(register.store, register.journal);
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private void act(Caller caller, String subject) {
        register.store.write(
                caller,
                tx -> {
                    tx.journal(JournalAction.CASE_READ, new Subject(Subject.CASE, subject), "");
                    return null;
                });
    }

    @Test
    void onlyWhatAPersonDoesAfterTheBeginningCounts() {
        act(officer, "before");
        TourProgress begun = book.begin(officer, "first-day");
        act(officer, "one");
        act(Caller.system("matching"), "of another");
        act(officer, "two");

        assertThat(book.acts(officer, begun.since()))
                .extracting(JournalEntry::subject)
                .extracting(Subject::id)
                .containsExactly("one", "two");
        assertThat(book.acts(officer, register.journal.head())).isEmpty();
    }

    @Test
    void aTourThatIsBegunAgainBeginsAtItsFirstStep() {
        TourProgress begun = book.begin(officer, "first-day");
        book.keep(officer, begun.withDone(3).withLeft(true));
        assertThat(book.of(officer)).containsExactly(begun.withDone(3).withLeft(true));

        act(officer, "something");
        TourProgress again = book.begin(officer, "first-day");
        assertThat(again.done()).isZero();
        assertThat(again.left()).isFalse();
        assertThat(again.since()).isGreaterThan(begun.since());
        assertThat(book.of(officer)).containsExactly(again);
        assertThat(book.of(Caller.system("other"))).isEmpty();
    }
}
