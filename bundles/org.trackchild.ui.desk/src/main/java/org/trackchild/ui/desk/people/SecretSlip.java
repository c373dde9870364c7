package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Tenure;
import org.trackchild.directory.api.Directory;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Sheet;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * A one-time password, to be handed to its person: to copy, or as a slip of paper. Whoever shows it
 * forgets it with the page; nobody can show it again. The screen shield hides it like what is
 * private of a child.
 */
final class SecretSlip {

    /** What the person does with it, in this order. */
    private static final List<String> STEPS = List.of("go", "type", "choose", "destroy");

    /** Some browsers, and all without a secure connection, give no clipboard: then it is marked. */
    private static final String COPY =
            """
            const copyMarked = () => {
              getSelection().selectAllChildren(this);
              return document.execCommand('copy');
            };
            return navigator.clipboard
                ? navigator.clipboard.writeText(this.textContent).then(() => true, copyMarked)
                : copyMarked();
            """;

    private static final String SHOW_ADDRESS =
            "this.textContent = new URL('sign-in', document.baseURI).href";

    private final People.Invited invited;

    private final Caller reader;

    private final Directory directory;

    private final Words words;

    private final Sheet sheet = new Sheet();

    private Box secret;

    SecretSlip(People.Invited invited, Caller reader, Directory directory, Words words) {
        this.invited = invited;
        this.reader = reader;
        this.directory = directory;
        this.words = words;
        sheet.write(words, this::paper);
    }

    /** What stands beside the title: the choice of languages, and the button that prints. */
    Component[] beside() {
        return new Component[] {sheet.languageChoice(), sheet.printButton()};
    }

    /** What is to be known of it, which gets the focus and is not printed, and the slip. */
    List<Component> page() {
        Box copied = Box.of("p", "tc-saved").with("role", "status").named("copied");
        Button copy = Names.name(new Button(words.text("people.copy")), "copy-secret");
        copy.setEnabled(!words.isShielded());
        copy.addClickListener(
                click ->
                        secret.getElement()
                                .executeJs(COPY)
                                .then(
                                        Boolean.class,
                                        done ->
                                                copied.setText(
                                                        words.text(
                                                                done
                                                                        ? "people.copied"
                                                                        : "people.not_copied"))));
        Box warning =
                Box.text("p", "tc-warning", words.text("people.shown_once"))
                        .with("tabindex", "-1")
                        .named("shown-once");
        return List.of(
                warning,
                sheet,
                Box.of(
                        "div",
                        "tc-actions",
                        copy,
                        Links.button(
                                PersonWords.address(person().user()),
                                words.text("people.handed_over"),
                                "handed-over",
                                true)),
                copied);
    }

    private Person person() {
        return invited.kept().person();
    }

    private Paper paper(Tongues in) {
        Box facts =
                Box.of(
                        "dl",
                        "tc-summary-list",
                        in.fact("people.name", Box.text("span", "", person().displayName())),
                        in.fact("people.slip_postings", postings(in)),
                        in.fact("people.slip_address", address()),
                        in.fact(
                                "people.user",
                                Box.text("strong", "tc-number", person().user())
                                        .named("slip-user")),
                        in.fact("people.slip_until", in.text("span", "", this::until)));
        secret =
                (words.isShielded()
                                ? Box.text("p", "tc-masked", words.text("shield.text"))
                                : Box.text("p", "desk-case-number tc-number", invited.secret()))
                        .named("secret");
        Box steps = Box.of("ol", "");
        STEPS.forEach(
                step ->
                        steps.add(
                                Box.of(
                                        "li",
                                        "",
                                        in.each(
                                                "div",
                                                "",
                                                text -> text.text("people.step." + step)))));
        return new Paper(
                        "secret-slip",
                        in,
                        new Paper.Head(this::office, "", false),
                        Paper.Mark.restricted(reader))
                .with(
                        in.text("h2", "", text -> text.text("people.slip")),
                        facts,
                        in.text("h3", "", text -> text.text("people.secret")),
                        secret,
                        steps);
    }

    private Component postings(Tongues in) {
        Box all = Box.of("div", "");
        person().tenures().stream()
                .filter(tenure -> !tenure.isOver(words.today()))
                .map(Tenure::posting)
                .forEach(
                        posting ->
                                all.add(
                                        in.each(
                                                "div",
                                                "",
                                                text ->
                                                        PersonWords.posting(
                                                                posting, directory, text))));
        return all;
    }

    /** What the reader's browser calls it is what works in this network. */
    private static Box address() {
        Box address = Box.of("span", "desk-address").named("slip-address");
        address.getElement().executeJs(SHOW_ADDRESS);
        return address;
    }

    private String until(Words text) {
        return person().secretUntil().map(end -> Days.moment(end, text)).orElse("");
    }

    private String office(Words text) {
        return reader.office().map(id -> Places.office(id, directory, text)).orElse("");
    }
}
