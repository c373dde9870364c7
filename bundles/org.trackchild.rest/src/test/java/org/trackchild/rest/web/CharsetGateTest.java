package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetGateTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "application/json",
                "application/json;charset=utf-8",
                "application/json; Charset=\"UTF-16\"",
                "application/json; x=y; charset = iso-8859-1 ; q=1"
            })
    void knowsWhatJavaKnows(String type) {
        assertThat(CharsetGate.isKnown(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=nonsense",
                "application/json;charset=",
                "application/json;charset=\"\"",
                "text/plain; charset=???"
            })
    void refusesTheRest(String type) {
        assertThat(CharsetGate.isKnown(type)).isFalse();
    }
}
