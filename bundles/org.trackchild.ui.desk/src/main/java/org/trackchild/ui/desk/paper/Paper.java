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
 * case, whether it is a draft, for whose eyes it is, and who printed it and when. All of it is in
 * the head: a foot that finds no room would leave its page and stand alone on another. To be used
 * with the session locked.
 */
@Tag("article")
public final class Paper extends HtmlContainer {

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

    /** For whose eyes the pages are, at the moment when they are printed; on each of them. */
    @FunctionalInterface
    public interface Mark {

        String said(Words words);

        /** For the eyes of those who work on it. */
        static Mark restricted(Caller reader) {
            return words ->
                    words.text(
                            "paper.restricted",
                            reader.displayName(),
                            Days.moment(words.now(), words));
        }

        /** For those to whom it is given, or who read it at a door. */
        static Mark open() {
            return words -> words.text("paper.open", Days.moment(words.now(), words));
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
        stamp();
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

    /** Prints it, with the present moment. */
    void print() {
        stamp();
        getElement().executeJs("window.print()");
    }

    private void stamp() {
        place.removeAll();
        place.add(in.each("div", "", marked::said));
    }
}
