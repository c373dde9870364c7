package org.trackchild.matching.engine.comparator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

/** Places on a line of which the kilometres are known; all records are synthetic. */
class PlaceComparatorTest {

    private static final LocalDate LOST = LocalDate.of(2026, 3, 1);

    /** Kilometres from Gaya. */
    private static final Map<String, Double> EAST =
            Map.of(
                    "BR-GAYA", 0.0,
                    "BR-NAWADA", 60.0,
                    "BR-BANKA", 220.0,
                    "BR-KATIHAR", 340.0,
                    "UP-ETAH", 750.0,
                    "DL-NEW-DELHI", 900.0,
                    "HP-KULLU", 1000.0,
                    "MH-MUMBAI", 1400.0,
                    "KL-IDUKKI", 2000.0,
                    "HR-NUH", 780.0);

    private static final List<String> SERVED = List.of("BR-GAYA", "DL-NEW-DELHI", "MH-MUMBAI");

    private static final Geography GEOGRAPHY =
            new Geography() {

                @Override
                public double kilometres(String one, String other) {
                    Double first = EAST.get(one);
                    Double second = EAST.get(other);
                    return first == null || second == null ? Double.NaN : Math.abs(first - second);
                }

                @Override
                public double kilometresByRail(String one, String other) {
                    return SERVED.contains(one) && SERVED.contains(other)
                            ? kilometres(one, other)
                            : Double.NaN;
                }

                @Override
                public boolean areNeighbours(String one, String other) {
                    return (one + other).equals("BRUP") || (one + other).equals("UPBR");
                }
            };

    private final MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());

    @BeforeEach
    void aRegister() {
        engine.use(BuiltInComparators.all(GEOGRAPHY));
        Random random = new Random(3);
        List<String> districts = new ArrayList<>(new TreeSet<>(EAST.keySet()));
        for (int i = 0; i < 2_000; i++) {
            engine.put(
                    child(
                            CaseKind.FOUND,
                            districts.get(random.nextInt(districts.size())),
                            random.nextInt(40) - 10));
        }
    }

    private static Subject child(CaseKind kind, String district, int days) {
        boolean known = district.contains("-");
        return new Subject(
                CaseId.next(),
                kind,
                ChildDescription.builder().sex(Sex.FEMALE).build(),
                new Event(
                        LOST.plusDays(days),
                        null,
                        new Place(district.substring(0, 2), known ? district : "", "")));
    }

    private Reason place(Subject one, Subject other) {
        engine.put(other);
        return engine.pair(one, other.id()).orElseThrow().explanation().reasons().stream()
                .filter(reason -> reason.comparator().equals("place"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "BR-GAYA, 9, same district",
        "BR-GAYA, -1, same district",
        "BR-NAWADA, 9, within 100 km",
        "BR-BANKA, 9, within 300 km",
        "DL-NEW-DELHI, 9, 'Found further away, on a railway line'",
        "MH-MUMBAI, 9, 'Found far away, on a railway line'",
        "BR-KATIHAR, 9, same state",
        "UP-ETAH, 9, neighbouring state",
        "HR-NUH, 9, another state",
        "HP-KULLU, 9, no railway line",
        "KL-IDUKKI, 9, no railway line",
        "KL-IDUKKI, 0, too far away for so short a time",
        "KL-IDUKKI, 1, too far away for so short a time",
        "KL-IDUKKI, 2, no railway line",
        "KL-IDUKKI, -2, too far away for so short a time",
        "KL-IDUKKI, -9, no railway line",
        "DL-NEW-DELHI, 0, too far away for so short a time",
        "DL-NEW-DELHI, 1, 'Found further away, on a railway line'",
        "BR-BANKA, 0, within 300 km",
        "BR, 9, same state",
        "UP, 9, neighbouring state",
        "KL, 9, another state",
        "XX-NOWHERE, 9, another state"
    })
    void tellsHowThePlacesLie(String district, int days, String sentence) {
        Subject missing = child(CaseKind.MISSING, "BR-GAYA", 0);
        Subject found = child(CaseKind.FOUND, district, days);

        assertThat(place(missing, found).sentence().english()).contains(sentence);
        assertThat(place(found, missing).sentence().english()).contains(sentence);
    }

    @Test
    void theRailwayBringsFarPlacesNearer() {
        Subject missing = child(CaseKind.MISSING, "BR-GAYA", 0);

        double delhi = place(missing, child(CaseKind.FOUND, "DL-NEW-DELHI", 9)).bits();
        double kullu = place(missing, child(CaseKind.FOUND, "HP-KULLU", 9)).bits();

        assertThat(delhi).isGreaterThan(kullu + 1);
    }

    @Test
    void nobodyGetsAcrossTheCountryInADay() {
        Subject missing = child(CaseKind.MISSING, "BR-GAYA", 0);

        double atOnce = place(missing, child(CaseKind.FOUND, "KL-IDUKKI", 0)).bits();
        double later = place(missing, child(CaseKind.FOUND, "KL-IDUKKI", 9)).bits();

        assertThat(atOnce).isNegative().isLessThan(later);
    }

    @Test
    void twoReportsOfOneKindAreNotInAHurry() {
        Subject missing = child(CaseKind.MISSING, "BR-GAYA", 0);
        Subject again = child(CaseKind.MISSING, "KL-IDUKKI", 0);

        assertThat(place(missing, again).sentence().english()).contains("no railway line");
    }

    @Test
    void theTableOfPlacesIsTheComparison() {
        for (String district : EAST.keySet()) {
            Subject missing = child(CaseKind.MISSING, district, 0);
            List<Candidate> best = engine.candidates(missing, CaseKind.FOUND, 300);
            assertThat(best).hasSizeGreaterThan(100);
            for (Candidate each : best) {
                double odds = Math.pow(2, each.explanation().totalBits());
                assertThat(odds / (1 + odds)).isCloseTo(each.probability(), within(1e-9));
            }
        }
    }
}
