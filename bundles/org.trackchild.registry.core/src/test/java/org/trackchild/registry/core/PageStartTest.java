package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;

class PageStartTest {

    @Test
    void isNowhereOrBehindAnIdentifier() {
        assertThatCode(
                        () -> {
                            PageStart.check(Optional.empty());
                            PageStart.check(Optional.of(CaseId.next().toString()));
                        })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "1-1-1-1-1", "MDEyMzQ=", "000000000000000000000000000000000000"})
    void refusesEverythingElse(String cursor) {
        assertThatThrownBy(() -> PageStart.check(Optional.of(cursor)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                org.assertj.core.api.Assertions.assertThat(
                                                refusal.problems().get(0).field())
                                        .isEqualTo("after"));
    }
}
