package org.trackchild.portal.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.portal.web.Answer;
import org.trackchild.portal.web.Visit;
import org.trackchild.portal.web.Wish;
import org.trackchild.portal.words.Words;

/** A district and its services: some offices of every kind, or all of one kind page by page. */
final class DistrictPage {

    /** Parameter of the page, from 1. */
    static final String PAGE = "page";

    /** How many offices of each kind are shown together with others. */
    private static final int FEW = 2;

    /** How many offices of one kind a page has. */
    private static final int MANY = 20;

    private static final int NEIGHBOURS = 8;

    private final Sheet sheet;

    private final Words words;

    private final Engines engines;

    private final District district;

    DistrictPage(Sheet sheet, Engines engines, District district) {
        this.sheet = sheet;
        this.engines = engines;
        this.district = district;
        words = sheet.words();
    }

    /** The page that somebody asks for. */
    Answer answer(Visit visit) {
        List<Wish.Problem> problems = new ArrayList<>();
        Optional<OfficeType> service = Wish.service(visit.parameter(Wish.SERVICE), problems);
        String page = visit.parameter(PAGE);
        if (!page.isEmpty() && !page.matches("[1-9]\\d{0,3}")) {
            problems.add(new Wish.Problem(PAGE, "problem.page"));
        }
        String title = engines.where(district.state(), district.code(), words);
        sheet.headed(title);
        if (!problems.isEmpty()) {
            SearchForm.add(
                    sheet, new Wish("", Optional.empty(), Optional.empty(), false, problems));
            return Answer.refusal(HttpServletResponse.SC_BAD_REQUEST, sheet.html());
        }
        List<PublicOffice> offices = engines.offices().in(district.state(), district.code());
        service.ifPresentOrElse(
                type -> ofKind(offices, type, page.isEmpty() ? 1 : Integer.parseInt(page)),
                () -> ofAllKinds(offices));
        return Answer.page(sheet.html());
    }

    private String path() {
        return "/district/" + district.code();
    }

    private void ofAllKinds(List<PublicOffice> offices) {
        Map<OfficeType, List<PublicOffice>> kinds = new EnumMap<>(OfficeType.class);
        offices.forEach(
                each -> kinds.computeIfAbsent(each.type(), type -> new ArrayList<>()).add(each));
        if (kinds.isEmpty()) {
            sheet.says("district.empty");
        }
        kinds.forEach(
                (type, list) -> {
                    sheet.main().appendElement("h2").text(words.kind(type));
                    sheet.main().appendElement("p").addClass("hint").text(words.purpose(type));
                    Element lines = OfficeLines.list(sheet.main());
                    list.stream()
                            .limit(FEW)
                            .forEach(each -> new OfficeLines(sheet, engines).plain(lines, each));
                    if (list.size() > FEW) {
                        sheet.link(
                                sheet.main().appendElement("p"),
                                path(),
                                Map.of(Wish.SERVICE, type.code()),
                                words.text("district.all", list.size(), words.kind(type)));
                    }
                });
        kept();
        neighbours();
    }

    private void ofKind(List<PublicOffice> offices, OfficeType type, int page) {
        List<PublicOffice> all = offices.stream().filter(each -> each.type() == type).toList();
        sheet.main().appendElement("h2").text(words.kind(type));
        sheet.main().appendElement("p").addClass("hint").text(words.purpose(type));
        if (all.isEmpty()) {
            sheet.says("district.none_of_kind");
            sheet.link(
                    sheet.main().appendElement("p"),
                    "/near",
                    Map.of(Wish.PLACE, district.code(), Wish.SERVICE, type.code()),
                    words.text("district.nearest"));
        }
        Element lines = OfficeLines.list(sheet.main());
        all.stream()
                .skip((page - 1L) * MANY)
                .limit(MANY)
                .forEach(each -> new OfficeLines(sheet, engines).plain(lines, each));
        if ((long) page * MANY < all.size()) {
            sheet.link(
                    sheet.main().appendElement("p"),
                    path(),
                    Map.of(Wish.SERVICE, type.code(), PAGE, Integer.toString(page + 1)),
                    words.text("next"));
        }
        sheet.link(
                sheet.main().appendElement("p"), path(), Map.of(), words.text("district.services"));
    }

    /** That there are homes, and who leads to them; where they are nobody is told. */
    private void kept() {
        Map<OfficeType, Integer> kept = engines.offices().keptFromThePublic(district.code());
        if (kept.isEmpty()) {
            return;
        }
        sheet.main().appendElement("h2").text(words.text("homes"));
        sheet.says("homes.kept");
        Element list = sheet.main().appendElement("ul");
        kept.forEach(
                (type, many) ->
                        list.appendElement("li")
                                .text(words.text("homes.many", words.kind(type), many)));
    }

    private void neighbours() {
        sheet.main().appendElement("h2").text(words.text("district.neighbours"));
        Element list = sheet.main().appendElement("ul").addClass("places");
        engines.places().districtsNear(district.middle(), NEIGHBOURS + 1).stream()
                .filter(each -> !each.code().equals(district.code()))
                .forEach(
                        each ->
                                sheet.link(
                                        list.appendElement("li"),
                                        "/district/" + each.code(),
                                        Map.of(),
                                        engines.where(each.state(), each.code(), words)));
    }
}
