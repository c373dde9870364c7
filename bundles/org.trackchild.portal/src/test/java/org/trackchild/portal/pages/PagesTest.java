package org.trackchild.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.portal.web.Answer;
import org.trackchild.portal.web.Visit;
import org.trackchild.portal.web.Wish;

class PagesTest {

    /** What a page may weigh on a slow line, in bytes. */
    private static final int HEAVIEST = 30_000;

    /** What a page may have, so that nothing of what somebody wrote becomes a part of it. */
    private static final Set<String> ELEMENTS =
            Set.of(
                    "html", "head", "meta", "link", "title", "body", "a", "header", "nav", "strong",
                    "span", "main", "h1", "h2", "h3", "p", "ul", "li", "form", "label", "input",
                    "select", "option", "button", "div", "script", "section", "details", "summary",
                    "footer", "#root");

    private static final Pages PAGES = new Pages(false);

    private static PublicOffice office(int number, OfficeType type, String name, String contact) {
        return new PublicOffice(
                new OfficeId("O-" + number),
                type,
                Wording.same(name),
                "UP",
                "UP-LUCKNOW",
                List.of(
                        new OfficeContact(OfficeContact.Kind.TELEPHONE, contact, true),
                        new OfficeContact(OfficeContact.Kind.EMAIL, contact, true),
                        new OfficeContact(OfficeContact.Kind.ADDRESS, contact, true),
                        new OfficeContact(OfficeContact.Kind.WEBSITE, contact, true)),
                OfficeHours.read("mon-fri 10:00-17:00", "").orElseThrow(),
                List.of(contact),
                Optional.of(new GeoPoint(26.85, 80.95)),
                Optional.of(FewPlaces.NOW),
                true);
    }

    private static PublicOffice station() {
        return office(1, OfficeType.POLICE_STATION, "Synthetic station", "0522 2600001");
    }

    private static Visit visit(String path, Map<String, String> parameters, Locale language) {
        return new Visit(path, parameters, language, true);
    }

    private static Document page(Answer answer) {
        return Jsoup.parse(answer.body());
    }

    private static Answer get(FewPlaces places, String path, Map<String, String> parameters) {
        return PAGES.of(visit(path, parameters, Locale.ENGLISH), places.engines());
    }

    /** Every page that there is. */
    private static List<Answer> all(FewPlaces places, Locale language, String written) {
        List<Answer> answers = new ArrayList<>();
        for (String path :
                List.of(
                        "/",
                        "/near",
                        "/state/UP",
                        "/district/UP-LUCKNOW",
                        "/office/O-1",
                        "/" + written,
                        "/office/" + written,
                        "/district/" + written,
                        "/state/" + written)) {
            for (String name :
                    List.of(Wish.PLACE, Wish.SERVICE, Wish.OPEN, Wish.LATITUDE, "page", written)) {
                answers.add(
                        PAGES.of(visit(path, Map.of(name, written), language), places.engines()));
            }
        }
        answers.add(
                PAGES.of(
                        visit("/near", Map.of(Wish.PLACE, "Sadar", "x", written), language),
                        places.engines()));
        answers.add(PAGES.away(visit("/", Map.of(written, written), language)));
        answers.add(PAGES.unreadable(visit("/", Map.of(), language)));
        return answers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onfocus='alert(1)' autofocus='",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "</title><svg/onload=alert(1)>",
                "<!--",
                "-->",
                "]]><b>",
                "&lt;b&gt;&#60;b&#62;",
                "\u202Etxt.exe",
                "{0} ''{1}''",
                "%3Cscript%3E",
                "data:text/html,<b>",
                "../../etc/passwd",
                "\u0000",
                "\uD800",
                "</a><iframe src=//example.org>"
            })
    void nothingThatSomebodyWritesBecomesAPartOfAPage(String hostile) {
        FewPlaces places = new FewPlaces(office(1, OfficeType.NGO, hostile, hostile), station());
        for (Locale language : Visit.LANGUAGES) {
            for (Answer answer : all(places, language, hostile)) {
                for (Element element : page(answer).getAllElements()) {
                    assertThat(ELEMENTS).as(answer.body()).contains(element.tagName());
                    for (Attribute attribute : element.attributes()) {
                        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                    }
                    if (element.hasAttr("href")) {
                        assertThat(element.attr("href"))
                                .matches(
                                        "(?s)(/help/|/desk/|#|tel:[+0-9]*$|mailto:|geo:|https?://).*");
                    }
                    if (element.tagName().equals("script")) {
                        assertThat(element.attr("src")).isEqualTo("/help/position.js");
                        assertThat(element.data()).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void aNameIsShownAsItIs() {
        String name = "Asha & Sons <Friends> \"24\"";
        Document page =
                page(
                        get(
                                new FewPlaces(office(1, OfficeType.NGO, name, "1")),
                                "/office/O-1",
                                Map.of()));
        assertThat(page.expectFirst("h1").text()).isEqualTo(name);
    }

    @Test
    void everyPageBeginsWithTheNumbersToCallAndHasOneTitle() {
        for (Locale language : Visit.LANGUAGES) {
            for (Answer answer : all(new FewPlaces(station()), language, "Lucknow")) {
                Document page = page(answer);
                assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.getLanguage());
                assertThat(page.select("nav.lines a").eachAttr("href"))
                        .containsExactly("tel:1098", "tel:112");
                assertThat(page.select("h1")).hasSize(1);
                assertThat(page.title()).isNotBlank();
                assertThat(page.text()).doesNotContain("{0}", "???");
            }
        }
    }

    @Test
    void theNearestAreShownWithTheirDistanceAndTheirNumber() {
        Document page = page(get(new FewPlaces(station()), "/near", Map.of(Wish.PLACE, "Lucknow")));
        assertThat(page.expectFirst("h1").text()).isEqualTo("Help near Lucknow, Uttar Pradesh");
        Element line = page.expectFirst(".offices li");
        assertThat(line.text()).contains("Synthetic station", "12 km", "Open now");
        assertThat(line.expectFirst(".call").attr("href")).isEqualTo("tel:05222600001");
        assertThat(line.expectFirst("h3 a").attr("href")).isEqualTo("/help/office/O-1?lang=en");
    }

    @Test
    void ofSeveralPlacesOfANameTheOthersAreOffered() {
        Document page = page(get(new FewPlaces(station()), "/near", Map.of(Wish.PLACE, "Sadar")));
        assertThat(page.select(".others a").eachAttr("href"))
                .containsExactly("/help/near?place=Sadar%2C%20Unnao%2C%20Uttar%20Pradesh&lang=en");
        Map<String, String> wanted =
                Map.of(Wish.PLACE, "Sadar", Wish.SERVICE, "ngo", Wish.OPEN, Wish.YES);
        assertThat(
                        page(get(new FewPlaces(station()), "/near", wanted))
                                .select(".others a")
                                .attr("href"))
                .contains("service=ngo", "open=yes", "Sadar%2C%20Unnao");
    }

    @Test
    void aStateLeadsToItsPage() {
        Document page = page(get(new FewPlaces(), "/near", Map.of(Wish.PLACE, "Uttar Pradesh")));
        assertThat(page.expectFirst("h1").text()).isEqualTo("Uttar Pradesh");
        assertThat(page.select(".places a").eachText()).contains("Lucknow", "Unnao");
    }

    private static Document near(Map<String, String> parameters) {
        return page(get(new FewPlaces(station()), "/near", parameters));
    }

    /** After Back the position of an earlier search may still be in the form. */
    @Test
    void aPlaceThatIsWrittenGoesBeforeAPosition() {
        Document page =
                near(
                        Map.of(
                                Wish.PLACE, "Lucknow",
                                Wish.LATITUDE, "19.07",
                                Wish.LONGITUDE, "72.88"));
        assertThat(page.expectFirst("h1").text()).isEqualTo("Help near Lucknow, Uttar Pradesh");
        assertThat(page.select("[name=lat], [name=lon]")).isEmpty();
        // nor does one that is wrong stop anybody
        Map<String, String> wrong =
                Map.of(Wish.PLACE, "Lucknow", Wish.LATITUDE, "48", Wish.LONGITUDE, "x");
        assertThat(near(wrong).select(".problem")).isEmpty();
    }

    /** Whoever chooses another service near where he is need not say again where that is. */
    @Test
    void aSearchByPositionIsCarriedOn() {
        Document page =
                near(
                        Map.of(
                                Wish.LATITUDE, "26.55",
                                Wish.LONGITUDE, "80.49",
                                Wish.SERVICE, "police_station",
                                Wish.OPEN, Wish.YES));
        assertThat(page.expectFirst("form [name=lat]").attr("value")).isEqualTo("26.55");
        assertThat(page.expectFirst("form [name=lon]").attr("value")).isEqualTo("80.49");
        assertThat(page.expectFirst("option[selected]").attr("value")).isEqualTo("police_station");
        assertThat(page.select("#open[checked]")).hasSize(1);
    }

    /** The nearest middle is Lucknow's; the nearest post is in Unnao. */
    @Test
    void whereSomebodyIsIsToldAsNearSomething() {
        Document page = near(Map.of(Wish.LATITUDE, "26.7", Wish.LONGITUDE, "80.7"));
        assertThat(page.expectFirst("h1").text())
                .isEqualTo("Help near you: you are near 209801, Unnao, Uttar Pradesh");
        assertThat(page.select("a").eachAttr("href"))
                .anyMatch(link -> link.startsWith("/help/district/UP-UNNAO"));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndLedTo() {
        Answer answer =
                get(
                        new FewPlaces(),
                        "/near",
                        Map.of(
                                Wish.PLACE, "x".repeat(101),
                                Wish.SERVICE, "childrens_home",
                                Wish.OPEN, "perhaps",
                                Wish.LATITUDE, "1e3",
                                Wish.LONGITUDE, "80"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.seconds()).isZero();
        Document page = page(answer);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".problem li")).hasSize(4);
        for (String target : page.select(".problem a").eachAttr("href")) {
            assertThat(page.select(target)).as(target).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48.1,11.5",
                "91,80",
                "NaN,80",
                "26.85,",
                ",80.95",
                "26.85;80,1",
                "0x1p3,80"
            })
    void aPositionElsewhereIsNoPosition(String position) {
        String[] parts = position.split(",", -1);
        Answer answer =
                get(
                        new FewPlaces(),
                        "/near",
                        Map.of(Wish.LATITUDE, parts[0], Wish.LONGITUDE, parts[1]));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(page(answer).select(".problem li")).hasSize(1);
    }

    @Test
    void anUnknownPlaceLeadsToTheStates() {
        Document page = page(get(new FewPlaces(), "/near", Map.of(Wish.PLACE, "Nowhere")));
        assertThat(page.select(".problem li")).hasSize(1);
        assertThat(page.expectFirst("#place").attr("value")).isEqualTo("Nowhere");
        assertThat(page.select(".places a").eachText()).containsExactly("Uttar Pradesh");
    }

    @Test
    void homesAreCountedAndNobodyIsLedToThem() {
        FewPlaces places = new FewPlaces(station());
        places.kept.put(OfficeType.CHILDRENS_HOME, 3);
        Document page = page(get(places, "/district/UP-LUCKNOW", Map.of()));
        assertThat(page.text()).contains("Children's homes: 3");
        assertThat(page.select("a").eachText()).noneMatch(text -> text.contains("homes"));
        assertThat(
                        get(places, "/district/UP-LUCKNOW", Map.of(Wish.SERVICE, "childrens_home"))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsAnsweredAlikeWhateverItIs() {
        FewPlaces places = new FewPlaces();
        String unknown = get(places, "/office/X", Map.of()).body();
        assertThat(get(places, "/office/Y", Map.of()).body().replace("/office/Y", "/office/X"))
                .isEqualTo(unknown);
        for (String path :
                List.of(
                        "/x",
                        "/x/y",
                        "/office/",
                        "/office/a/b",
                        "/state/up",
                        "/district/Lucknow")) {
            assertThat(get(places, path, Map.of()).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void manyOfficesAreShownPageByPage() {
        PublicOffice[] offices = new PublicOffice[45];
        for (int i = 0; i < offices.length; i++) {
            offices[i] = office(i, OfficeType.POLICE_STATION, "Station " + i, "100" + i);
        }
        FewPlaces places = new FewPlaces(offices);
        Document few = page(get(places, "/district/UP-LUCKNOW", Map.of()));
        assertThat(few.select(".offices li")).hasSize(2);
        assertThat(few.text()).contains("All 45: Police station");
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Map<String, String> wanted =
                    Map.of(Wish.SERVICE, "police_station", "page", Integer.toString(page));
            Document shown = page(get(places, "/district/UP-LUCKNOW", wanted));
            seen.addAll(shown.select(".offices h3").eachText());
            assertThat(shown.text().contains("Next page")).isEqualTo(page < 3);
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        for (String odd : List.of("0", "-1", "x", "99999", "1 ")) {
            assertThat(get(places, "/district/UP-LUCKNOW", Map.of("page", odd)).status())
                    .isEqualTo(400);
        }
    }

    /** Also where everything has a long name in Hindi, whose letters take three bytes each. */
    @Test
    void everyPageIsLightEnoughForASlowLine() {
        List<PublicOffice> offices = new ArrayList<>();
        String name = "लखनऊ ज़िले का एक बहुत लंबे नाम वाला कार्यालय, प्रदर्शन के लिए बनाया गया";
        for (OfficeType type : OfficeType.values()) {
            for (int i = 0; i < 30 && !type.isKeptFromThePublic(); i++) {
                offices.add(office(offices.size(), type, name + i, "+91 522 2600001"));
            }
        }
        FewPlaces places = new FewPlaces(offices.toArray(PublicOffice[]::new));
        for (Answer answer : all(places, Visit.HINDI, "Lucknow")) {
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(HEAVIEST);
        }
        Answer ofKind =
                PAGES.of(
                        visit(
                                "/district/UP-LUCKNOW",
                                Map.of(Wish.SERVICE, "police_station"),
                                Visit.HINDI),
                        places.engines());
        assertThat(ofKind.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(HEAVIEST);
    }

    @Test
    void saysWhetherSomebodyHasCheckedTheEntry() {
        assertThat(checked(Optional.empty())).contains("Nobody has checked");
        assertThat(checked(Optional.of(FewPlaces.NOW))).isEqualTo("Checked on 30 Nov 2026");
        assertThat(checked(Optional.of(FewPlaces.NOW.minus(Duration.ofDays(366)))))
                .contains("Last checked on 29 Nov 2025", "Call before you go");
    }

    private static String checked(Optional<Instant> at) {
        PublicOffice known = station();
        PublicOffice office =
                new PublicOffice(
                        known.id(),
                        known.type(),
                        known.name(),
                        known.state(),
                        known.district(),
                        known.contacts(),
                        known.hours(),
                        known.languages(),
                        known.position(),
                        at,
                        known.synthetic());
        return page(get(new FewPlaces(office), "/office/O-1", Map.of()))
                .expectFirst(".checked")
                .text();
    }

    @Test
    void aRegisterForPracticeSaysSoOnEveryPage() {
        Visit visit = visit("/", Map.of(), Locale.ENGLISH);
        Engines engines = new FewPlaces().engines();
        assertThat(page(new Pages(true).of(visit, engines)).select(".practice")).hasSize(1);
        assertThat(page(PAGES.of(visit, engines)).select(".practice")).isEmpty();
    }
}
