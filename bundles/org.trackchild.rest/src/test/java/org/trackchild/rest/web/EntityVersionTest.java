package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.ProblemException;

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
