package org.trackchild.ui.desk.paper;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.function.Function;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * A sheet of paper of as many pages as it needs. On the screen it is a sheet; printed, its head
 * stands on every page, because browsers repeat that of a table: the office, the number of the
 * case, whether it is a draft, for whose eyes it is, and who printed it and, when the button was
 * used, at what time: a key of the browser would print an old one. All of it is in the head: a foot
 * that finds no room would leave its page and stand alone on another. To be used with the session
 * locked.
 */
@Tag("article")
public final class Paper extends HtmlContainer {

    private static final String ALWAYS = "desk-mark-always";

    private static final String PRINT =
            "this.toggleAttribute('data-stamped', true);"
                    + "addEventListener('afterprint',"
                    + " () => this.toggleAttribute('data-stamped', false), { once: true });"
                    + "window.print()";

    private final transient Tongues in;

    private final transient Mark marked;

    private final Box place = Box.of("div", "desk-page-mark").named("page-mark");

    private final Box content = Box.of("td", "desk-pages-content");

    /**
     * What stands above every page.
     *
     * @param office whose sheet it is
     * @param number of the case, or what else tells the sheet apart; empty for none
     * @param draft whether it is a draft, which every page says
     */
    public record Head(Function<Words, String> office, String number, boolean draft) {}

    /**
     * For whose eyes the pages are; on each of them.
     *
     * @param always what is true whenever it is printed
     * @param now the same with the present moment, which the button knows and a key of the browser
     *     does not
     */
    public record Mark(Function<Words, String> always, Function<Words, String> now) {

        /** For the eyes of those who work on it. */
        public static Mark restricted(Caller reader) {
            return new Mark(
                    words -> words.text("paper.restricted_by", reader.displayName()),
                    words ->
                            words.text(
                                    "paper.restricted",
                                    reader.displayName(),
                                    Days.moment(words.now(), words)));
        }

        /** For those to whom it is given, or who read it at a door. */
        public static Mark open() {
            return new Mark(
                    words -> "",
                    words -> words.text("paper.open", Days.moment(words.now(), words)));
        }
    }

    /**
     * @param name for tests
     */
    public Paper(String name, Tongues in, Head head, Mark mark) {
        this.in = in;
        marked = mark;
        addClassNames("tc-sheet", "desk-paper");
        Names.name(this, name);
        Box line = Box.of("div", "desk-page-head", in.text("span", "tc-strong", head.office()));
        if (head.draft()) {
            line.add(in.text("span", "desk-page-draft", words -> words.text("paper.draft")));
        }
        if (!head.number().isEmpty()) {
            line.add(Box.text("span", "tc-number", head.number()));
        }
        add(
                Box.of(
                                "table",
                                "desk-pages",
                                Box.of(
                                        "thead",
                                        "desk-every-page",
                                        Box.of(
                                                "tr",
                                                "",
                                                Box.of("td", "", line, place).named("page-head"))),
                                Box.of("tbody", "", Box.of("tr", "", content)))
                        .with("role", "presentation"));
        place.add(marked(ALWAYS, mark.always()));
    }

    /**
     * What a page shows, in its language: on the screen there is no sheet around it.
     *
     * @param number what tells the sheet apart; empty for none
     * @param title stands on the sheet alone, where the page has its own
     */
    public static Paper ofPage(
            String name,
            Words page,
            Caller reader,
            Directory directory,
            String number,
            String title) {
        Paper paper =
                new Paper(
                        name,
                        Tongues.of(page),
                        new Head(
                                words ->
                                        reader.office()
                                                .map(id -> Places.office(id, directory, words))
                                                .orElse(""),
                                number,
                                false),
                        Mark.restricted(reader));
        paper.removeClassName("tc-sheet");
        paper.addClassNames("desk-paper-wide", "desk-paper-plain");
        return paper.with(Box.text("p", "tc-print-only tc-strong desk-paper-title", title));
    }

    /** Writes something on the sheet. */
    public Paper with(Component... written) {
        content.add(written);
        return this;
    }

    /** Prints it, with the present moment, which the next printing must not have. */
    void print() {
        place.removeAll();
        place.add(marked(ALWAYS, marked.always()), marked("desk-mark-now", marked.now()));
        getElement().executeJs(PRINT);
    }

    private Box marked(String classes, Function<Words, String> text) {
        Box box = in.each("div", "", text);
        box.addClassName(classes);
        return box;
    }
}
