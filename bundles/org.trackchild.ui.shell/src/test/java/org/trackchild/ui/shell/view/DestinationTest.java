package org.trackchild.ui.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @Test
    void goesBackToTheWantedAddress() {
        Location to = Arrival.destination("case/7?tab=history");
        assertThat(to.getPath()).isEqualTo("case/7");
        assertThat(to.getQueryParameters().getQueryString()).isEqualTo("tab=history");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sign-in",
                "sign-in?to=x",
                "../../api",
                "a/../b",
                "//elsewhere.example",
                "javascript:alert(1)",
                "/etc",
                "https://elsewhere.example/"
            })
    void goesHomeForAnythingElse(String wanted) {
        assertThat(Arrival.destination(wanted).getPath()).isEmpty();
    }
}
