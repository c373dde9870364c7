package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.RailwayLine;
import org.trackchild.directory.api.State;
import org.trackchild.model.Script;

class RailwaysTest {

    private static final Gazetteer PLACES = Gazetteer.load();
    private static final Railways RAILWAYS = Railways.load(PLACES);

    /** No two stops of a main line are further apart; the longest legs lead through large ones. */
    private static final double LONGEST_LEG_KM = 190;

    @TempDir Path folder;

    private static District district(String code) {
        return PLACES.district(code).orElseThrow();
    }

    private static Set<String> codes(Railways railways) {
        return railways.lines().stream().map(RailwayLine::code).collect(Collectors.toSet());
    }

    @Test
    void everyStopIsADistrictNearTheOneBefore() {
        assertThat(RAILWAYS.lines()).hasSizeGreaterThan(100);
        List<String> far = new ArrayList<>();
        for (RailwayLine line : RAILWAYS.lines()) {
            for (int i = 1; i < line.stops().size(); i++) {
                District one = district(line.stops().get(i - 1).get(0));
                District other = district(line.stops().get(i).get(0));
                if (one.kilometresTo(other) > LONGEST_LEG_KM) {
                    far.add(line.code() + ": " + one.code() + " to " + other.code());
                }
            }
        }
        assertThat(far).isEmpty();
    }

    @Test
    void theDistrictsOfAStopAreOneCity() {
        for (RailwayLine line : RAILWAYS.lines()) {
            for (List<String> stop : line.stops()) {
                assertThat(stop)
                        .allSatisfy(
                                code ->
                                        assertThat(
                                                        district(code)
                                                                .kilometresTo(
                                                                        district(stop.get(0))))
                                                .isLessThan(50));
            }
        }
    }

    @Test
    void noLineTurnsBack() {
        for (RailwayLine line : RAILWAYS.lines()) {
            List<District> way = line.stops().stream().map(stop -> district(stop.get(0))).toList();
            double along = 0;
            for (int i = 1; i < way.size(); i++) {
                along += way.get(i - 1).kilometresTo(way.get(i));
            }
            double straight = way.get(0).kilometresTo(way.get(way.size() - 1));
            assertThat(along / straight).as(line.code()).isLessThan(2.2);
        }
    }

    @Test
    void namesAreInBothLanguages() {
        for (RailwayLine line : RAILWAYS.lines()) {
            assertThat(Script.of(line.name().english())).isEqualTo(Script.LATIN);
            assertThat(Script.of(line.name().hindi())).isEqualTo(Script.DEVANAGARI);
        }
    }

    @Test
    void theJunctionsAreThere() {
        Set<String> junctions = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (RailwayLine line : RAILWAYS.lines()) {
            line.stops().stream()
                    .flatMap(List::stream)
                    .filter(code -> !seen.add(code))
                    .forEach(junctions::add);
        }
        assertThat(junctions)
                .contains(
                        // Howrah, Sealdah, Kharagpur, Bardhaman, Asansol, New Jalpaiguri, Malda
                        "WB-HOWRAH WB-KOLKATA WB-PASCHIM-MEDINIPUR WB-PURBA-BARDHAMAN".split(" "))
                .contains("WB-PASCHIM-BARDHAMAN WB-JALPAIGURI WB-MALDA".split(" "))
                // Guwahati, Lumding, Gaya, Patna, Mokama, Barauni, Katihar, Chhapra, Muzaffarpur
                .contains("AS-KAMRUP-METROPOLITAN AS-HOJAI BR-GAYA BR-PATNA".split(" "))
                .contains("BR-BEGUSARAI BR-KATIHAR BR-SARAN BR-MUZAFFARPUR".split(" "))
                .contains("BR-SAMASTIPUR JH-DHANBAD JH-RANCHI JH-EAST-SINGHBHUM".split(" "))
                // Deen Dayal Upadhyaya, Prayagraj, Kanpur, Tundla, Mathura, Lucknow, Gorakhpur
                .contains("UP-CHANDAULI UP-PRAYAGRAJ UP-KANPUR-NAGAR UP-FIROZABAD".split(" "))
                .contains("UP-MATHURA UP-AGRA UP-LUCKNOW UP-GORAKHPUR UP-VARANASI".split(" "))
                .contains("UP-JHANSI UP-MORADABAD UP-BAREILLY UP-SAHARANPUR".split(" "))
                .contains("DL-NEW-DELHI DL-CENTRAL-DELHI DL-SOUTH-EAST-DELHI".split(" "))
                .contains("HR-AMBALA PB-LUDHIANA PB-JALANDHAR PB-AMRITSAR JK-JAMMU".split(" "))
                .contains("RJ-JAIPUR RJ-KOTA RJ-AJMER RJ-JODHPUR RJ-PALI".split(" "))
                .contains("GJ-AHMEDABAD GJ-VADODARA GJ-SURAT MP-RATLAM MP-BHOPAL".split(" "))
                // Itarsi, Bina, Katni, Jabalpur, Khandwa, Bhusaval, Nagpur, Manmad, Kalyan, Pune
                .contains("MP-NARMADAPURAM MP-SAGAR MP-KATNI MP-JABALPUR".split(" "))
                .contains("MP-KHANDWA MH-JALGAON MH-NAGPUR MH-NASHIK MH-THANE".split(" "))
                .contains("MH-MUMBAI MH-MUMBAI-SUBURBAN MH-PUNE MH-SOLAPUR".split(" "))
                .contains("CG-BILASPUR CG-RAIPUR OD-JHARSUGUDA OD-KHORDHA".split(" "))
                // Kazipet, Secunderabad, Vijayawada, Gudur, Guntakal, Visakhapatnam
                .contains("TS-HANAMKONDA TS-HYDERABAD AP-NTR AP-TIRUPATI".split(" "))
                .contains("AP-ANANTAPUR AP-VISAKHAPATNAM KA-BENGALURU-URBAN".split(" "))
                .contains("KA-DHARWAD KA-DAKSHINA-KANNADA TN-CHENNAI TN-VELLORE".split(" "))
                // Jolarpettai, Salem, Erode, Coimbatore, Shoranur, Ernakulam
                .contains("TN-TIRUPATHUR TN-SALEM TN-ERODE TN-COIMBATORE".split(" "))
                .contains("TN-TIRUCHIRAPPALLI TN-MADURAI KL-PALAKKAD".split(" "))
                .contains("KL-ERNAKULAM KL-THIRUVANANTHAPURAM GA-SOUTH-GOA".split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "BR-GAYA,DL-NEW-DELHI,true",
        "BR-GAYA,WB-HOWRAH,true",
        "BR-GAYA,MH-MUMBAI,true",
        "BR-DARBHANGA,DL-CENTRAL-DELHI,true",
        "UP-GORAKHPUR,MH-MUMBAI,true",
        "OD-GANJAM,TN-CHENNAI,true",
        "KL-KOLLAM,MH-MUMBAI,true",
        "AS-DIBRUGARH,KA-BENGALURU-URBAN,true",
        "JK-JAMMU,DL-NEW-DELHI,true",
        "BR-GAYA,HP-KULLU,false",
        "BR-GAYA,OD-KANDHAMAL,false"
    })
    void tellsWhatLiesOnOneLine(String one, String other, boolean together) {
        assertThat(
                        RAILWAYS.lines().stream()
                                .map(line -> line.stops().stream().flatMap(List::stream).toList())
                                .anyMatch(stops -> stops.contains(one) && stops.contains(other)))
                .isEqualTo(together);
    }

    @Test
    void neighbouringStatesNameEachOther() {
        for (State state : PLACES.states()) {
            for (String other : state.neighbours()) {
                State neighbour = PLACES.findState(other).orElseThrow();
                assertThat(neighbour.neighbours()).as(other).contains(state.code());
                assertThat(
                                PLACES.districts(state.code()).stream()
                                        .flatMap(
                                                one ->
                                                        PLACES.districts(other).stream()
                                                                .map(one::kilometresTo))
                                        .min(Double::compare)
                                        .orElseThrow())
                        .as(state.code() + " and " + other)
                        .isLessThan(200);
            }
        }
    }

    private Railways with(String rows) throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "code,name,name_hi,stops\n" + rows);
        return RAILWAYS.with(file, PLACES);
    }

    @Test
    void aStateAddsReplacesAndRemovesLines() throws IOException {
        Railways own =
                with(
                        "# of the state\n"
                                + "imphal,Jiribam – Imphal,,MN-JIRIBAM MN-IMPHAL-WEST\n"
                                + "puducherry,Short,,TN-VILUPPURAM PY-PUDUCHERRY\n"
                                + "nilambur,,,\n");

        Collection<RailwayLine> lines = own.lines();
        assertThat(codes(own))
                .contains("imphal", "howrah-gaya-delhi")
                .doesNotContain("nilambur")
                .hasSize(RAILWAYS.lines().size());
        assertThat(lines)
                .filteredOn(line -> line.code().equals("puducherry"))
                .singleElement()
                .satisfies(line -> assertThat(line.stops()).hasSize(2));
        assertThat(codes(RAILWAYS)).contains("nilambur");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one,One,,BR-GAYA|line 2",
                "one,One,,BR-GAYA BR-GAYYA|there is no BR-GAYYA",
                "one,One,,BR-GAYA BR-PATNA BR-GAYA|line 2: a line serves no district twice",
                "ONE,One,,BR-GAYA BR-PATNA|column code",
                "one,One,,|there is no line one",
                "'one,One,,BR-GAYA BR-PATNA\none,One,,BR-GAYA BR-PATNA'|line 3: column code: a second",
                "one,\"One,,BR-GAYA|own.csv"
            })
    void saysWhatIsWrongWithAFile(String row, String message) {
        assertThatThrownBy(() -> with(row + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.csv")
                .hasMessageContaining(message);
    }

    @Test
    void aFileInAnotherEncodingCannotBeRead() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.write(
                file,
                "code,name,name_hi,stops\none,\u00c9,,BR-GAYA BR-PATNA\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> RAILWAYS.with(file, PLACES)).isInstanceOf(IOException.class);
    }
}
