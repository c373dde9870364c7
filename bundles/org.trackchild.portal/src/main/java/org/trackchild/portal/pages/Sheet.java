package org.trackchild.portal.pages;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.trackchild.portal.web.Visit;
import org.trackchild.portal.words.Words;

/**
 * The frame of all pages: the numbers to call first, the other language, what the page is. Texts
 * and attributes are escaped by jsoup, which builds a tree and no string. Used by one thread.
 */
final class Sheet {

    /** Numbers that are the same in all of India: the child helpline, and the emergency number. */
    private static final String CHILDLINE = "1098";

    private static final String EMERGENCY = "112";

    private final Visit visit;

    private final Words words;

    private final Document document = Document.createShell("");

    private final Element main;

    /**
     * @param title of the page
     * @param practice whether this is a register for practice, whose offices are made up
     */
    Sheet(Visit visit, String title, boolean practice) {
        this.visit = visit;
        words = Words.in(visit.language());
        document.outputSettings().prettyPrint(false);
        document.prependChild(new DocumentType("html", "", ""));
        document.expectFirst("html").attr("lang", visit.language().getLanguage());
        head(title);
        Element body = document.body();
        body.appendElement("a").addClass("skip").attr("href", "#main").text(words.text("skip"));
        header(body.appendElement("header"));
        if (practice) {
            body.appendElement("p")
                    .addClass("practice")
                    .attr("role", "note")
                    .text(words.text("practice"));
        }
        helplines(body);
        main = body.appendElement("main").id("main").attr("tabindex", "-1");
        footer(body.appendElement("footer"));
    }

    private void head(String title) {
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "format-detection").attr("content", "telephone=no");
        head.appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", Visit.BASE + "/style.css");
        document.title(title + " · " + words.text("site"));
    }

    private void header(Element header) {
        header.appendElement("a")
                .addClass("site")
                .attr("href", visit.to("/"))
                .text(words.text("site"));
        Element languages = header.appendElement("nav").attr("aria-label", words.text("languages"));
        for (Locale language : Visit.LANGUAGES) {
            if (!language.equals(visit.language())) {
                languages
                        .appendElement("a")
                        .attr("href", visit.in(language))
                        .attr("lang", language.getLanguage())
                        .attr("hreflang", language.getLanguage())
                        .text(Words.in(language).text("language"));
            }
        }
    }

    private void helplines(Element body) {
        Element lines =
                body.appendElement("nav")
                        .addClass("lines")
                        .attr("aria-label", words.text("helplines"));
        for (String number : new String[] {CHILDLINE, EMERGENCY}) {
            Element line = lines.appendElement("a").attr("href", "tel:" + number);
            line.appendElement("strong").text(words.text("call", number));
            line.appendElement("span").text(words.text("helpline." + number));
        }
    }

    private void footer(Element footer) {
        footer.appendElement("p").text(words.text("footer.protects"));
        footer.appendElement("p").text(words.text("footer.no_tracking"));
        Element last = footer.appendElement("p");
        last.appendElement("a").attr("href", "/desk/").text(words.text("footer.desk"));
        last.appendText(" · " + words.text("footer.places"));
    }

    Words words() {
        return words;
    }

    Visit visit() {
        return visit;
    }

    /** What the page is about. */
    Element main() {
        return main;
    }

    /** The one title that a reader sees, at the beginning of what the page is about. */
    Sheet headed(String text) {
        main.appendElement("h1").text(text);
        return this;
    }

    /** A paragraph. */
    Sheet says(String key, Object... values) {
        main.appendElement("p").text(words.text(key, values));
        return this;
    }

    /** A link to another page of the site. */
    Element link(Element parent, String page, Map<String, String> parameters, String text) {
        return parent.appendElement("a").attr("href", visit.to(page, parameters)).text(text);
    }

    /** The page, as it is sent. */
    String html() {
        return document.outerHtml();
    }
}
