package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Span;

/** The mark of the product: two records, joined by the thread. */
final class Logo extends Span {

    private static final String DRAWING =
            "<span><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" aria-hidden=\"true\">"
                    + "<rect x=\"2\" y=\"5\" width=\"11\" height=\"15\" rx=\"1.5\" fill=\"#fff\"/>"
                    + "<rect x=\"19\" y=\"12\" width=\"11\" height=\"15\" rx=\"1.5\" fill=\"#fff\"/>"
                    + "<path d=\"M4.5 9h6M4.5 12h6M21.5 20h6M21.5 23h4\" stroke=\"#26357a\""
                    + " stroke-width=\"1.4\"/>"
                    + "<path d=\"M7.5 16c0 11 8 9 8.5 0s8.5-11 8.5 0\" fill=\"none\""
                    + " stroke=\"#f2a71b\" stroke-width=\"2.6\" stroke-linecap=\"round\"/>"
                    + "<circle cx=\"7.5\" cy=\"16\" r=\"2.3\" fill=\"#f2a71b\"/>"
                    + "<circle cx=\"24.5\" cy=\"16\" r=\"2.3\" fill=\"#f2a71b\"/></svg></span>";

    Logo() {
        addClassName("tc-logo");
        add(new Html(DRAWING));
    }
}
