package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vault of an instance: what its files tell, its command, a register without its vault. */
class VaultIT {

    /** Stands in a note, and nowhere else. */
    private static final String SECRET = "Zibeline";

    private static Instance instance;

    @BeforeAll
    static void start() throws Exception {
        instance = Instance.unpacked("vault");
        instance.start(20);
        instance.awaitDemoData();
    }

    @AfterAll
    static void end() throws Exception {
        instance.close();
    }

    private static Command.Result vault(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("vault"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", instance.data().toString()));
        return instance.command(all.toArray(String[]::new));
    }

    private static Client police() throws Exception {
        return Client.of(instance, "police.lucknow");
    }

    private static String reported() throws Exception {
        String report =
                """
                {"name": "Synthetic", "sex": "male", "age_years": 9, "state": "UP",
                 "district": "Lucknow", "event_date": "%s"}
                """
                        .formatted(LocalDate.now().minusDays(1));
        String id = police().post("/missing-reports", report).json(201).get("id").asText();
        return "/missing-reports/" + id;
    }

    /** Files of the instance that have the word of the note, or some bytes of the photograph. */
    private static List<Path> telling(byte[] jpeg) throws Exception {
        List<String> secrets = new ArrayList<>(List.of(SECRET));
        // pages of a database may part one of them
        for (int quarter = 1; quarter <= 3; quarter++) {
            secrets.add(
                    new String(jpeg, jpeg.length / 4 * quarter, 48, StandardCharsets.ISO_8859_1));
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(instance.data())) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String all = Files.readString(each, StandardCharsets.ISO_8859_1);
                if (secrets.stream().anyMatch(all::contains)) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static void stop() throws Exception {
        instance.command("stop", "--data", instance.data().toString()).mustSucceed();
    }

    private static void moveAway() throws Exception {
        for (String each : List.of("vault", "vault.p12", "vault.password")) {
            Files.move(
                    instance.data().resolve(each), instance.data().resolveSibling("away-" + each));
        }
    }

    @Test
    void onlyWhoHasTheVaultReadsTheRegister() throws Exception {
        String path = reported();
        police().post(path + "/notes", "{\"text\": \"" + SECRET + "\", \"shared\": true}")
                .json(201);
        String photo =
                police().post(path + "/photos", "image/jpeg", Pictures.jpeg(300, 400))
                        .json(201)
                        .get("id")
                        .asText();
        Client.Answer shown = police().get(path + "/photos/" + photo);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(telling(shown.body())).isEmpty();

        Command.Result before = vault("status");
        assertThat(before.code()).as(before.output()).isZero();
        assertThat(before.output()).contains("Master key 1 wraps new keys");
        Command.Result rotated = vault("rotate");
        assertThat(rotated.code()).as(rotated.output()).isZero();
        assertThat(rotated.output()).contains("the old one is destroyed", "Master key 2");
        assertThat(vault("open").code()).isEqualTo(2);

        instance.kill();
        assertThat(telling(shown.body())).isEmpty();
        instance.start(20);
        assertThat(police().get(path + "/notes").text()).contains(SECRET);
        assertThat(police().get(path + "/photos/" + photo).body()).isEqualTo(shown.body());

        stop();
        assertThat(vault("status").code()).isEqualTo(1);
        moveAway();
        instance.start(20);
        Refusal.check(police().get(path + "/notes"), 409, "KEY_MISSING", null);
        Refusal.check(police().get(path + "/photos/" + photo), 409, "KEY_MISSING", null);
        assertThat(telling(shown.body())).isEmpty();
        Client nobody = Client.presenting(instance, null);
        assertThat(nobody.send(nobody.at("/health")).text())
                .contains("is not the one of this register");
        Refusal.check(
                police().post(path + "/notes", "{\"text\": \"more\", \"shared\": true}"),
                409,
                "OTHER_VAULT",
                null);
        assertThat(vault("status").output()).contains("is not the one of this register");
        assertThat(instance.data().resolve("data/log/karaf.log"))
                .content()
                .contains("the vault does not have the keys of this register");
    }
}
