package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.store.api.Store;

class JpaTourTableTest {

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private void put(String user, TourProgress progress) {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.tours().put(user, progress);
                    return null;
                });
    }

    private static List<TourProgress> of(Store store, String user) {
        return store.read(tx -> tx.tours().of(user));
    }

    @Test
    void keepsWhatEachPersonHasDoneOfEachTour() {
        put("asha", new TourProgress("officer", 2, 17, false));
        put("asha", new TourProgress("clerk", 0, 18, true));
        put("ravi", new TourProgress("officer", 5, 19, false));
        put("asha", new TourProgress("officer", 3, 20, true));

        assertThat(of(fresh.reopen(), "asha"))
                .containsExactly(
                        new TourProgress("clerk", 0, 18, true),
                        new TourProgress("officer", 3, 20, true));
        assertThat(of(fresh.store, "ravi"))
                .containsExactly(new TourProgress("officer", 5, 19, false));
        assertThat(of(fresh.store, "nobody")).isEmpty();
    }

    @Test
    void isNotWrittenByATransactionThatReads() {
        assertThatThrownBy(
                        () ->
                                fresh.store.read(
                                        tx -> {
                                            tx.tours().put("a", new TourProgress("t", 0, 0, false));
                                            return null;
                                        }))
                .isInstanceOf(IllegalStateException.class);
    }
}
