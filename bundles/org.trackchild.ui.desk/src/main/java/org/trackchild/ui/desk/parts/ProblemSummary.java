package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.trackchild.ui.desk.words.Words;

/**
 * "There is a problem": stands at the top of a form, takes the focus, and has a link to each field
 * that must be mended.
 */
public final class ProblemSummary extends Div {

    public ProblemSummary() {
        addClassName("tc-problem-summary");
        Names.name(this, "problem-summary");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * A line of the summary.
     *
     * @param sentence what is wrong
     * @param name of the field, for tests
     * @param goTo focuses the field, or {@code null} when no field is meant
     */
    public record Line(String sentence, String name, Runnable goTo) {}

    /** Shows what is wrong and takes the focus. */
    public void show(List<Line> lines, Words words) {
        removeAll();
        Box list = Box.of("ul", "");
        for (Line line : lines) {
            list.add(Box.of("li", "", component(line)));
        }
        add(Box.text("h2", "", words.text("problem.title")), list);
        setVisible(true);
        getElement().callJsFunction("focus");
        getElement().callJsFunction("scrollIntoView");
    }

    /** Everything is mended. */
    public void clear() {
        removeAll();
        setVisible(false);
    }

    private static com.vaadin.flow.component.Component component(Line line) {
        if (line.goTo() == null) {
            return Box.text("span", "", line.sentence()).named("problem-general");
        }
        Anchor link = new Anchor("#" + line.name(), line.sentence());
        Names.name(link, "problem-" + line.name());
        link.getElement()
                .addEventListener("click", click -> line.goTo().run())
                .preventDefault()
                .stopPropagation();
        return link;
    }
}
