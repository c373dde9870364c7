package org.trackchild.ui.desk.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.Notices;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.Screen;

/** How the reader wants to be told. What was chosen stays when the page is built anew. */
final class NoticeSettingsPage extends Screen {

    private final transient Notices notices;

    private final transient NoticeMail mail;

    private transient NoticeSettings seen;

    private transient Set<NoticeTopic> wanted;

    private transient MailPanel panel;

    private Box said;

    private ProblemSummary problems;

    NoticeSettingsPage(Desk desk, Notices notices, NoticeMail mail) {
        super(desk, "page-notice-settings");
        this.notices = notices;
        this.mail = mail;
    }

    @Override
    protected String title() {
        return text("nav.notice_settings");
    }

    @Override
    protected void build() {
        if (seen == null) {
            seen = notices.settings(caller());
            wanted = EnumSet.allOf(NoticeTopic.class);
            wanted.removeAll(seen.wishes().muted());
            panel = new MailPanel(mail, caller());
        }
        problems = new ProblemSummary();
        said = Box.of("div", "").with("role", "status").named("settings-done");
        CheckboxGroup<NoticeTopic> topics = new CheckboxGroup<>(text("notices.wanted"));
        topics.setItems(NoticeTopic.values());
        topics.setItemLabelGenerator(each -> words().text("notice.topic", each));
        topics.setHelperText(text("notices.wanted_hint"));
        topics.setValue(wanted);
        topics.addValueChangeListener(event -> wanted = Set.copyOf(event.getValue()));
        Button save = new Button(text("notices.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                head(),
                problems,
                Names.name(topics, "topics"),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(save, "save-settings"),
                        Links.to(NoticeListView.ROUTE, text("notices.back"), "to-notices")),
                said,
                panel.section(words(), problems));
    }

    private void save() {
        problems.clear();
        said.removeAll();
        Set<NoticeTopic> muted = EnumSet.allOf(NoticeTopic.class);
        muted.removeAll(wanted);
        try {
            seen = notices.change(caller(), seen.version(), new NoticeSettings.Wishes(muted));
            said.add(Box.text("p", "tc-note", text("notices.saved")));
        } catch (ProblemException refused) {
            seen = new NoticeSettings(seen.wishes(), notices.settings(caller()).version());
            problems.show(
                    List.of(
                            new ProblemSummary.Line(
                                    Refusals.sentences(refused, words()), "settings", null)),
                    words());
        }
    }
}
