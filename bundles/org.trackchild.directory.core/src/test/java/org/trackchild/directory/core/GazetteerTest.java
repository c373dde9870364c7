package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.model.Place;
import org.trackchild.model.Script;

class GazetteerTest {

    private static final Gazetteer PLACES = Gazetteer.load();

    @Test
    void hasAllStatesInBothLanguagesByName() {
        List<State> states = PLACES.states();
        assertThat(states).hasSize(36);
        assertThat(states).extracting(state -> state.name().english()).isSorted();
        assertThat(states)
                .allSatisfy(
                        state -> {
                            assertThat(state.code()).matches("[A-Z]{2}");
                            assertThat(Script.of(state.name().hindi()))
                                    .isEqualTo(Script.DEVANAGARI);
                            assertThat(PLACES.districts(state.code())).isNotEmpty();
                        });
    }

    @Test
    void codesOfDistrictsAreUniqueAndMakePlaces() {
        Set<String> codes = new HashSet<>();
        for (State state : PLACES.states()) {
            for (District district : PLACES.districts(state.code())) {
                assertThat(codes.add(district.code())).as(district.code()).isTrue();
                assertThat(district.code()).matches("[A-Z]{2}(-[A-Z0-9]+)+");
                assertThat(new Place(state.code(), district.code(), "").isKnown()).isTrue();
                assertThat(PLACES.district(district.code())).contains(district);
            }
            assertThat(PLACES.districts(state.code()))
                    .extracting(district -> district.name().english())
                    .isSorted();
        }
        assertThat(codes).hasSizeBetween(760, 800);
    }

    @Test
    void everyDistrictLiesInIndia() {
        for (State state : PLACES.states()) {
            assertThat(PLACES.districts(state.code()))
                    .allSatisfy(
                            district -> {
                                assertThat(district.latitude()).isBetween(6.5, 35.6);
                                assertThat(district.longitude()).isBetween(68.0, 97.5);
                            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UP-LUCKNOW,UP-KANPUR-NAGAR,65,95",
        "DL-NEW-DELHI,UP-GHAZIABAD,10,45",
        "DL-NEW-DELHI,MH-MUMBAI,1100,1200",
        "BR-PATNA,WB-KOLKATA,430,510",
        "TN-CHENNAI,KA-BENGALURU-URBAN,260,320",
        "TS-HYDERABAD,RJ-JAIPUR,1030,1120",
        "LA-LEH,JK-SRINAGAR,230,300",
        "AS-KAMRUP-METROPOLITAN,ML-EAST-KHASI-HILLS,40,100"
    })
    void distancesAreSane(String one, String other, double least, double most) {
        District from = PLACES.district(one).orElseThrow();
        District to = PLACES.district(other).orElseThrow();
        assertThat(from.kilometresTo(to)).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({
        "up,UP",
        "UTTAR PRADESH,UP",
        "उत्तर प्रदेश,UP",
        "U.P.,UP",
        "Orissa,OD",
        "odisha,OD",
        "Uttaranchal,UK",
        "उत्तराखण्ड,UK",
        "Jammu & Kashmir,JK",
        "Andaman and Nicobar,AN",
        "Pondicherry,PY",
        "Chattisgarh,CG",
        "The Dadra And Nagar Haveli And Daman And Diu,DH",
        "TG,TS",
        "Tamilnadu,TN"
    })
    void findsStates(String text, String code) {
        assertThat(PLACES.findState(text)).map(State::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "UP,UP-LUCKNOW,UP-LUCKNOW",
        "UP,up-lucknow,UP-LUCKNOW",
        "UP,lucknow district,UP-LUCKNOW",
        "UP,Lucknów,UP-LUCKNOW",
        "UP,लखनऊ,UP-LUCKNOW",
        "UP,जिला लखनऊ,UP-LUCKNOW",
        "UP,Allahabad,UP-PRAYAGRAJ",
        "UP,इलाहाबाद,UP-PRAYAGRAJ",
        "UP,Banaras,UP-VARANASI",
        "UP,Kanpur,UP-KANPUR-NAGAR",
        "UP,Rae Bareli,UP-RAEBARELI",
        "HR,Gurgaon,HR-GURUGRAM",
        "KA,Bangalore,KA-BENGALURU-URBAN",
        "MH,Bombay,MH-MUMBAI",
        "DL,Central,DL-CENTRAL-DELHI",
        "LA,Leh Ladakh,LA-LEH",
        "BR,पूर्वी चम्पारण,BR-EAST-CHAMPARAN",
        "PB,S.A.S Nagar,PB-SAHIBZADA-AJIT-SINGH-NAGAR",
        "HP,Lahaul & Spiti,HP-LAHAUL-AND-SPITI"
    })
    void findsDistricts(String state, String text, String code) {
        assertThat(PLACES.findDistrict(state, text)).map(District::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "UP,Patna",
        "UP,BR-PATNA",
        "XX,Lucknow",
        "UP,''",
        "UP,District",
        "UP,Nowhere",
        "DL,''"
    })
    void doesNotFindWhatIsNotThere(String state, String text) {
        assertThat(PLACES.findDistrict(state, text)).isEmpty();
    }

    @Test
    void unknownStatesHaveNothing() {
        assertThat(PLACES.findState("Atlantis")).isEmpty();
        assertThat(PLACES.findState("")).isEmpty();
        assertThat(PLACES.districts("XX")).isEmpty();
        assertThat(PLACES.district("UP-NOWHERE")).isEmpty();
    }

    @Test
    void everyNameFindsItsOwnPlace() {
        for (State state : PLACES.states()) {
            assertThat(PLACES.findState(state.name().english())).contains(state);
            assertThat(PLACES.findState(state.name().hindi())).contains(state);
            for (District district : PLACES.districts(state.code())) {
                assertThat(PLACES.findDistrict(state.code(), district.name().english()))
                        .contains(district);
                assertThat(PLACES.findDistrict(state.code(), district.name().hindi()))
                        .contains(district);
            }
        }
    }
}
