package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;

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
        "Connaught Place, DL-CENTRAL-DELHI"
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
                "", " ", ",", ", UP", "??", "000000", "Qxzzqvv", "\u0000", "😀", "%", "'; --"
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
