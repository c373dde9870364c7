package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.State;

class PlaceSearchTest {

    private static final Gazetteer PLACES = Gazetteer.load();

    @ParameterizedTest
    @CsvSource({
        "Lucknow, UP-LUCKNOW",
        "लखनऊ, UP-LUCKNOW",
        "lakhnau, UP-LUCKNOW",
        "UP-LUCKNOW, UP-LUCKNOW",
        "226001, UP-LUCKNOW",
        "226 001, UP-LUCKNOW",
        "२२६००१, UP-LUCKNOW",
        "Malihabad, UP-LUCKNOW",
        "maleehabad, UP-LUCKNOW",
        "Connaught Place, DL-CENTRAL-DELHI",
        "'Malihabad, Lucknow', UP-LUCKNOW",
        "'Malihabad, Lucknow, Uttar Pradesh', UP-LUCKNOW",
        "'Malihabad, लखनऊ, उत्तर प्रदेश', UP-LUCKNOW",
        "Malihabad 226102, UP-LUCKNOW",
        "Lucknow 226001, UP-LUCKNOW",
        "'Lucknow - 226 001, Uttar Pradesh', UP-LUCKNOW",
        "226001 लखनऊ, UP-LUCKNOW",
        "Malihabad 000000, UP-LUCKNOW",
        "Chandigarh, CH-CHANDIGARH",
        "Gua, JH-WEST-SINGHBHUM"
    })
    void knowsWhatPeopleWrite(String text, String district) {
        assertThat(PLACES.findPlaces(text, 10))
                .first()
                .extracting(NamedPlace::district)
                .isEqualTo(district);
    }

    @Test
    void ofSeveralPlacesOfANameTheStateDecides() {
        List<NamedPlace> all = PLACES.findPlaces("Bilaspur", 20);
        assertThat(all).extracting(NamedPlace::district).startsWith("CG-BILASPUR", "HP-BILASPUR");
        assertThat(PLACES.findPlaces("Bilaspur, Himachal Pradesh", 20))
                .extracting(NamedPlace::district)
                .isNotEmpty()
                .allMatch(district -> district.startsWith("HP-"));
        assertThat(PLACES.findPlaces("Bilaspur, हिमाचल प्रदेश", 1))
                .extracting(NamedPlace::district)
                .containsExactly("HP-BILASPUR");
    }

    /** A mother who writes the name of her state must not be led to a village elsewhere. */
    @Test
    void aStateIsNoVillageElsewhere() {
        assertThat(PLACES.states()).hasSize(36);
        for (State state : PLACES.states()) {
            for (String name :
                    List.of(
                            state.name().english(),
                            state.name().hindi(),
                            state.name().english().toUpperCase(Locale.ROOT),
                            state.code())) {
                assertThat(PLACES.findState(name)).as(name).contains(state);
                assertThat(PLACES.findPlaces(name, 10))
                        .as(name)
                        .allMatch(place -> place.pin().isEmpty())
                        .allMatch(place -> place.district().startsWith(state.code() + "-"));
            }
        }
        for (String state : List.of("Goa", "Bihar", "Kerala", "गोवा", "Uttar Pradesh")) {
            assertThat(PLACES.findPlaces(state, 10)).as(state).isEmpty();
        }
    }

    /** What the pages call a place finds it again. */
    @Test
    void whatAPlaceIsCalledFindsIt() {
        Random random = new Random(226001);
        for (State state : PLACES.states()) {
            for (District district : PLACES.districts(state.code())) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"))) {
                    String where = district.name().in(language) + ", " + state.name().in(language);
                    assertThat(PLACES.findPlaces(where, 1))
                            .as(where)
                            .extracting(NamedPlace::district)
                            .containsExactly(district.code());
                    if (random.nextInt(10) == 0) {
                        for (String name : List.of("Rampur", "Sadar", "Bihar")) {
                            for (NamedPlace place : PLACES.findPlaces(name + ", " + where, 5)) {
                                assertThat(place.district()).isEqualTo(district.code());
                            }
                        }
                    }
                }
            }
        }
        List<NamedPlace> rampurs = PLACES.findPlaces("Rampur", 1_000);
        assertThat(rampurs).hasSizeGreaterThan(50);
        for (NamedPlace place : rampurs) {
            District district = PLACES.district(place.district()).orElseThrow();
            String called =
                    place.name().english()
                            + ", "
                            + district.name().english()
                            + ", "
                            + PLACES.findState(district.state()).orElseThrow().name().english();
            assertThat(PLACES.findPlaces(called, 5))
                    .as(called)
                    .extracting(NamedPlace::district)
                    .contains(place.district());
        }
    }

    @Test
    void whatIsTooShortIsNoBeginningAndOfABeginningNotAllIsRead() {
        for (String text : List.of("k", "ka", "r")) {
            assertThat(PLACES.findPlaces(text, 100_000))
                    .as(text)
                    .allMatch(
                            place ->
                                    NameKey.sound(NameKey.of(place.name().english()))
                                            .equals(NameKey.sound(text)));
        }
        for (String text : List.of("kar", "rampu", "mal")) {
            assertThat(PLACES.findPlaces(text, 100_000)).as(text).hasSizeBetween(10, 300);
        }
    }

    @Test
    void aBeginningFindsWhereNothingIsWrittenSo() {
        assertThat(PLACES.findPlaces("Malihab", 5))
                .extracting(place -> place.name().english())
                .contains("Malihabad");
        // "Sadara" sounds so, and is not what is meant by it
        assertThat(PLACES.findPlaces("Sadar", 8))
                .extracting(place -> place.name().english())
                .contains("Sadar Bazar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ", UP",
                ",,",
                "Malihabad, Atlantis",
                "Malihabad, Kerala",
                "??",
                "000000",
                "Qxzzqvv",
                "\u0000",
                "😀",
                "%",
                "'; --"
            })
    void whatIsNoPlaceIsNotFound(String text) {
        assertThat(PLACES.findPlaces(text, 10)).isEmpty();
    }

    @Test
    void everyPlaceIsInADistrictAndNotFarFromIt() {
        for (String text : List.of("Rampur", "Sadar", "Model Town", "a", "b", "k", "p")) {
            for (NamedPlace place : PLACES.findPlaces(text, 1_000)) {
                District district = PLACES.district(place.district()).orElseThrow();
                assertThat(place.at().kilometresTo(district.middle())).isLessThan(160);
            }
        }
    }

    /** Where each of them is, the nearest is itself or another one with its position. */
    @Test
    void whereSomebodyIsTheNearestPostSays() {
        int byMiddle = 0;
        List<NamedPlace> places =
                PLACES.findPlaces("Rampur", 1_000).stream()
                        .filter(place -> !place.pin().isEmpty())
                        .toList();
        for (NamedPlace place : places) {
            NamedPlace nearest = PostalPlaces.loaded().near(place.at(), 1).get(0);
            assertThat(nearest.at().kilometresTo(place.at())).isZero();
            String middle = PLACES.districtsNear(place.at(), 1).get(0).code();
            byMiddle += middle.equals(place.district()) ? 0 : 1;
        }
        // the nearest middle is often that of another district
        assertThat(byMiddle).isGreaterThan(places.size() / 20);
    }

    @Test
    void knowsTheDistrictsAround() {
        GeoPoint lucknow = PLACES.district("UP-LUCKNOW").orElseThrow().middle();
        assertThat(PLACES.districtsNear(lucknow, 7))
                .extracting(District::code)
                .startsWith("UP-LUCKNOW")
                .contains("UP-UNNAO", "UP-BARABANKI");
        // of whatever state
        GeoPoint ghaziabad = PLACES.district("UP-GHAZIABAD").orElseThrow().middle();
        assertThat(PLACES.districtsNear(ghaziabad, 6))
                .extracting(District::state)
                .contains("DL", "UP");
    }
}
