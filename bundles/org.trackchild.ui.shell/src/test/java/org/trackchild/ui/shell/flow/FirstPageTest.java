package org.trackchild.ui.shell.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FirstPageTest {

    @Test
    void theMarkOfATrainingComesBeforeEverythingInBothLanguages() {
        Document page = Jsoup.parse("<html><head></head><body><div id=outlet></div></body></html>");
        FirstPage.mark(page);

        Element mark = page.body().child(0);
        assertThat(mark.attr("role")).isEqualTo("note");
        assertThat(mark.select("[lang=en]").text()).isEqualTo("Training: no real children");
        assertThat(mark.select("[lang=hi]").text()).isEqualTo("प्रशिक्षण: कोई वास्तविक बच्चा नहीं");
        assertThat(page.body().child(1).id()).isEqualTo("outlet");
    }
}
