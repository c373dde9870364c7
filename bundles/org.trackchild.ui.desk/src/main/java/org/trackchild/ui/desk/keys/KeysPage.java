package org.trackchild.ui.desk.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.trackchild.access.api.Keys;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Days;

/** The reader's keys for programs: made for some purposes and until a day, shown once, ended. */
final class KeysPage extends Screen {

    private final transient Keys keys;

    private Box shown;

    private Box list;

    private KeyForm form;

    KeysPage(Desk desk, Keys keys) {
        super(desk, "page-keys");
        this.keys = keys;
    }

    @Override
    protected String title() {
        return text("keys.title");
    }

    @Override
    protected void build() {
        shown = Box.of("div", "").with("role", "status").named("key-status");
        list = Box.of("ul", "tc-cards").named("keys");
        form = form();
        add(
                head(),
                Box.text("p", "tc-muted", text("keys.help")),
                shown,
                Box.of("section", "tc-sheet", Box.text("h2", "", text("keys.new")), form),
                Box.of("section", "", Box.text("h2", "", text("keys.own")), list));
        showOwn();
    }

    private KeyForm form() {
        return new KeyForm(
                words(),
                (label, scopes, until) -> {
                    Keys.Made made =
                            keys.make(
                                    caller(),
                                    label.getValue(),
                                    scopes.getValue(),
                                    until.getValue());
                    KeyForm empty = form();
                    form.getParent()
                            .ifPresent(
                                    parent -> parent.getElement().appendChild(empty.getElement()));
                    form.removeFromParent();
                    form = empty;
                    show(made);
                    showOwn();
                });
    }

    /** The key itself, until the page is left or built anew. */
    private void show(Keys.Made made) {
        TextField key = Names.name(new TextField(text("keys.key")), "key-value");
        key.setValue(made.key());
        key.setReadOnly(true);
        key.setWidthFull();
        key.setHelperText(text("keys.once"));
        Button copy = Names.name(new Button(text("keys.copy")), "key-copy");
        copy.addClickListener(
                click -> {
                    copy.getElement()
                            .executeJs(
                                    "navigator.clipboard && navigator.clipboard.writeText($0)",
                                    made.key());
                    copy.setText(text("keys.copied"));
                });
        shown.removeAll();
        shown.add(
                Box.of(
                        "div",
                        "tc-note",
                        Box.text("p", "", text("keys.made", made.entry().label())),
                        key,
                        copy));
        Focus.on(key);
    }

    private void showOwn() {
        List<Keys.Entry> own = keys.own(caller());
        list.removeAll();
        own.forEach(entry -> list.add(card(entry)));
        if (own.isEmpty()) {
            list.add(Box.text("li", "tc-muted", text("keys.none")).named("no-keys"));
        }
    }

    private Component card(Keys.Entry entry) {
        LocalDate today = words().today();
        Box card =
                Box.of(
                        "li",
                        "tc-card",
                        Box.text("strong", "", entry.label()),
                        Box.text(
                                "span",
                                "",
                                entry.scopes().stream()
                                        .sorted()
                                        .map(scope -> words().text("key_scope", scope))
                                        .collect(Collectors.joining(" · "))),
                        Box.text("span", "tc-muted", standing(entry, today)),
                        Box.text(
                                "span",
                                "tc-muted tc-small",
                                entry.lastUsed()
                                        .map(day -> text("keys.used", Days.day(day, words())))
                                        .orElse(text("keys.unused"))));
        if (entry.isInForce(today)) {
            Button end = Names.name(new Button(text("keys.end")), "key-end");
            end.setDisableOnClick(true);
            end.getElement().setAttribute("aria-label", text("keys.end_which", entry.label()));
            end.addClickListener(click -> end(entry));
            card.add(end);
        }
        return card.named("key");
    }

    private String standing(Keys.Entry entry, LocalDate today) {
        String until = Days.day(entry.until(), words());
        if (entry.revoked().isPresent()) {
            return text("keys.revoked");
        }
        return entry.isInForce(today) ? text("keys.valid", until) : text("keys.over", until);
    }

    private void end(Keys.Entry entry) {
        String said;
        try {
            keys.revoke(caller(), entry.id());
            said = text("keys.ended", entry.label());
        } catch (ProblemException refused) {
            said = Refusals.sentences(refused, words());
        }
        shown.removeAll();
        shown.add(Box.text("p", "tc-note", said));
        showOwn();
    }
}
