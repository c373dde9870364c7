package org.trackchild.ui.desk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

class MailPanelTest {

    private static final Caller READER = new Caller("reader", "Synthetic", List.of());

    private static final Caller ADMINISTRATOR =
            new Caller(
                    "admin",
                    "Synthetic",
                    List.of(new Posting(new OfficeId("NIC"), Role.ADMINISTRATOR, "UP", "")));

    private String offered = "";

    private MailSettings.Wishes kept = MailSettings.FIRST.wishes();

    private boolean confirmed;

    private long version = 1;

    private int resent;

    /** Accepts addresses of one domain only. */
    private final NoticeMail mail =
            new NoticeMail() {
                @Override
                public boolean isOffered() {
                    return true;
                }

                @Override
                public MailSettings settings(Caller reader) {
                    return new MailSettings(kept, offered, confirmed, version);
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
                public MailSettings change(Caller reader, long seen, MailSettings.Wishes wishes) {
                    if (seen != version) {
                        throw new ProblemException(NoticeProblem.SETTINGS_CHANGED);
                    }
                    version++;
                    kept = wishes;
                    return settings(reader);
                }

                @Override
                public Outbox outbox(Caller reader) {
                    return new Outbox(1, 1);
                }

                @Override
                public boolean hasDead() {
                    return true;
                }

                @Override
                public void resend(Caller reader) {
                    resent++;
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

    private static void click(Component in, String name) {
        all(in, Button.class)
                .filter(each -> name.equals(each.getElement().getAttribute("data-test")))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsChosenCanBeSavedAfterAnotherPageChangedTheSettings() {
        confirmed = true;
        offered = "me@synthetic.example";
        Component shown = section("en");
        all(shown, RadioButtonGroup.class).findFirst().orElseThrow().setValue(MailMode.DAILY);
        version = 7;
        click(shown, "save-mail");
        assertThat(kept.mode()).isEqualTo(MailMode.NEVER);
        click(shown, "save-mail");
        assertThat(kept.mode()).isEqualTo(MailMode.DAILY);
        assertThat(version).isEqualTo(8);
    }

    @Test
    void sendingAgainAndSavingLeaveATypedAddressAlone() {
        confirmed = true;
        offered = "me@synthetic.example";
        Component shown =
                new MailPanel(mail, ADMINISTRATOR)
                        .section(Words.in(Locale.ENGLISH), new ProblemSummary());
        field(shown, 0).setValue("other@synthetic.example");
        click(shown, "resend");
        assertThat(resent).isEqualTo(1);
        assertThat(field(shown, 0).getValue()).isEqualTo("other@synthetic.example");
        click(shown, "save-mail");
        assertThat(version).isEqualTo(2);
        assertThat(field(shown, 0).getValue()).isEqualTo("other@synthetic.example");
    }
}
