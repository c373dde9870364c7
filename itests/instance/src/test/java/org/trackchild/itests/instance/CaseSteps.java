package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.itests.instance.Client.Answer;

/** What offices do with cases by law, over HTTP, by the time of the register. */
final class CaseSteps {

    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final Client unit;

    private final Client bench;

    /**
     * @param unit who draws up orders
     * @param bench who signs them
     */
    CaseSteps(Client unit, Client bench) {
        this.unit = unit;
        this.bench = bench;
    }

    /** The time of the register. */
    Instant now() throws IOException, InterruptedException {
        return Instant.parse(unit.get("/clock").json(200).get("now").asText());
    }

    /** Today in India, by the time of the register. */
    LocalDate today() throws IOException, InterruptedException {
        return LocalDate.ofInstant(now(), INDIA);
    }

    /** A child as a form has it; more members begin with a comma. */
    String enter(Client client, String kind, String name, LocalDate day, String more)
            throws IOException, InterruptedException {
        return kind
                + "/"
                + client.post(
                                kind,
                                """
                                {"name": "%s", "sex": "female", "state": "UP",
                                 "district": "Lucknow", "event_date": "%s"%s}
                                """
                                        .formatted(name, day, more))
                        .json(201)
                        .get("id")
                        .asText();
    }

    /** Makes a transition that happens now. */
    Answer step(Client client, String path, String transition, String evidence)
            throws IOException, InterruptedException {
        return step(client, path, transition, "", evidence);
    }

    /**
     * Makes a transition.
     *
     * @param happened when it happened; empty for now
     */
    Answer step(Client client, String path, String transition, String happened, String evidence)
            throws IOException, InterruptedException {
        String body =
                "{\"transition\": \"%s\", \"evidence\": {%s}%s}"
                        .formatted(
                                transition,
                                evidence,
                                happened.isEmpty() ? "" : ", \"happened\": \"" + happened + "\"");
        return client.send(
                client.to(path + "/transitions")
                        .header("Content-Type", "application/json")
                        .header("If-Match", client.get(path + "/transitions").header("ETag"))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode clock(Client client, String path, String code)
            throws IOException, InterruptedException {
        for (JsonNode each : client.get(path + "/clocks").json(200).get("items")) {
            if (each.get("clock").asText().equals(code)) {
                return each;
            }
        }
        throw new AssertionError("no clock " + code);
    }

    /** How a clock of a case stands; that of its latest round. */
    String standing(Client client, String path, String code)
            throws IOException, InterruptedException {
        return clock(client, path, code).get("standing").asText();
    }

    /** The clocks of a child on somebody's list. */
    List<String> due(Client client, String name) throws IOException, InterruptedException {
        List<String> clocks = new ArrayList<>();
        for (JsonNode each : client.all("/clocks")) {
            if (each.at("/case/name").asText().equals(name)) {
                clocks.add(each.get("clock").asText());
            }
        }
        return clocks;
    }

    /** An order that the unit draws up. */
    String draft(String path, String kind, String particulars)
            throws IOException, InterruptedException {
        return unit.post(
                        path + "/orders",
                        "{\"kind\": \"%s\", \"particulars\": {%s}}".formatted(kind, particulars))
                .json(201)
                .get("id")
                .asText();
    }

    /** An order that the unit draws up and the bench signs, as evidence. */
    String signed(String path, String kind, String particulars)
            throws IOException, InterruptedException {
        return evidence(draft(path, kind, particulars));
    }

    /** An order that ends on a day. */
    String signedUntil(String path, String kind, LocalDate until, String particulars)
            throws IOException, InterruptedException {
        return evidence(
                unit.post(
                                path + "/orders",
                                "{\"kind\": \"%s\", \"until\": \"%s\", \"particulars\": {%s}}"
                                        .formatted(kind, until, particulars))
                        .json(201)
                        .get("id")
                        .asText());
    }

    private String evidence(String draft) throws IOException, InterruptedException {
        return "\"order\": "
                + bench.post("/orders/" + draft + "/signature", "").json(200).get("number");
    }

    /** A sitting of today with three members, opened. */
    String openSitting() throws IOException, InterruptedException {
        String members = "[\"Asha Rawat\", \"Imran Khan\", \"Sunita Das\"]";
        String sitting =
                bench.post(
                                "/sittings",
                                "{\"day\": \"%s\", \"start\": \"09:00\", \"expected\": %s}"
                                        .formatted(today(), members))
                        .json(201)
                        .get("id")
                        .asText();
        bench.post("/sittings/" + sitting + "/opening", "{\"present\": " + members + "}").json(200);
        return sitting;
    }

    /** A final order, signed in a sitting, as evidence. */
    String signedInSitting(String path, String kind, String particulars)
            throws IOException, InterruptedException {
        String sitting = openSitting();
        String order = signed(path, kind, particulars);
        bench.post("/sittings/" + sitting + "/closing", "{}").json(200);
        return order;
    }

    /**
     * A form that somebody fills in with what is missing and hands in, as evidence.
     *
     * @param day for its dates
     */
    String handedIn(Client client, String path, String kind, LocalDate day)
            throws IOException, InterruptedException {
        JsonNode form =
                client.post(path + "/forms", "{\"kind\": \"%s\"}".formatted(kind)).json(201);
        String address = "/forms/" + form.get("id").asText();
        while (!form.get("missing").isEmpty()) {
            List<String> answers = new ArrayList<>();
            for (JsonNode section : form.get("sections")) {
                for (JsonNode item : section.get("items")) {
                    if (form.get("missing").toString().contains(item.get("code").toString())) {
                        answers.add(item.get("code") + ": " + plausible(item, day));
                    }
                }
            }
            form =
                    client.send(
                                    client.to(address)
                                            .header("Content-Type", "application/json")
                                            .header("If-Match", client.get(address).header("ETag"))
                                            .method(
                                                    "PATCH",
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "{"
                                                                    + String.join(", ", answers)
                                                                    + "}")))
                            .json(200);
        }
        return "\"form\": "
                + client.post(
                                address + "/submission",
                                "{\"shown\": %s}".formatted(form.get("shown")))
                        .json(200)
                        .get("number");
    }

    private static String plausible(JsonNode item, LocalDate day) {
        return switch (item.get("shape").asText()) {
            case "choice" -> item.at("/words/0/code").toString();
            case "several" -> "[" + item.at("/words/0/code") + "]";
            case "date" -> "\"" + day + "\"";
            case "yes_no" -> "false";
            case "number" -> "7";
            case "table" -> "[{%s: \"Synthetic\"}]".formatted(item.at("/words/0/code"));
            default -> "\"Synthetic\"";
        };
    }

    JsonNode make(Client client, String path, String transition, String evidence) throws Exception {
        return step(client, path, transition, evidence).json(200);
    }

    String status(Client client, String path) throws Exception {
        return client.get(path).json(200).get("status").asText();
    }

    void tells(Client client, String name, String clock) throws Exception {
        Instance.await(
                clock + " of " + name + " on the list",
                () -> due(client, name),
                due -> due.contains(clock));
    }

    void tellsNothing(Client client, String name, String clock) throws Exception {
        Instance.await(
                clock + " of " + name + " not on the list",
                () -> due(client, name),
                due -> !due.contains(clock));
    }

    void nothingWaits(Client client, String path) throws Exception {
        for (JsonNode each : client.get(path + "/clocks").json(200).get("items")) {
            assertThat(each.get("standing").asText())
                    .as(each.toString())
                    .isIn("met", "met_late", "ended");
        }
    }

    void visited(Client client, String path) throws Exception {
        make(
                client,
                path,
                "follow_up",
                "\"visited_on\": \"%s\", \"findings\": \"Goes to school\"".formatted(today()));
    }

    String asked(String report, String to, Client keeper) throws Exception {
        return "/transfers/"
                + keeper.post(
                                "/transfers",
                                "{\"case\": \"%s\", \"kind\": \"transfer\", \"to\": \"%s\", \"reason\": \"Seen there\"}"
                                        .formatted(
                                                report.substring(report.lastIndexOf('/') + 1), to))
                        .json(201)
                        .get("id")
                        .asText();
    }

    void accepted(String transfer, Client client) throws Exception {
        Answer answer =
                client.send(
                        client.to(transfer + "/acceptance")
                                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.json(200).get("status").asText()).isEqualTo("accepted");
    }

    /** Another station takes a report over, unless it keeps it already. */
    void taken(String report, String to, Client keeper, Client taker) throws Exception {
        if (!keeper.get(report).json(200).at("/office/id").asText().equals(to)) {
            accepted(asked(report, to, keeper), taker);
        }
    }

    /** Moves the time of the register. */
    static void forward(Client administrator, Duration by)
            throws IOException, InterruptedException {
        administrator.post("/clock", "{\"forward\": \"%s\"}".formatted(by)).json(200);
    }
}
