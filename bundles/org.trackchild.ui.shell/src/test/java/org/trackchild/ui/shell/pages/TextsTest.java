package org.trackchild.ui.shell.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Wording;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;

class TextsTest {

    private final Texts texts =
            new Texts(
                    () ->
                            List.of(
                                    view(Map.of("a.x", "view {0}", "frame.menu", "mine"), Map.of()),
                                    view(Map.of("b.y", "don''t"), Map.of("b.y", "मत"))),
                    List::of);

    @Test
    void takesTheTextOfTheViewBeforeThatOfTheFrame() {
        assertThat(texts.getTranslation("frame.menu", Locale.ENGLISH)).isEqualTo("mine");
        assertThat(texts.getTranslation("frame.skip", Locale.ENGLISH))
                .isEqualTo("Skip to the page");
    }

    @Test
    void fillsInArguments() {
        assertThat(texts.getTranslation("a.x", Locale.ENGLISH, 7)).isEqualTo("view 7");
    }

    @Test
    void treatsApostrophesTheSameWithAndWithoutArguments() {
        assertThat(texts.getTranslation("b.y", Locale.ENGLISH)).isEqualTo("don't");
    }

    @Test
    void fallsBackToEnglish() {
        assertThat(texts.getTranslation("a.x", Texts.HINDI, 7)).isEqualTo("view 7");
        assertThat(texts.getTranslation("frame.skip", Locale.FRENCH)).isEqualTo("Skip to the page");
    }

    @Test
    void speaksHindi() {
        assertThat(texts.getTranslation("b.y", Texts.HINDI)).isEqualTo("मत");
        assertThat(texts.getTranslation("frame.skip", Texts.HINDI)).isEqualTo("सीधे पेज पर जाएँ");
    }

    @Test
    void marksAKeyThatNobodyHas() {
        assertThat(texts.getTranslation("nobody", Locale.ENGLISH)).isEqualTo("!nobody");
    }

    @Test
    void hasEveryTextOfTheFrameInBothLanguages() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle hindi = bundle(Texts.HINDI);
        assertThat(new TreeSet<>(hindi.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : english.keySet()) {
            assertThat(hindi.getString(key).contains("{0}"))
                    .as(key)
                    .isEqualTo(english.getString(key).contains("{0}"));
        }
    }

    private static ResourceBundle bundle(Locale language) {
        String name = language.equals(Locale.ROOT) ? "frame" : "frame_hi";
        return ResourceBundle.getBundle(
                "i18n." + name,
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static DeskView view(Map<String, String> english, Map<String, String> hindi) {
        return new DeskView() {
            @Override
            public String route() {
                return "x";
            }

            @Override
            public Wording title() {
                return Wording.same("x");
            }

            @Override
            public boolean isFor(Caller caller) {
                return true;
            }

            @Override
            public Class<? extends Component> type() {
                return Div.class;
            }

            @Override
            public Component create(Desk desk) {
                return new Div();
            }

            @Override
            public Optional<ResourceBundle> texts(Locale language) {
                return switch (language.getLanguage()) {
                    case "en" -> Optional.of(of(english));
                    case "hi" -> Optional.of(of(hindi));
                    default -> Optional.empty();
                };
            }
        };
    }

    private static ResourceBundle of(Map<String, String> texts) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return texts.entrySet().stream()
                        .map(text -> new Object[] {text.getKey(), text.getValue()})
                        .toArray(Object[][]::new);
            }
        };
    }
}
