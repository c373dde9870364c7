package org.trackchild.portal.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.State;
import org.trackchild.portal.web.Answer;
import org.trackchild.portal.web.Wish;
import org.trackchild.portal.words.Words;

/** Who can help near a place. */
final class NearPage {

    /** How many offices are shown: more than anybody calls, few enough for a slow line. */
    private static final int OFFICES = 12;

    /** How many of each kind are shown to whoever looks for any help. */
    private static final int FEW = 2;

    private static final int PLACES = 8;

    /** Whoever is farther away, in kilometres, is no help. */
    private static final double FARTHEST = 300;

    private final Sheet sheet;

    private final Words words;

    private final Engines engines;

    private final Wish wish;

    NearPage(Sheet sheet, Engines engines, Wish wish) {
        this.sheet = sheet;
        this.engines = engines;
        this.wish = wish;
        words = sheet.words();
    }

    Answer answer() {
        if (!wish.problems().isEmpty()) {
            return again(wish, HttpServletResponse.SC_BAD_REQUEST);
        }
        if (wish.position().isPresent()) {
            return here(wish.position().get());
        }
        List<NamedPlace> places = engines.places().findPlaces(wish.place(), PLACES);
        if (places.isEmpty()) {
            return engines.places()
                    .findState(wish.place())
                    .map(this::ofState)
                    .orElseGet(this::unknown);
        }
        NamedPlace first = places.get(0);
        return found(
                words.text("near", named(first)),
                first.at(),
                Optional.of(first.district()),
                places.subList(1, places.size()));
    }

    /** Where somebody is nobody knows exactly: what is near is named, and is no more than that. */
    private Answer here(GeoPoint point) {
        Optional<NamedPlace> near = engines.places().placesNear(point, 1).stream().findFirst();
        return found(
                near.map(place -> words.text("near.about", named(place)))
                        .orElseGet(() -> words.text("near.here")),
                point,
                near.map(NamedPlace::district),
                List.of());
    }

    /** The form once more, with what is wrong. */
    private Answer again(Wish again, int status) {
        sheet.headed(words.text("search"));
        SearchForm.add(sheet, again);
        return Answer.refusal(status, sheet.html());
    }

    private Answer unknown() {
        List<Wish.Problem> problems =
                List.of(new Wish.Problem(Wish.PLACE, "problem.place_unknown"));
        sheet.headed(words.text("search"));
        SearchForm.add(
                sheet,
                new Wish(wish.place(), wish.position(), wish.service(), wish.open(), problems));
        sheet.main().appendElement("h2").text(words.text("states"));
        HomePage.states(sheet, engines);
        return Answer.page(sheet.html());
    }

    private Answer ofState(State state) {
        return new StatePage(sheet, engines, state).answer();
    }

    private String named(NamedPlace place) {
        String name = words.text(place.name());
        String where = engines.where(stateOf(place.district()), place.district(), words);
        return place.pin().isEmpty() ? where : name + ", " + where;
    }

    private String stateOf(String district) {
        return engines.places().district(district).map(District::state).orElse("");
    }

    private Answer found(
            String title, GeoPoint from, Optional<String> district, List<NamedPlace> others) {
        sheet.headed(title);
        others(others);
        List<NearbyOffice> near =
                engines.offices()
                        .near(
                                new NearbyQuery(
                                        from,
                                        wish.service().map(Set::of).orElse(Set.of()),
                                        wish.open() ? Optional.of(engines.now()) : Optional.empty(),
                                        FARTHEST,
                                        OFFICES,
                                        wish.service().isPresent() ? OFFICES : FEW));
        wish.service().ifPresent(type -> sheet.main().appendElement("p").text(words.purpose(type)));
        if (near.isEmpty()) {
            nobody();
        } else {
            sheet.says("near.means");
            Element list = OfficeLines.list(sheet.main());
            near.forEach(each -> new OfficeLines(sheet, engines).near(list, each));
        }
        district.ifPresent(this::wholeState);
        district.ifPresent(this::ofDistrict);
        sheet.main().appendElement("h2").text(words.text("search.again"));
        SearchForm.add(sheet, wish);
        return Answer.page(sheet.html());
    }

    /** Places that may be meant, too. */
    private void others(List<NamedPlace> others) {
        if (others.isEmpty()) {
            return;
        }
        Element section = sheet.main().appendElement("details").addClass("others");
        section.appendElement("summary").text(words.text("near.others", others.size()));
        Element list = section.appendElement("ul");
        for (NamedPlace place : others) {
            Map<String, String> parameters = parameters();
            // its name finds it again, and stands in the form of the page
            String name = named(place);
            parameters.put(Wish.PLACE, name.length() > Wish.LONGEST ? place.pin() : name);
            sheet.link(list.appendElement("li"), "/near", parameters, named(place));
        }
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Wish.PLACE, wish.place());
        wish.service().ifPresent(type -> parameters.put(Wish.SERVICE, type.code()));
        parameters.put(Wish.OPEN, wish.open() ? Wish.YES : "");
        return parameters;
    }

    private void nobody() {
        sheet.says(wish.open() ? "near.nobody_open" : "near.nobody");
        if (wish.open() || wish.service().isPresent()) {
            Map<String, String> wider = new LinkedHashMap<>();
            wider.put(Wish.PLACE, wish.place());
            wish.position()
                    .ifPresent(
                            at -> {
                                wider.put(Wish.LATITUDE, Double.toString(at.latitude()));
                                wider.put(Wish.LONGITUDE, Double.toString(at.longitude()));
                            });
            sheet.link(sheet.main().appendElement("p"), "/near", wider, words.text("near.wider"));
        }
    }

    /** Those who are there for a whole state are near to everybody in it. */
    private void wholeState(String district) {
        String state = stateOf(district);
        List<PublicOffice> offices = new ArrayList<>(engines.offices().in(state, ""));
        offices.removeIf(
                each ->
                        each.position().isPresent()
                                || wish.service().filter(type -> type != each.type()).isPresent());
        offices.removeIf(each -> !SearchForm.services().contains(each.type()));
        if (!offices.isEmpty()) {
            sheet.main()
                    .appendElement("h2")
                    .text(words.text("near.whole_state", engines.where(state, "", words)));
            Element list = OfficeLines.list(sheet.main());
            offices.stream()
                    .limit(OFFICES / 2)
                    .forEach(each -> new OfficeLines(sheet, engines).plain(list, each));
        }
    }

    private void ofDistrict(String district) {
        Map<String, String> parameters =
                wish.service()
                        .map(OfficeType::code)
                        .map(code -> Map.of(Wish.SERVICE, code))
                        .orElse(Map.of());
        sheet.link(
                sheet.main().appendElement("p"),
                "/district/" + district,
                parameters,
                words.text("near.district", engines.where(stateOf(district), district, words)));
    }
}
