package org.trackchild.ui.desk.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void whatIsNotCertainIsNeverAHundredPercent() {
        assertThat(Percent.exact(.024)).isEqualTo("2.4 %");
        assertThat(Percent.exact(.9994)).isEqualTo("99.9 %");
        assertThat(Percent.exact(.99999)).isEqualTo("> 99.9 %");
        assertThat(Percent.exact(1)).isEqualTo("100.0 %");
        assertThat(Percent.whole(.2)).isEqualTo("20 %");
    }
}
