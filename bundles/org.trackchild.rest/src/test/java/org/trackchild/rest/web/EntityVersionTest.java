package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;

class EntityVersionTest {

    @Test
    void readsOneTagSeveralTagsAndAny() {
        assertThat(EntityVersion.expected(EntityVersion.tag(3), () -> 9)).isEqualTo(3);
        assertThat(EntityVersion.expected("\"1\", \"9\"", () -> 9)).isEqualTo(9);
        assertThat(EntityVersion.expected("*", () -> 9)).isEqualTo(9);
    }

    @Test
    void knowsTheTagOfACompressedAnswer() {
        assertThat(EntityVersion.expected("\"3--gzip\"", () -> 9)).isEqualTo(3);
        assertThat(EntityVersion.expected("\"1--gzip\", \"9--gzip\"", () -> 9)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"9\"", "\"1\", \"2\"", "\"abc\"", "\"\""})
    void otherTagsNeverMatch(String header) {
        assertThatThrownBy(() -> EntityVersion.expected(header, () -> 9))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("CHANGED_MEANWHILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "\"9", "\"9\" x", "x\"9\""})
    void refusesWhatIsNoTag(String header) {
        assertThatThrownBy(() -> EntityVersion.expected(header, () -> 9))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BAD_IF_MATCH");
    }

    /**
     * The matcher scored a proposal anew in the moment in which somebody confirmed it with {@code
     * *}.
     */
    @Test
    void whoExpectsNoVersionIsNotRefusedForAChangeInBetween() {
        AtomicLong current = new AtomicLong(8);

        long changed =
                EntityVersion.change(
                        "*", current::get, version -> madeOn(version, current, meanwhile(current)));

        assertThat(changed).isEqualTo(9);
    }

    @Test
    void whoExpectsAVersionIsRefusedForAChangeInBetween() {
        AtomicLong current = new AtomicLong(8);

        assertThatThrownBy(
                        () ->
                                EntityVersion.change(
                                        "\"8\"",
                                        current::get,
                                        version -> madeOn(version, current, meanwhile(current))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("CHANGED_MEANWHILE");
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNotTriedAgain() {
        AtomicLong tried = new AtomicLong();

        assertThatThrownBy(
                        () ->
                                EntityVersion.change(
                                        "*",
                                        () -> 8,
                                        version -> {
                                            tried.incrementAndGet();
                                            throw new ProblemException(CaseProblem.REASON_REQUIRED);
                                        }))
                .hasMessageContaining("REASON_REQUIRED");

        assertThat(tried).hasValue(1);
    }

    /** Another change is made before the first try, and none before the next. */
    private static Runnable meanwhile(AtomicLong current) {
        return () -> current.compareAndSet(8, 9);
    }

    private static long madeOn(long version, AtomicLong current, Runnable meanwhile) {
        meanwhile.run();
        if (version != current.get()) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        return version;
    }

    @Test
    void asksForAMissingHeader() {
        assertThatThrownBy(() -> EntityVersion.expected(null, () -> 9))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("VERSION_REQUIRED");
        assertThatThrownBy(() -> EntityVersion.expected(" ", () -> 9))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("VERSION_REQUIRED");
    }
}
