package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"public/offices", "/public/offices", "public/offices/NATIONAL"})
    void thePublicPartOfTheDirectoryIsOpenAndKept(String path) {
        assertThat(OpenAddresses.needsNoKey(path)).isTrue();
        assertThat(OpenAddresses.isPublic(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "public",
                "public/",
                "public/cases",
                "public/offices/",
                "public/offices/x/history",
                "public/offices/../cases",
                "offices",
                "offices/public/offices",
                "//public/offices",
                "Public/offices",
                "public/offices;x",
                "missing-reports",
                "openapi.json/x"
            })
    void whatIsNotNamedNeedsAKey(String path) {
        assertThat(OpenAddresses.needsNoKey(path)).isFalse();
        assertThat(OpenAddresses.isPublic(path)).isFalse();
    }
}
