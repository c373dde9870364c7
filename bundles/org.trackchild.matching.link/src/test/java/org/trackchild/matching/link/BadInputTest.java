package org.trackchild.matching.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong is told with its line and column, and nothing is left behind. */
class BadInputTest {

    private static final String GOOD = "id,given_name,surname\n1,Asha,Kumar\n2,Ravi,Singh\n";

    @TempDir private Path folder;
    private Tool tool;

    @BeforeEach
    void tool() {
        tool = new Tool(folder);
    }

    private void refused(String content, String... said) {
        refused(content.getBytes(StandardCharsets.UTF_8), said);
    }

    private void refused(byte[] content, String... said) {
        String good = tool.file("good.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        String bad = tool.file("bad.csv", content);
        refused(new String[] {"--profile", "person", good, bad}, said);
    }

    private void refused(String[] words, String... said) {
        List<String> before = tool.names();
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--out";
        all[words.length + 1] = tool.path("pairs.csv");
        Tool.Answer answer = tool.run(all);
        assertThat(answer.code()).as(answer.errors()).isEqualTo(2);
        assertThat(answer.errors()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(answer.out()).isEmpty();
        assertThat(tool.names()).isEqualTo(before);
    }

    @Test
    void aTableThatIsNone() {
        refused("", "bad.csv", "empty");
        refused("\n\n", "bad.csv", "empty");
        refused("id,given_name,surname\n", "bad.csv", "no records");
        refused("id given_name surname\n1 Asha Kumar\n", "bad.csv, line 1", "delimiter");
        refused("id,,\n1,,\n", "bad.csv", "line 1");
        refused("id,given_name,surname\n1,,\n2,,\n", "bad.csv, line 1");
    }

    @Test
    void aHeaderThatDoesNotTell() {
        refused("name,surname\nAsha,Kumar\n", "line 1", "name, surname");
        refused("id,surname,SURNAME\n1,a,b\n", "line 1", "column 3");
        refused("id,colour\n1,red\n", "line 1", "given_name");
    }

    @Test
    void rowsThatDoNotFit() {
        refused("id,given_name,surname\n1,Asha\n", "line 2", "column 3", "2 values");
        refused("id,given_name,surname\n1,Asha,Kumar\n2,a,b,c\n", "line 3", "column 4");
        refused("id,given_name,surname\n,Asha,Kumar\n", "line 2", "column 1", "identifier");
        refused("id,given_name,surname\n1,a,b\n2,a,b\n1,c,d\n", "line 4", "column 1", "line 2");
    }

    @Test
    void brokenQuotes() {
        refused("id,given_name,surname\n1,\"Asha,Kumar\n2,a,b\n", "line 2", "column 2");
        refused("id,given_name,surname\n1,As\"ha,Kumar\n", "line 2", "column 2");
        refused("id,given_name,surname\n1,\"Asha\"x,Kumar\n", "line 2", "column 2");
        // a line break within quotation marks counts as a line
        refused("id,given_name,surname\n1,\"As\nha\",Kumar\n2,b\n", "line 4", "column 3");
    }

    @Test
    void bytesThatAreNoText() {
        byte[] latin =
                "id,given_name,surname\n1,Asha,Kumar\n2,Ren\u00e9,Singh\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        refused(latin, "line 3", "character 6", "UTF-8");
        refused("id,given_name,surname\n1,As\0ha,Kumar\n", "line 2", "column 2");
        refused(
                "id,given_name,surname\n1," + "a".repeat(10_000_000) + ",b\n",
                "line 2",
                "column 2");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        String left = tool.file("a.csv", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8));
        String right = tool.file("b.csv", ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE));
        Tool.Answer answer =
                tool.run("--profile", "person", left, right, "--out", tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"columns": [{"name": "surname", "comparator": "psychic"}]}   | psychic
                    {"columns": [{"name": "surname", "comparator": "name"}        | line 1
                    {"columns": []}                                               | columns
                    {"columns": [{"name": "a", "comparator": "name", "x": 1}]}    | "x"
                    {"columns": [{"name": "a", "comparator": "name"}], "swaps": [["a", "b"]]} | "b"
                    {"columns": [{"name": "a", "comparator": "number", "tolerance": -1}]} | tolerance
                    {"columns": [{"name": "a", "comparator": "name"}], "budget": 0} | budget
                    []                                                            | not known
                    {"columns": [{"name": "a", "comparator": "name"}, {"name": "a", "comparator": "name"}]} | two columns "a"
                    {"columns": [{"name": "a", "comparator": "name"}], "budget": "many"} | budget
                    {"columns": [{"name": "a", "comparator": "name"}], "family": {"a": 1}} | family
                    {"columns": [{"name": "a", "comparator": "name", "from": 3}]}  | from
                    {"columns": [{"name": "a", "comparator": "name"}, {"name": "b", "comparator": "date"}], "swaps": [["a", "b"]]} | swaps
                    {"columns": [{"name": "a", "comparator": "name"}, {"name": "b", "comparator": "date"}], "homes": [["a", "b"], ["b", "a"]]} | homes
                    """)
    void aWrongProfile(String json, String said) {
        String good = tool.file("good.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        String profile = tool.file("p.json", json.getBytes(StandardCharsets.UTF_8));
        refused(new String[] {"--profile", profile, good}, "p.json", said);
    }

    @Test
    void aWrongWordOfAProfileIsToldWithItsPlace() {
        String good = tool.file("good.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        String json = "{\"columns\": [\n  {\"name\": \"surname\", \"comparator\": \"psychic\"}]}";
        String profile = tool.file("p.json", json.getBytes(StandardCharsets.UTF_8));
        refused(new String[] {"--profile", profile, good}, "p.json, line 2, column 37");
    }

    @Test
    void aByteOrderMarkIsNoPartOfAProfile() {
        String good = tool.file("good.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        String json = "\uFEFF{\"columns\": [{\"name\": \"surname\", \"comparator\": \"name\"}]}";
        String profile = tool.file("p.json", json.getBytes(StandardCharsets.UTF_8));
        Tool.Answer answer = tool.run("--profile", profile, good, "--out", tool.path("pairs.csv"));
        assertThat(answer.code()).as(answer.errors()).isZero();
    }

    @Test
    void thePairsNeverTakeThePlaceOfATable() {
        String table = tool.file("good.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        Tool.Answer answer = tool.run("--profile", "person", table, "--out", table);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.errors()).contains("good.csv");
        assertThat(String.join("\n", tool.lines("good.csv")) + "\n").isEqualTo(GOOD);
    }

    @Test
    void wrongWords() {
        String good = tool.file("good.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        refused(new String[] {"--profile", "nobody", good}, "person, children");
        refused(new String[] {"--profile", "person"}, "0");
        refused(new String[] {"--profile", "person", good, good, good}, "3");
        refused(new String[] {good}, "--profile");
        refused(new String[] {"--profile", "person", good, "--top", "0"}, "--top");
        refused(new String[] {"--profile", "person", good, "--threshold", "2"}, "--threshold");
        refused(new String[] {"--profile", "person", good, "--fast", "2"}, "--fast");
        refused(new String[] {"--profile", "person", good + ".none"}, "cannot be read");
        assertThat(tool.run("--profile", "person", good).errors()).contains("--out");
        Tool.Answer nowhere =
                tool.run("--profile", "person", good, "--out", tool.path("none/pairs.csv"));
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.errors()).contains("cannot be written");
    }

    @Test
    void wrongLabels() {
        String good = tool.file("good.csv", GOOD.getBytes(StandardCharsets.UTF_8));
        String[] words = {"--profile", "person", good, "--train", tool.path("labels.csv")};
        tool.file("labels.csv", List.of("left_id,right_id,match", "1,3,1"));
        refused(words, "labels.csv, line 2, column 2", "\"3\"");
        tool.file("labels.csv", List.of("left_id,right_id,match", "1,2,perhaps"));
        refused(words, "labels.csv, line 2, column 3");
        tool.file("labels.csv", List.of("left_id,right_id", "1,2"));
        refused(words, "match");
    }

    @Test
    void whatIsWrongIsToldInHindiToo() {
        Tool.Answer answer = tool.run(Locale.forLanguageTag("hi"), "--out", "x");
        assertThat(answer.errors()).containsPattern("\\p{IsDevanagari}");
    }

    @Test
    void aFileThatWasThereStaysWhenTheInputIsWrong() {
        String kept = tool.file("kept.csv", List.of("kept"));
        String bad = tool.file("bad.csv", List.of("id,surname", "1"));
        assertThat(tool.run("--profile", "person", bad, "--out", kept).code()).isEqualTo(2);
        assertThat(tool.lines("kept.csv")).containsExactly("kept");
    }
}
