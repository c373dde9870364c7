package org.trackchild.ui.desk.notices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.Code;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeFilter;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.Notices;
import org.trackchild.notices.api.SeenNotice;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.parts.UndoLine;
import org.trackchild.ui.desk.words.Days;

/** What the reader must know, latest first. Follows the journal. */
final class NoticeList extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private static final String TOPIC = "topic";

    private static final String UNREAD = "unread";

    private final transient Notices notices;

    private transient Optional<NoticeTopic> topic = Optional.empty();

    private boolean unread;

    private final transient ShownPages pages = new ShownPages();

    private Instant shown = Instant.EPOCH;

    private transient LiveList list;

    private transient UndoLine said;

    private Box nothing;

    private transient More more;

    private Button all;

    NoticeList(Desk desk, Notices notices) {
        super(desk, "page-notices");
        this.notices = notices;
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        topic = Code.find(NoticeTopic.class, asked.getSingleParameter(TOPIC).orElse(""));
        unread = asked.getSingleParameter(UNREAD).isPresent();
        pages.restart();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("nav.notices");
    }

    @Override
    protected void build() {
        Box rows = Box.of("ul", "tc-rows").named("notices");
        list = new LiveList(rows, words());
        said = new UndoLine("notices-done", "undo-read", words());
        nothing =
                Box.of(
                                "div",
                                "tc-empty",
                                Box.text("p", "", text("notices.none")),
                                Links.to("", text("refusal.home"), "to-home"))
                        .named("no-notices");
        more = new More("more-notices", words());
        all = new Button(text("notices.read_all"), click -> readAll());
        Names.name(all, "read-all");
        add(
                head(
                        all,
                        Links.button(
                                NoticeSettingsView.ROUTE,
                                text("nav.notice_settings"),
                                "to-settings",
                                false)),
                Box.of("div", "tc-toolbar", topics(), onlyUnread()),
                said.component(),
                nothing,
                rows,
                more.line());
        show(false);
    }

    private Select<NoticeTopic> topics() {
        Select<NoticeTopic> topics = new Select<>();
        topics.setLabel(text("notices.topic"));
        topics.setItems(NoticeTopic.values());
        topics.setWidth("16rem");
        topics.setEmptySelectionAllowed(true);
        topics.setEmptySelectionCaption(text("notices.all_topics"));
        topics.setItemLabelGenerator(
                each -> each == null ? text("notices.all_topics") : text(each));
        topic.ifPresent(topics::setValue);
        topics.addValueChangeListener(
                event -> {
                    topic = Optional.ofNullable(event.getValue());
                    ask();
                });
        return Names.name(topics, "topic");
    }

    private String text(NoticeTopic each) {
        return words().text("notice.topic", each);
    }

    private Checkbox onlyUnread() {
        Checkbox only = new Checkbox(text("notices.only_unread"), unread);
        only.addValueChangeListener(
                event -> {
                    unread = event.getValue();
                    ask();
                });
        return Names.name(only, "only-unread");
    }

    private void ask() {
        PageAddress.show(
                NoticeListView.ROUTE,
                Map.of(TOPIC, topic.map(Code::code).orElse(""), UNREAD, unread ? "yes" : ""));
        pages.restart();
        show(false);
    }

    private void follow() {
        if (list != null) {
            show(true);
        }
    }

    private void show(boolean following) {
        NoticeFilter filter = new NoticeFilter(topic, unread);
        List<SeenNotice> seen =
                pages.read(
                                next -> notices.list(caller(), filter, next, PAGE),
                                more,
                                () -> show(false))
                        .items();
        List<LiveList.Row> rows =
                seen.stream()
                        .map(
                                each ->
                                        new LiveList.Row(
                                                each.notice().id().toString(),
                                                each,
                                                () -> row(each)))
                        .toList();
        if (following) {
            list.follow(rows);
        } else {
            list.show(rows);
        }
        shown = seen.isEmpty() ? Instant.EPOCH : seen.get(0).notice().raised();
        nothing.setVisible(seen.isEmpty());
        all.setEnabled(seen.stream().anyMatch(NoticeList::counts));
    }

    private static boolean counts(SeenNotice seen) {
        return !seen.read() && seen.notice().settled().isEmpty();
    }

    private Box row(SeenNotice seen) {
        Notice notice = seen.notice();
        Box text =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                counts(seen) ? "strong" : "span",
                                "",
                                NoticeWords.sentence(notice, words())));
        seen.about()
                .ifPresent(
                        about -> {
                            text.add(
                                    Box.of("div", "", ChildName.of(about.name(), words())),
                                    Box.text("div", "tc-muted tc-small", about.header().number()));
                        });
        text.add(
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        text(notice.matter().kind().topic())
                                + " · "
                                + Days.moment(notice.matter().since(), words())));
        Box acts = Box.of("div", "tc-actions");
        NoticeWords.address(notice).ifPresent(address -> acts.add(open(seen, address)));
        if (counts(seen)) {
            Button read = new Button(text("notices.read"), click -> read(notice.id()));
            read.setAriaLabel(text("notices.read") + ": " + NoticeWords.sentence(notice, words()));
            acts.add(Names.name(read, "read"));
        }
        return Box.of("li", "tc-row desk-notice", badge(seen), text, acts).named("notice-row");
    }

    private Box badge(SeenNotice seen) {
        if (seen.notice().settled().isPresent()) {
            return Badges.badge("closed", text("notices.settled"));
        }
        return seen.read()
                ? Badges.badge("closed", text("notices.is_read"))
                : Badges.badge("proposal", text("notices.new"));
    }

    /** Whoever opens what a notice is about has read it. */
    private Anchor open(SeenNotice seen, String address) {
        Anchor link = Links.button(address, text("notices.open"), "open-notice", false);
        link.getElement()
                .setAttribute(
                        "aria-label",
                        text("notices.open") + ": " + NoticeWords.sentence(seen.notice(), words()));
        if (counts(seen)) {
            link.getElement()
                    .addEventListener(
                            "click",
                            click -> notices.markRead(caller(), Set.of(seen.notice().id())));
        }
        return link;
    }

    private void read(UUID id) {
        Set<UUID> marked = notices.markRead(caller(), Set.of(id));
        say(text("notices.marked"), () -> notices.markUnread(caller(), marked));
    }

    private void readAll() {
        Instant before = notices.readAll(caller(), shown);
        say(text("notices.marked_all"), () -> notices.readOnlyUntil(caller(), before));
    }

    private void say(String done, Runnable undo) {
        show(false);
        said.say(
                done,
                text("notices.unmarked"),
                () -> {
                    undo.run();
                    show(false);
                });
    }
}
