package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The command `audit`: of an instance that runs, was killed, is stopped, was put back, is a copy.
 */
class AuditIT {

    private static Instance instance;

    @BeforeAll
    static void start() throws Exception {
        instance = Instance.unpacked("audit");
        instance.start(20);
        instance.awaitDemoData();
    }

    @AfterAll
    static void end() throws Exception {
        instance.close();
    }

    private static Command.Result audit(Path data, String action, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("audit", action, "--data", data.toString()));
        words.addAll(List.of(more));
        return instance.command(words.toArray(String[]::new));
    }

    private static String verified(int code, String... more) throws Exception {
        Command.Result result = audit(instance.data(), "verify", more);
        assertThat(result.code()).as(result.output()).isEqualTo(code);
        return result.output();
    }

    private static void stop() throws Exception {
        instance.command("stop", "--data", instance.data().toString()).mustSucceed();
    }

    private static JsonNode witness() throws Exception {
        return Instance.json(instance.get("", "/health")).path("components").path("witness");
    }

    /** Contents of all files. */
    private static Map<String, String> digest(Path folder) throws Exception {
        Map<String, String> all = new TreeMap<>();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(each).toString(),
                        HexFormat.of().formatHex(sha.digest(Files.readAllBytes(each))));
            }
        }
        return all;
    }

    private static void copy(Path from, Path to) throws Exception {
        Command.in(from).run("cp", "-a", from.toString(), to.toString()).mustSucceed();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Test
    void toldOfAllLivesOfARegister() throws Exception {
        assertThat(verified(0)).contains("The journal is sound").contains("Witnessed up to entry");
        assertThat(verified(0, "--from", "5", "--to", "9")).contains("sound: 5 entries checked");
        assertThat(audit(instance.data(), "verify", "--from", "9", "--to", "5").code())
                .isEqualTo(2);
        assertThat(witness().path("status").asText()).isEqualTo("up");

        // killed, its database has pages that only its log knows
        instance.kill();
        Map<String, String> killed = digest(instance.data());
        assertThat(verified(0)).contains("The journal is sound");
        assertThat(digest(instance.data())).isEqualTo(killed);
        Path copy = instance.data().resolveSibling("copy");
        copy(instance.data(), copy);
        Command.Result ofCopy = audit(copy, "verify");
        assertThat(ofCopy.code()).as(ofCopy.output()).isZero();
        assertThat(digest(copy)).isEqualTo(killed);

        instance.start(20);
        report();
        stop();
        assertThat(verified(0)).doesNotContain("There is no witness");

        anOlderDatabaseIsPutBack(copy);
        aLineOfTheWitnessIsAltered();
    }

    private static void report() throws Exception {
        String report =
                """
                {"name": "Synthetic", "sex": "male", "age_years": 9, "state": "UP",
                 "district": "Lucknow", "event_date": "%s"}
                """
                        .formatted(LocalDate.now().minusDays(1));
        HttpResponse<String> answer =
                instance.post(instance.apiKey("police.lucknow"), "/api/v1/missing-reports", report);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void anOlderDatabaseIsPutBack(Path copy) throws Exception {
        Path database = instance.data().resolve("data/derby");
        delete(database);
        copy(copy.resolve("data/derby"), database);
        assertThat(verified(3)).contains("THE JOURNAL IS BROKEN").contains("was witnessed");

        instance.start(20);
        assertThat(witness().path("status").asText()).isEqualTo("down");
        assertThat(witness().path("reason").asText()).contains("audit restored");
        verified(3);
        assertThat(audit(instance.data(), "restored", "--by", "two words").code()).isEqualTo(2);
        Command.Result said = audit(instance.data(), "restored", "--by", "आशा.devi");
        assertThat(said.code()).as(said.output()).isZero();
        assertThat(verified(0)).contains("Replaced by an older journal, as आशा.devi said");
        assertThat(witness().path("status").asText()).isEqualTo("up");
    }

    private static void aLineOfTheWitnessIsAltered() throws Exception {
        stop();
        try (Stream<Path> files = Files.list(instance.data().resolve("journal-heads"))) {
            Path first = files.sorted().findFirst().orElseThrow();
            List<String> lines = new ArrayList<>(Files.readAllLines(first));
            lines.set(1, lines.get(1).replaceFirst("^found \\d+", "found 3"));
            Files.write(first, lines);
        }
        assertThat(verified(5)).contains("THE WITNESS IS DAMAGED: line 2");
    }

    @Test
    void saysWhatItCannotDo() throws Exception {
        assertThat(instance.command("audit").code()).isEqualTo(2);
        assertThat(instance.command("audit", "fly").code()).isEqualTo(2);
        assertThat(instance.command("audit", "verify", "--to", "x").code()).isEqualTo(2);
        assertThat(instance.command("audit", "restored").code()).isEqualTo(2);
        assertThat(instance.command("audit", "restored", "--by", "a;b").code()).isEqualTo(2);
        assertThat(instance.command("help", "audit").output()).contains("audit verify");
        Path none = instance.data().resolveSibling("none");
        assertThat(audit(none, "verify").code()).isEqualTo(4);
        Files.createDirectories(none);
        assertThat(audit(none, "verify").code()).isEqualTo(4);
    }
}
