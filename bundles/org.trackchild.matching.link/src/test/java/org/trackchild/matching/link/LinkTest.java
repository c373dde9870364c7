package org.trackchild.matching.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links made-up persons, of whom the truth is known. */
class LinkTest {

    private static final int BOTH = 1_200;

    @TempDir private Path folder;
    private Tool tool;
    private String left;
    private String right;

    @BeforeEach
    void tables() {
        tool = new Tool(folder);
        List<List<String>> tables = Persons.twoTables(7, BOTH, 600, 600);
        left = tool.table("left.csv", tables.get(0));
        right = tool.table("right.csv", tables.get(1));
    }

    private List<Tool.Pair> link(String... more) {
        List<String> words = new ArrayList<>(List.of("--profile", "person", left, right, "--out"));
        words.add(tool.path("pairs.csv"));
        words.addAll(List.of(more));
        Tool.Answer answer = tool.run(words.toArray(String[]::new));
        assertThat(answer.code()).as(answer.errors()).isZero();
        return tool.pairs("pairs.csv");
    }

    private static boolean isTrue(Tool.Pair pair) {
        return Persons.person(pair.left()).equals(Persons.person(pair.right()));
    }

    @Test
    void findsThePersonsOfTwoTablesWithoutLabels() {
        List<Tool.Pair> pairs = link();
        long right = pairs.stream().filter(LinkTest::isTrue).count();
        assertThat(2. * right / (pairs.size() + BOTH)).isGreaterThan(.96);
        assertThat(tool.lines("pairs.csv").get(0)).isEqualTo("left_id,right_id,probability,bits");
    }

    @Test
    void aProbabilityIsWhatItSays() {
        List<Tool.Pair> pairs = link("--threshold", "0.01");
        double said = pairs.stream().mapToDouble(Tool.Pair::probability).sum();
        double found = pairs.stream().filter(LinkTest::isTrue).count();
        assertThat(said / pairs.size()).isCloseTo(found / pairs.size(), within(.06));
        List<Tool.Pair> sure = pairs.stream().filter(pair -> pair.probability() >= .95).toList();
        assertThat(sure.stream().filter(LinkTest::isTrue).count())
                .isGreaterThan(sure.size() * 97L / 100);
    }

    @Test
    void theReasonsAddUpToTheBits() {
        List<Tool.Pair> pairs = link("--explain");
        List<String> header = List.of(tool.lines("pairs.csv").get(0).split(","));
        assertThat(header).contains("prior", "given_name_bits", "given_name_level", "others_bits");
        for (Tool.Pair pair : pairs) {
            double sum = 0;
            for (int i = 0; i < pair.more().size(); i++) {
                if (!header.get(i + 4).endsWith("_level")) {
                    sum += Double.parseDouble(pair.more().get(i));
                }
            }
            assertThat(sum).isCloseTo(pair.bits(), within(.01));
            double odds = Math.pow(2, pair.bits());
            assertThat(odds / (1 + odds)).isCloseTo(pair.probability(), within(1e-3));
        }
    }

    @Test
    void theOrderOfTheLinesAndTheNumberOfThreadsChangeNothing() {
        List<Tool.Pair> pairs = link("--threads", "1");
        List<List<String>> tables = Persons.twoTables(7, BOTH, 600, 600);
        List<String> turned = new ArrayList<>(tables.get(1));
        java.util.Collections.reverse(turned);
        right = tool.table("right.csv", turned);
        assertThat(link("--threads", "3")).isEqualTo(pairs);
    }

    @Test
    void keepsTheFirstOnesOfEachRecord() {
        List<Tool.Pair> all = link("--threshold", "0");
        assertThat(all.stream().collect(Collectors.groupingBy(Tool.Pair::left)).values())
                .anyMatch(list -> list.size() > 2);
        List<Tool.Pair> top = link("--threshold", "0", "--top", "2");
        assertThat(top.stream().collect(Collectors.groupingBy(Tool.Pair::left)).values())
                .allMatch(list -> list.size() <= 2);
        assertThat(all).containsAll(top);
        assertThat(link("--threshold", "0.9")).allMatch(pair -> pair.probability() >= .9);
    }

    @Test
    void findsTheDuplicatesOfOneTable() {
        List<List<String>> tables = Persons.twoTables(11, 500, 500, 500);
        List<String> together = new ArrayList<>(tables.get(0));
        together.addAll(tables.get(1));
        String one = tool.table("one.csv", together);
        Tool.Answer answer = tool.run("--profile", "person", one, "--out", tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        List<Tool.Pair> pairs = tool.pairs("pairs.csv");
        long found = pairs.stream().filter(LinkTest::isTrue).count();
        assertThat(2. * found / (pairs.size() + 500)).isGreaterThan(.9);
        assertThat(pairs).noneMatch(pair -> pair.left().equals(pair.right()));
    }

    @Test
    void learnsFromLabels() {
        List<Tool.Pair> without = link("--threshold", "0");
        List<String> labels = new ArrayList<>(List.of("left_id,right_id,match"));
        for (Tool.Pair pair : without) {
            labels.add(pair.left() + "," + pair.right() + "," + (isTrue(pair) ? 1 : 0));
        }
        String file = tool.file("labels.csv", labels);
        List<Tool.Pair> pairs = link("--train", file);
        assertThat(pairs).isNotEqualTo(link());
        long right = pairs.stream().filter(LinkTest::isTrue).count();
        assertThat(2. * right / (pairs.size() + BOTH)).isGreaterThan(.96);
    }

    @Test
    void columnsMayBeAbsentOrEmptyAndNamedOtherwise() {
        List<List<String>> tables = Persons.twoTables(7, BOTH, 600, 600);
        left = tool.file("left.csv", without(tables.get(0), "rec_id;First_Name;surname;dob;ssn"));
        Tool.Answer answer =
                tool.run("--profile", "person", left, right, "--out", tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        List<Tool.Pair> pairs = tool.pairs("pairs.csv");
        long found = pairs.stream().filter(LinkTest::isTrue).count();
        // names and dates alone: twins and namesakes are not told apart
        assertThat(found / (double) pairs.size()).isGreaterThan(.9);
        assertThat(found).isGreaterThan(BOTH * 6 / 10);
    }

    private static List<String> without(List<String> records, String header) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (String record : records) {
            String[] v = record.split(",", -1);
            lines.add(String.join(";", v[0], v[1], v[2], v[4].replace("-", ""), ""));
        }
        return lines;
    }

    @Test
    void aProfileOfOnesOwnDescribesOtherTables() {
        String profile =
                tool.file(
                        "own.json",
                        List.of(
                                """
                                {"id": "number", "columns": [
                                  {"name": "who", "comparator": "name", "left": "naam", "right": "name"},
                                  {"name": "born", "comparator": "date"}]}"""));
        List<String> first = new ArrayList<>(List.of("number,naam,born"));
        List<String> second = new ArrayList<>(List.of("number,name,born"));
        List<List<String>> tables = Persons.twoTables(3, 400, 100, 100);
        for (int side = 0; side < 2; side++) {
            for (String record : tables.get(side)) {
                String[] v = record.split(",", -1);
                (side == 0 ? first : second).add(v[0] + "," + v[1] + " " + v[2] + "," + v[4]);
            }
        }
        Tool.Answer answer =
                tool.run(
                        "--profile",
                        profile,
                        tool.file("a.csv", first),
                        tool.file("b.csv", second),
                        "--out",
                        tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        List<Tool.Pair> pairs = tool.pairs("pairs.csv");
        long found = pairs.stream().filter(LinkTest::isTrue).count();
        assertThat(found).isGreaterThan(220);
        assertThat(found / (double) pairs.size()).isGreaterThan(.9);
    }

    @Test
    void linksTheColumnsOfOurOwnImport() {
        List<List<String>> tables = Persons.twoTables(5, 500, 250, 250);
        List<String> files = new ArrayList<>();
        for (List<String> table : tables) {
            List<String> lines = new ArrayList<>();
            lines.add("id,name,alias,sex,date_of_birth,guardian_phone,state,district,event_date");
            for (String record : table) {
                String[] v = record.split(",", -1);
                String name = v[1] + " " + v[2];
                lines.add(String.join(",", v[0], name, "", v[3], v[4], v[9], v[8], v[6], ""));
            }
            files.add(tool.file("children" + files.size() + ".csv", lines));
        }
        Tool.Answer answer =
                tool.run(
                        "--profile",
                        "children",
                        files.get(0),
                        files.get(1),
                        "--out",
                        tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        List<Tool.Pair> pairs = tool.pairs("pairs.csv");
        long found = pairs.stream().filter(LinkTest::isTrue).count();
        // twins and namesakes of one telephone are not told apart by so few columns
        assertThat(found).isGreaterThan(400);
        assertThat(found / (double) pairs.size()).isGreaterThan(.75);
    }

    @Test
    void agesGoTogetherWithDatesOfBirth() {
        List<List<String>> tables = Persons.twoTables(6, 400, 100, 100);
        List<String> missing =
                new ArrayList<>(List.of("id,name,sex,date_of_birth,district,event_date"));
        List<String> found = new ArrayList<>(List.of("id,name,sex,age_years,district,event_date"));
        for (String record : tables.get(0)) {
            String[] v = record.split(",", -1);
            String day = "2016-05-01";
            missing.add(String.join(",", v[0], v[1] + " " + v[2], v[3], v[4], v[6], day));
        }
        Map<String, String> births =
                tables.get(0).stream()
                        .map(record -> record.split(",", -1))
                        .collect(Collectors.toMap(v -> Persons.person(v[0]), v -> v[4]));
        for (String record : tables.get(1)) {
            String[] v = record.split(",", -1);
            String born = births.getOrDefault(Persons.person(v[0]), "1980-01-01");
            long age = ChronoUnit.YEARS.between(LocalDate.parse(born), LocalDate.of(2018, 9, 1));
            String years = Long.toString(age);
            found.add(String.join(",", v[0], v[1] + " " + v[2], v[3], years, v[6], "2018-09-01"));
        }
        Tool.Answer answer =
                tool.run(
                        "--profile",
                        "children",
                        tool.file("missing.csv", missing),
                        tool.file("found.csv", found),
                        "--explain",
                        "--out",
                        tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        List<String> header = List.of(tool.lines("pairs.csv").get(0).split(","));
        int level = header.indexOf("age_years_level") - 4;
        List<Tool.Pair> right = tool.pairs("pairs.csv").stream().filter(LinkTest::isTrue).toList();
        assertThat(right).hasSizeGreaterThan(200);
        assertThat(right)
                .allMatch(pair -> List.of("same", "near").contains(pair.more().get(level)));
    }

    @Test
    void tablesOfTwoRecordsAreEnough() {
        String one =
                tool.table(
                        "one.csv",
                        List.of(
                                "1,Asha,Kumari,,2018-03-02,,,,,9415012345,",
                                "2,Ramesh,Yadav,,2011-10-21,,,,,9838054321,"));
        String other =
                tool.table(
                        "other.csv",
                        List.of(
                                "a,रमेश,Yadav,,20111021,,,,,9838054321,",
                                "b,Sunita,Devi,,20090101,,,,,,"));
        Tool.Answer answer =
                tool.run("--profile", "person", one, other, "--out", tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        assertThat(tool.pairs("pairs.csv"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.left() + pair.right()).isEqualTo("2a"));
    }

    @Test
    void everythingMayBeNew() {
        // two groups that have nothing in common between the tables: their shares add up to 2
        String profile =
                tool.file(
                        "own.json",
                        List.of(
                                """
                                {"columns": [
                                  {"name": "given_name", "comparator": "name"},
                                  {"name": "surname", "comparator": "name"},
                                  {"name": "national_id", "comparator": "code"},
                                  {"name": "a", "comparator": "text"},
                                  {"name": "b", "comparator": "text"},
                                  {"name": "c", "comparator": "text"},
                                  {"name": "d", "comparator": "text"}],
                                 "homes": [["a", "b"], ["c", "d"]], "family": ["surname"]}"""));
        List<String> one = new ArrayList<>(List.of("id,given_name,surname,national_id,a,b,c,d"));
        List<String> other = new ArrayList<>(one);
        int row = 0;
        for (String record : Persons.twoTables(4, 300, 0, 0).get(0)) {
            String[] v = record.split(",", -1);
            String person = String.join(",", v[0], v[1], v[2], v[10]);
            one.add(person + ",left%d,west%d,old%d,past%d".formatted(row, row, row, row));
            other.add(person + ",right%d,east%d,new%d,now%d".formatted(row, row, row, row));
            row++;
        }
        Tool.Answer answer =
                tool.run(
                        "--profile",
                        profile,
                        tool.file("a.csv", one),
                        tool.file("b.csv", other),
                        "--out",
                        tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
        List<Tool.Pair> pairs = tool.pairs("pairs.csv");
        assertThat(pairs).allMatch(pair -> Double.isFinite(pair.bits()));
        assertThat(pairs).hasSizeGreaterThan(250).allMatch(LinkTest::isTrue);
    }
}
