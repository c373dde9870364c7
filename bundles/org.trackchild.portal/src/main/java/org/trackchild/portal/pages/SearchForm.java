package org.trackchild.portal.pages;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.portal.web.Visit;
import org.trackchild.portal.web.Wish;
import org.trackchild.portal.words.Words;

/**
 * The form with which one looks for help near a place. It is sent as an address, so that a page of
 * results can be passed on; a script, where there is one, offers the position of the telephone
 * besides.
 */
final class SearchForm {

    private SearchForm() {}

    /** Kinds that are looked for: all that the public is told and that are in districts. */
    static List<OfficeType> services() {
        return Arrays.stream(OfficeType.values())
                .filter(type -> !type.isKeptFromThePublic())
                .filter(type -> type.level() != OfficeType.Level.STATE)
                .filter(type -> type.level() != OfficeType.Level.NATION)
                .toList();
    }

    /** Adds it to a page, filled in with what was looked for. */
    static void add(Sheet sheet, Wish wish) {
        Words words = sheet.words();
        problems(sheet, wish);
        Element form =
                sheet.main()
                        .appendElement("form")
                        .addClass("search")
                        .attr("action", Visit.BASE + "/near")
                        .attr("method", "get");
        if (sheet.visit().chosen()) {
            hidden(form, Visit.LANGUAGE, sheet.visit().language().getLanguage());
        }
        wish.position()
                .ifPresent(
                        at -> {
                            hidden(form, Wish.LATITUDE, Double.toString(at.latitude()));
                            hidden(form, Wish.LONGITUDE, Double.toString(at.longitude()));
                        });
        field(form, Wish.PLACE, words.text("form.place"), words.text("form.place_hint"));
        Element place =
                form.appendElement("input")
                        .id(Wish.PLACE)
                        .attr("name", Wish.PLACE)
                        .attr("value", wish.place())
                        .attr("maxlength", Integer.toString(Wish.LONGEST))
                        .attr("autocomplete", "off")
                        .attr("aria-describedby", Wish.PLACE + "-hint");
        if (wish.problems().stream().anyMatch(each -> each.parameter().equals(Wish.PLACE))) {
            place.attr("aria-invalid", "true");
        }
        form.appendElement("label").attr("for", Wish.SERVICE).text(words.text("form.service"));
        Element service = form.appendElement("select").id(Wish.SERVICE).attr("name", Wish.SERVICE);
        service.appendElement("option").attr("value", "").text(words.text("form.any_service"));
        for (OfficeType type : services()) {
            Element option =
                    service.appendElement("option")
                            .attr("value", type.code())
                            .text(words.kind(type));
            if (wish.service().filter(type::equals).isPresent()) {
                option.attr("selected", "");
            }
        }
        Element open = form.appendElement("label").addClass("check");
        Element box =
                open.appendElement("input")
                        .id(Wish.OPEN)
                        .attr("type", "checkbox")
                        .attr("name", Wish.OPEN)
                        .attr("value", Wish.YES);
        if (wish.open()) {
            box.attr("checked", "");
        }
        open.appendText(" " + words.text("form.open"));
        form.appendElement("button").attr("type", "submit").text(words.text("form.find"));
        position(sheet);
    }

    private static void field(Element form, String name, String label, String hint) {
        form.appendElement("label").attr("for", name).text(label);
        form.appendElement("p").addClass("hint").id(name + "-hint").text(hint);
    }

    private static void hidden(Element form, String name, String value) {
        form.appendElement("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    /** Shown by the script alone; it rounds the position to about a kilometre. */
    private static void position(Sheet sheet) {
        Words words = sheet.words();
        Element here =
                sheet.main()
                        .appendElement("div")
                        .addClass("here")
                        .id("here")
                        .attr("hidden", "")
                        .attr("data-refused", words.text("form.position_refused"))
                        .attr("data-waiting", words.text("form.position_waiting"));
        here.appendElement("button").attr("type", "button").text(words.text("form.position"));
        here.appendElement("p").attr("role", "status").addClass("hint").text("");
        sheet.main()
                .appendElement("script")
                .attr("src", Visit.BASE + "/position.js")
                .attr("defer", "");
    }

    private static void problems(Sheet sheet, Wish wish) {
        if (wish.problems().isEmpty()) {
            return;
        }
        Words words = sheet.words();
        Element summary =
                sheet.main()
                        .appendElement("section")
                        .addClass("problem")
                        .attr("role", "alert")
                        .attr("aria-labelledby", "problem");
        summary.appendElement("h2").id("problem").text(words.text("problem"));
        Element list = summary.appendElement("ul");
        for (Wish.Problem problem : wish.problems()) {
            boolean shown =
                    List.of(Wish.PLACE, Wish.SERVICE, Wish.OPEN).contains(problem.parameter());
            list.appendElement("li")
                    .appendElement("a")
                    .attr("href", "#" + (shown ? problem.parameter() : Wish.PLACE))
                    .text(words.text(problem.key(), Wish.LONGEST));
        }
    }
}
