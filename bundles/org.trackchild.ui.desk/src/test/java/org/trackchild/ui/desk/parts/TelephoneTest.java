package org.trackchild.ui.desk.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+91 522 2000001 | tel:+915222000001",
                "Mall Road 4, 226001 Lucknow; 0522-2000001 | tel:05222000001",
                "98765 43210 / 98765 43211 | tel:9876543210",
                "0522-2345678/79 | tel:05222345678",
                "(0522) 2345678 | tel:05222345678",
                "Warden (98765 43210) | tel:9876543210",
                "दूरभाष 0612 2234567 | tel:06122234567",
            })
    void theFirstNumberOfAContactIsCalled(String contact, String address) {
        assertThat(Telephone.first(contact)).map(Anchor::getHref).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mall Road 4, 226001 Lucknow", "FIR 123/2026", "since 2019-05-17"})
    void whatIsNoTelephoneIsNotCalled(String contact) {
        assertThat(Telephone.first(contact)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0522-2345678/79 | tel:05222345678",
                "(0522) 2345678 | tel:05222345678",
                "112 | tel:112",
            })
    void ofSeveralNumbersTheFirstIsCalled(String number, String address) {
        assertThat(Telephone.number(number).getHref()).isEqualTo(address);
    }

    @Test
    void aContactIsReadAsItWasWritten() {
        String contact = "Mall Road 4; 98765 43210, 98765 43211 by night";
        assertThat(Telephone.in(contact).getElement().getTextRecursively()).isEqualTo(contact);
        assertThat(
                        Telephone.in(contact)
                                .getChildren()
                                .filter(Anchor.class::isInstance)
                                .map(each -> ((Anchor) each).getHref()))
                .containsExactly("tel:9876543210", "tel:9876543211");
    }
}
