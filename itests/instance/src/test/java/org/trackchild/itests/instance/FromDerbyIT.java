package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An instance that began with the database it brings goes on with a server of PostgreSQL. */
class FromDerbyIT {

    @Test
    void everybodyFindsWhatWasThere() throws Exception {
        Optional<Path> programs = PostgresqlServer.installed();
        assumeTrue(programs.isPresent(), "no PostgreSQL server on this machine");
        try (PostgresqlServer server = PostgresqlServer.started(programs.get());
                Instance instance = Instance.unpacked("from-derby")) {
            instance.start(20);
            instance.awaitDemoData();
            JsonNode before = report(Client.of(instance, "police.lucknow"), "Pahle");
            instance.command("stop", "--data", instance.data().toString()).mustSucceed();

            Files.writeString(
                    instance.data().resolve("etc/org.ops4j.datasource-trackchild.cfg"),
                    server.settings().replace("trackchild-schema", "trackchild-from-derby"));
            instance.start(20);

            Client police = Client.of(instance, "police.lucknow");
            String id = before.get("id").asText();
            assertThat(police.get("/missing-reports/" + id).json().get("name").asText())
                    .isEqualTo("Pahle");
            assertThat(report(police, "Phir").get("number").asText())
                    .isGreaterThan(before.get("number").asText());
            assertThat(instance.data().resolve("data/derby")).doesNotExist();
            Command.Result verified =
                    instance.command(
                            "console",
                            "--data",
                            instance.data().toString(),
                            "trackchild:journal-verify");
            assertThat(verified.code()).as(verified.output()).isZero();
            instance.command("stop", "--data", instance.data().toString()).mustSucceed();
            verified = instance.command("audit", "verify", "--data", instance.data().toString());
            assertThat(verified.code()).as(verified.output()).isZero();
            assertThat(verified.output()).contains("Witnessed up to entry");
        }
    }

    private static JsonNode report(Client police, String name)
            throws IOException, InterruptedException {
        String json =
                """
                {"name": "%s", "father_name": "Pita", "sex": "male", "age_years": 9,
                 "state": "UP", "district": "Lucknow", "event_date": "%s"}
                """
                        .formatted(name, LocalDate.now().minusDays(1));
        Client.Answer answer =
                police.send(
                        police.to("/missing-reports")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(json)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
