package org.trackchild.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.model.Wording;

class RobotFilesTest {

    private static final NoPlaces ONE =
            new NoPlaces() {

                @Override
                public List<State> states() {
                    return List.of(new State("UP", Wording.same("Uttar Pradesh")));
                }

                @Override
                public List<District> districts(String state) {
                    return List.of(new District("UP-AGRA", "UP", Wording.same("Agra"), 27, 78));
                }
            };

    @Test
    void enginesReadThePagesForEverybodyAndNothingElse() {
        RobotFiles files = new RobotFiles("https://help.example.in", false);
        assertThat(files.robots().lines())
                .containsExactly(
                        "User-agent: *",
                        "Allow: /help/",
                        "Disallow: /help/near",
                        "Disallow: /",
                        "Sitemap: https://help.example.in/sitemap.xml");
        Document map = Jsoup.parse(files.sitemap(ONE), Parser.xmlParser());
        assertThat(map.select("loc").eachText())
                .contains(
                        "https://help.example.in/help/?lang=en",
                        "https://help.example.in/help/district/UP-AGRA?lang=hi")
                .hasSize(6);
        assertThat(files.sitemap(ONE)).startsWith("<?xml").contains("sitemap/0.9");
    }

    @Test
    void whereNobodyHasSaidTheAddressNoneIsGuessed() {
        RobotFiles files = new RobotFiles("", false);
        assertThat(files.hasSitemap()).isFalse();
        assertThat(files.robots()).doesNotContain("Sitemap");
    }

    @Test
    void whatIsMadeUpIsForNoEngine() {
        RobotFiles files = new RobotFiles("https://help.example.in", true);
        assertThat(files.hasSitemap()).isFalse();
        assertThat(files.robots()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @Test
    void aWrongAddressIsRefused() {
        for (String wrong :
                List.of("help.example.in", "https://x/", "https://x\nDisallow:", "ftp://x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new RobotFiles(wrong, false));
        }
    }
}
