package org.trackchild.ui.desk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

class MailPanelTest {

    private static final Caller READER = new Caller("reader", "Synthetic", List.of());

    private String offered = "";

    /** Accepts addresses of one domain only. */
    private final NoticeMail mail =
            new NoticeMail() {
                @Override
                public boolean isOffered() {
                    return true;
                }

                @Override
                public MailSettings settings(Caller reader) {
                    return new MailSettings(MailSettings.FIRST.wishes(), offered, false, 1);
                }

                @Override
                public MailSettings offer(Caller reader, String address) {
                    if (!address.endsWith("@synthetic.example")) {
                        throw new ProblemException(NoticeProblem.BAD_ADDRESS);
                    }
                    offered = address;
                    return settings(reader);
                }

                @Override
                public MailSettings confirm(Caller reader, String code) {
                    throw new ProblemException(NoticeProblem.WRONG_CODE);
                }

                @Override
                public MailSettings change(
                        Caller reader, long version, MailSettings.Wishes wishes) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Outbox outbox(Caller reader) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void resend(Caller reader) {
                    throw new UnsupportedOperationException();
                }
            };

    private final MailPanel panel = new MailPanel(mail, READER);

    private Component section(String language) {
        return panel.section(Words.in(Locale.forLanguageTag(language)), new ProblemSummary());
    }

    private static <T extends Component> Stream<T> all(Component in, Class<T> type) {
        return Stream.concat(
                Stream.of(in).filter(type::isInstance).map(type::cast),
                in.getChildren().flatMap(child -> all(child, type)));
    }

    private static TextField field(Component in, int place) {
        return all(in, TextField.class).skip(place).findFirst().orElseThrow();
    }

    @Test
    void whatIsTypedOutlivesAChangeOfTheLanguage() {
        field(section("en"), 0).setValue("me@synthetic.example");
        TextField hindi = field(section("hi"), 0);
        assertThat(hindi.getValue()).isEqualTo("me@synthetic.example");
        assertThat(hindi.getLabel()).isNotEqualTo(field(section("en"), 0).getLabel());
    }

    @Test
    void whatIsRefusedStaysAndWhatIsTakenMakesRoomForTheCode() {
        Component shown = section("en");
        field(shown, 0).setValue("elsewhere");
        all(shown, Button.class).findFirst().orElseThrow().click();
        assertThat(field(section("hi"), 0).getValue()).isEqualTo("elsewhere");
        field(shown, 0).setValue("me@synthetic.example");
        all(shown, Button.class).findFirst().orElseThrow().click();
        field(shown, 1).setValue("123456");
        assertThat(field(section("hi"), 1).getValue()).isEqualTo("123456");
        assertThat(field(shown, 0).getValue()).isEqualTo("me@synthetic.example");
    }
}
