package org.trackchild.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.portal.web.Visit;

/**
 * What programs of search engines read: that they may look at the pages for everybody and at
 * nothing else, and which pages there are.
 */
final class RobotFiles {

    private static final String ADDRESS = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?";

    private final String address;

    private final boolean practice;

    /**
     * @param address under which the public reaches this server; empty where nobody has said it
     * @param practice whether this is a register for practice, of which no engine tells
     * @throws IllegalArgumentException when it is no address
     */
    RobotFiles(String address, boolean practice) {
        if (!address.isEmpty() && !address.matches(ADDRESS)) {
            throw new IllegalArgumentException("no address such as https://help.example.in");
        }
        this.address = address;
        this.practice = practice;
    }

    String robots() {
        if (practice) {
            return "User-agent: *\nDisallow: /\n";
        }
        // a search is made anew each time, and there are as many as places
        String rules =
                "User-agent: *\nAllow: "
                        + Visit.BASE
                        + "/\nDisallow: "
                        + Visit.BASE
                        + "/near\nDisallow: /\n";
        return address.isEmpty() ? rules : rules + "Sitemap: " + address + "/sitemap.xml\n";
    }

    boolean hasSitemap() {
        return !practice && !address.isEmpty();
    }

    /** All pages of states and districts, in both languages. */
    String sitemap(Directory places) {
        List<String> pages = new ArrayList<>(List.of("/"));
        for (State state : places.states()) {
            pages.add("/state/" + state.code());
            for (District district : places.districts(state.code())) {
                pages.add("/district/" + district.code());
            }
        }
        Document document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        document.parser(Parser.xmlParser());
        Element set =
                document.appendElement("urlset")
                        .attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        for (String page : pages) {
            for (Locale language : Visit.LANGUAGES) {
                set.appendElement("url")
                        .appendElement("loc")
                        .text(address + new Visit(page, Map.of(), language, true).to(page));
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml();
    }
}
