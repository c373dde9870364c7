package org.trackchild.ui.desk.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.words.Words;

/**
 * Whether and how the reader gets e-mail, and for administrators what waits to be sent. It outlives
 * a rebuilding of the page, and with it what was typed and not sent yet.
 */
final class MailPanel {

    private static final List<Integer> HOURS = IntStream.range(0, 24).boxed().toList();

    private final NoticeMail mail;

    private final Caller reader;

    private Words words;

    private ProblemSummary problems;

    private final Box section = Box.of("section", "desk-section").named("mail");

    private final Box said = Box.of("div", "").with("role", "status").named("mail-done");

    private MailSettings seen;

    private String typedAddress;

    private String typedCode;

    private MailSettings.Wishes chosen;

    MailPanel(NoticeMail mail, Caller reader) {
        this.mail = mail;
        this.reader = reader;
    }

    /**
     * The panel in a language.
     *
     * @param inWords the language of the reader
     * @param refusals where refusals are shown
     */
    Component section(Words inWords, ProblemSummary refusals) {
        words = inWords;
        problems = refusals;
        said.removeAll();
        if (seen == null) {
            read();
        }
        show();
        return section;
    }

    /** What is kept, before anything was typed. */
    private void read() {
        seen = mail.settings(reader);
        typedAddress = seen.address();
        typedCode = "";
        chosen = seen.wishes();
    }

    private void addressTaken() {
        typedAddress = seen.address();
        typedCode = "";
    }

    private void show() {
        section.removeAll();
        section.add(Box.text("h2", "", words.text("mail.title")));
        if (!mail.isOffered()) {
            section.add(Box.text("p", "tc-muted", words.text("mail.none")).named("no-mail"));
            return;
        }
        section.add(Box.text("p", "tc-muted", words.text("mail.lead")), address());
        if (seen.confirmed()) {
            section.add(wishes());
        } else if (!seen.address().isEmpty()) {
            section.add(code());
        }
        if (reader.has(Role.ADMINISTRATOR)) {
            section.add(outbox());
        }
        section.add(said);
    }

    private Component address() {
        TextField address = new TextField(words.text("mail.address"));
        address.setValue(typedAddress);
        address.addValueChangeListener(event -> typedAddress = event.getValue());
        address.setMaxLength(NoticeMail.LONGEST_ADDRESS);
        address.setHelperText(
                words.text(
                        seen.confirmed()
                                ? "mail.confirmed"
                                : seen.address().isEmpty()
                                        ? "mail.no_address"
                                        : "mail.unconfirmed"));
        Button send = new Button(words.text("mail.send_code"));
        send.addClickListener(
                click ->
                        act(
                                address,
                                () -> mail.offer(reader, address.getValue()),
                                this::addressTaken,
                                "mail.sent"));
        return Box.of(
                "div",
                "tc-toolbar",
                Names.name(address, "mail-address"),
                Names.name(send, "send-code"));
    }

    private Component code() {
        TextField code = new TextField(words.text("mail.code"));
        code.setMaxLength(6);
        code.setValue(typedCode);
        code.addValueChangeListener(event -> typedCode = event.getValue());
        Button confirm = new Button(words.text("mail.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(
                click ->
                        act(
                                code,
                                () -> mail.confirm(reader, code.getValue()),
                                () -> typedCode = "",
                                "mail.works"));
        return Box.of(
                "div",
                "tc-toolbar",
                Names.name(code, "mail-code"),
                Names.name(confirm, "confirm-code"));
    }

    private Component wishes() {
        MailSettings.Wishes old = chosen;
        RadioButtonGroup<MailMode> mode = new RadioButtonGroup<>(words.text("mail.when"));
        mode.setItems(MailMode.values());
        mode.setItemLabelGenerator(each -> words.text("mail.mode", each));
        mode.setValue(old.mode());
        Select<Integer> hour = hours("mail.hour", old.hour(), "mail-hour");
        Select<Integer> from = hours("mail.quiet_from", old.quietFrom(), "quiet-from");
        Select<Integer> until = hours("mail.quiet_to", old.quietTo(), "quiet-to");
        until.setHelperText(words.text("mail.quiet_hint"));
        Supplier<MailSettings.Wishes> wishes =
                () ->
                        new MailSettings.Wishes(
                                mode.getValue(),
                                hour.getValue(),
                                from.getValue(),
                                until.getValue(),
                                words.isHindi());
        mode.addValueChangeListener(change -> chosen = wishes.get());
        for (Select<Integer> each : List.of(hour, from, until)) {
            each.addValueChangeListener(change -> chosen = wishes.get());
        }
        Button save = new Button(words.text("mail.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(
                click ->
                        act(
                                mode,
                                () -> mail.change(reader, seen.version(), wishes.get()),
                                () -> chosen = seen.wishes(),
                                "notices.saved"));
        return Box.of(
                "div",
                "",
                Names.name(mode, "mail-mode"),
                Box.of("div", "tc-toolbar", hour, from, until),
                Box.text("p", "tc-muted tc-small", words.text("mail.language")),
                Names.name(save, "save-mail"));
    }

    private Select<Integer> hours(String label, int value, String name) {
        Select<Integer> hours = new Select<>();
        hours.setLabel(words.text(label));
        hours.setItems(HOURS);
        hours.setItemLabelGenerator(each -> "%02d:00".formatted(each));
        hours.setValue(value);
        return Names.name(hours, name);
    }

    private Component outbox() {
        NoticeMail.Outbox waiting = mail.outbox(reader);
        Button again = new Button(words.text("mail.resend"));
        again.setEnabled(waiting.dead() > 0);
        again.addClickListener(
                click ->
                        act(
                                again,
                                () -> {
                                    mail.resend(reader);
                                    return seen;
                                },
                                () -> {
                                    // what is typed has nothing to do with it
                                },
                                "mail.resent"));
        return Box.of(
                "div",
                "tc-toolbar",
                Box.text(
                                "p",
                                "",
                                words.text(
                                        "mail.outbox",
                                        String.valueOf(waiting.waiting()),
                                        String.valueOf(waiting.dead())))
                        .named("outbox"),
                Names.name(again, "resend"));
    }

    /**
     * Does something and says so.
     *
     * @param taken after it, takes over what was kept for what was typed, and nothing else
     */
    private void act(Component field, Supplier<MailSettings> act, Runnable taken, String done) {
        problems.clear();
        said.removeAll();
        try {
            seen = act.get();
            taken.run();
            show();
            said.add(Box.text("p", "tc-note", words.text(done)));
        } catch (ProblemException refused) {
            if (refused.problems().stream()
                    .anyMatch(problem -> problem.code() == NoticeProblem.SETTINGS_CHANGED)) {
                // what was chosen here stays, and can be saved now
                seen = mail.settings(reader);
            }
            problems.show(
                    List.of(
                            new ProblemSummary.Line(
                                    Refusals.sentences(refused, words),
                                    "mail",
                                    () -> Focus.on(field))),
                    words);
        }
    }
}
