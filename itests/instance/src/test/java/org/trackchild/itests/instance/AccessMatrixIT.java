package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trackchild.itests.instance.AccessOracle.Kept;
import org.trackchild.itests.instance.Client.Answer;

/**
 * Every demo user, every address of the interface and cases of several offices: who may read one
 * reads it, and for all others it does not exist, whatever they ask, in words, status and headers.
 * Addresses come from the description of the interface, so that a new one is in here by itself. All
 * children are synthetic.
 */
@ExtendWith(RunningInstance.class)
class AccessMatrixIT {

    private static final String STATION = "PS-UP-LUCKNOW-01";

    private static final String REFERRED = "PS-BR-PATNA-01";

    /** A case that nobody has. */
    private static final String NOBODYS = UUID.randomUUID().toString();

    /** Anything else that nobody has. */
    private static final String NOTHING = UUID.randomUUID().toString();

    /** Headers that differ from answer to answer by themselves. */
    private static final Set<String> VOLATILE = Set.of("date", "content-length");

    private static final Map<String, Client> CLIENTS = new LinkedHashMap<>();

    private static final Map<String, JsonNode> ME = new LinkedHashMap<>();

    private static final List<Kept> CASES = new ArrayList<>();

    private static JsonNode paths;

    private static Client station;

    @BeforeAll
    static void take(Instance instance) throws Exception {
        for (String user : instance.users()) {
            Client client = Client.of(instance, user);
            CLIENTS.put(user, client);
            ME.put(user, client.get("/me").json(200));
        }
        station = CLIENTS.get("police.lucknow");
        paths = station.get("/openapi.json").json(200).get("paths");
        CASES.add(made("missing-reports", "police.lucknow", "Zaravqil", STATION, "UP-LUCKNOW"));
        CASES.add(
                made(
                        "found-children",
                        "home.kanpur",
                        "Vuxomire",
                        "CCI-UP-KANPUR-NAGAR-01",
                        "UP-KANPUR-NAGAR"));
        Kept alone = made("missing-reports", "police.lucknow", "Qewultam", STATION, "UP-LUCKNOW");
        refer(alone.id());
        CASES.add(
                new Kept(
                        alone.kind(),
                        alone.id(),
                        alone.name(),
                        alone.office(),
                        alone.district(),
                        Set.of(REFERRED)));
    }

    /** Aged and dated so that it is proposed for nobody. */
    private static Kept made(String kind, String by, String name, String office, String district)
            throws IOException, InterruptedException {
        String unique = name + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        JsonNode made =
                CLIENTS.get(by)
                        .post(
                                "/" + kind,
                                """
                                {"name": "%s", "sex": "transgender", "age_years": 17,
                                 "state": "%s", "district": "%s", "event_date": "%s"}
                                """
                                        .formatted(
                                                unique,
                                                district.substring(0, 2),
                                                district,
                                                LocalDate.now(ZoneId.of("Asia/Kolkata"))
                                                        .minusDays(2)))
                        .json(201);
        assertThat(made.at("/office/id").asText()).isEqualTo(office);
        return new Kept(kind, made.get("id").asText(), unique, office, district, Set.of());
    }

    private static void refer(String id) throws IOException, InterruptedException {
        String asked =
                station.post(
                                "/transfers",
                                """
                                {"case": "%s", "kind": "referral", "to": "%s", "reason": "Seen there"}
                                """
                                        .formatted(id, REFERRED))
                        .json(201)
                        .get("id")
                        .asText();
        Client other = CLIENTS.get("police.patna");
        other.send(other.to("/transfers/" + asked + "/acceptance").POST(BodyPublishers.noBody()))
                .json(200);
    }

    /** The methods and addresses below a case of a kind, with this identifier. */
    private static List<String[]> below(Kept subject, String id) {
        List<String[]> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().startsWith("/" + subject.kind() + "/{id}")
                    || path.getKey().startsWith("/cases/{id}/")) {
                String address =
                        path.getKey().replaceFirst("\\{id}", id).replaceAll("\\{[^}]+}", NOTHING);
                path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> found.add(new String[] {method.toUpperCase(), address}));
            }
        }
        return found;
    }

    private static Answer ask(Client client, String method, String address)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = client.to(address).header("If-Match", "\"1\"");
        if (method.equals("GET") || method.equals("DELETE")) {
            return client.send(request.method(method, BodyPublishers.noBody()));
        }
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return client.send(
                request.header("Content-Type", type)
                        .method(
                                method,
                                BodyPublishers.ofString("{\"reason\": \"Because of it\"}")));
    }

    /** All of an answer but what names the case that was asked for and what always differs. */
    private static String shape(Answer answer, String id) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        new TreeSet<>(answer.headers().map().keySet())
                .stream()
                        .filter(name -> !VOLATILE.contains(name.toLowerCase()))
                        .forEach(name -> headers.put(name, answer.headers().allValues(name)));
        String body = answer.text().replace(id, "ID");
        try {
            if (answer.json() instanceof ObjectNode problem) {
                problem.remove("instance");
                body = problem.toString().replace(id, "ID");
            }
        } catch (IOException noJson) {
            // as it is
        }
        return answer.status() + " " + headers + " " + body;
    }

    @Test
    void forWhoMayNotReadItACaseDoesNotExist() throws Exception {
        List<String> differ = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, Client> user : CLIENTS.entrySet()) {
            Map<String, String> unknown = new LinkedHashMap<>();
            for (Kept subject : CASES) {
                if (AccessOracle.reads(ME.get(user.getKey()), subject)) {
                    continue;
                }
                List<String[]> real = below(subject, subject.id());
                List<String[]> nobodys = below(subject, NOBODYS);
                assertThat(real.size()).isGreaterThan(30);
                for (int i = 0; i < real.size(); i++) {
                    String method = real.get(i)[0];
                    String key = method + " " + nobodys.get(i)[1];
                    if (!unknown.containsKey(key)) {
                        Answer none = ask(user.getValue(), method, nobodys.get(i)[1]);
                        unknown.put(key, shape(none, NOBODYS));
                        assertThat(none.status()).as(key).isBetween(400, 499);
                    }
                    String answer =
                            shape(ask(user.getValue(), method, real.get(i)[1]), subject.id());
                    asked++;
                    if (!answer.equals(unknown.get(key))) {
                        differ.add(
                                user.getKey()
                                        + ": "
                                        + method
                                        + " "
                                        + real.get(i)[1]
                                        + "\n  "
                                        + answer
                                        + "\n  "
                                        + unknown.get(key));
                    }
                }
            }
        }
        assertThat(differ).isEmpty();
        assertThat(asked).isGreaterThan(1_000);
        for (Kept subject : CASES) {
            Client owner =
                    CLIENTS.get(
                            subject.office().equals(STATION) ? "police.lucknow" : "home.kanpur");
            assertThat(owner.get(subject.address()).json(200).get("version").asInt())
                    .as("nothing has changed")
                    .isEqualTo(1);
        }
    }

    @Test
    void whoMayReadItReadsAllOfIt() throws Exception {
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, Client> user : CLIENTS.entrySet()) {
            for (Kept subject : CASES) {
                if (!AccessOracle.reads(ME.get(user.getKey()), subject)) {
                    continue;
                }
                assertThat(user.getValue().get(subject.address()).json(200).get("name").asText())
                        .isEqualTo(subject.name());
                for (String[] each : below(subject, subject.id())) {
                    if (each[0].equals("GET") && !each[1].contains(NOTHING)) {
                        Answer answer = user.getValue().get(each[1]);
                        // what only some who may read the case may see says so
                        if (answer.status() != 200 && answer.status() != 403) {
                            refused.add(user.getKey() + ": " + each[1] + " " + answer.status());
                        }
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    /** Lists, searches, figures, reports, notices: every address that is not below one thing. */
    @Test
    void noListNamesACaseToWhomItDoesNotExist() throws Exception {
        List<String> leaks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                lists.add(path.getKey());
            }
        }
        assertThat(lists.size()).isGreaterThan(30);
        for (Map.Entry<String, Client> user : CLIENTS.entrySet()) {
            for (Kept subject : CASES) {
                boolean reads = AccessOracle.reads(ME.get(user.getKey()), subject);
                String found =
                        user.getValue().get("/" + subject.kind() + "?q=" + subject.name()).text();
                if (found.contains(subject.id()) != reads) {
                    (reads ? missing : leaks).add(user.getKey() + ": " + subject.kind());
                }
                String searched = user.getValue().get("/search?q=" + subject.name()).text();
                if (searched.contains(subject.id()) && !reads) {
                    leaks.add(user.getKey() + ": search");
                }
            }
            for (String list : lists) {
                for (String query : List.of("", "?limit=200")) {
                    String answer = user.getValue().get(list + query).text();
                    for (Kept subject : CASES) {
                        if (!AccessOracle.reads(ME.get(user.getKey()), subject)
                                && (answer.contains(subject.id())
                                        || answer.contains(subject.name()))) {
                            leaks.add(user.getKey() + ": " + list + " " + subject.name());
                        }
                    }
                }
            }
            for (Kept subject : CASES) {
                boolean reads = AccessOracle.reads(ME.get(user.getKey()), subject);
                Answer extract =
                        user.getValue()
                                .post(
                                        "/cases/export",
                                        """
                                        {"kind": "%s", "purpose": "A court has asked",
                                         "filter": {"q": "%s"}}
                                        """
                                                .formatted(
                                                        subject.kind().startsWith("missing")
                                                                ? "missing"
                                                                : "found",
                                                        subject.name()));
                if (extract.text().contains(subject.name()) != reads) {
                    (reads ? missing : leaks).add(user.getKey() + ": export " + subject.name());
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void accountsAreReadByThoseWhoKeepThem() throws Exception {
        for (Map.Entry<String, Client> user : CLIENTS.entrySet()) {
            for (String other : CLIENTS.keySet()) {
                boolean keeps = AccessOracle.keeps(ME.get(user.getKey()), ME.get(other));
                assertThat(user.getValue().get("/people/" + other).status())
                        .as(user.getKey() + " reads the account of " + other)
                        .isEqualTo(keeps ? 200 : 404);
            }
        }
    }
}
