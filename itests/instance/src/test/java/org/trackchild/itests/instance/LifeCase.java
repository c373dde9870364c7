package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trackchild.itests.instance.LawClocks.Happened;
import org.trackchild.itests.instance.LawClocks.Round;

/** A case of a scripted life. */
final class LifeCase {

    private final Life life;

    private final String path;

    private final Escalation escalation;

    /** Rounds of which everybody was told, and that run still. */
    private final List<Round> late = new ArrayList<>();

    private Client keeper;

    private boolean watchedFromLucknow = true;

    private Optional<Happened> ofAge = Optional.empty();

    LifeCase(Life life, String path, Client keeper) {
        this.life = life;
        this.path = path;
        this.keeper = keeper;
        escalation = new Escalation(life, this);
    }

    /** What a step rests on, as members of a JSON object; made when the step is. */
    interface Evidence {
        String make() throws Exception;
    }

    String path() {
        return path;
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Client keeper() {
        return keeper;
    }

    /** Whether the district and the state of Lucknow answer for it. */
    boolean isWatchedFromLucknow() {
        return watchedFromLucknow;
    }

    /** Who keeps it from now on. */
    LifeCase keptBy(Client office, boolean inLucknow) {
        keeper = office;
        watchedFromLucknow = inLucknow;
        return this;
    }

    /** On which day the person is 18. */
    LifeCase ofAge(LocalDate day) {
        ofAge = Optional.of(new Happened("of_age", day.atStartOfDay(CaseSteps.INDIA).toInstant()));
        return this;
    }

    /**
     * Makes a step: in time; or, in a life that is told too late, when everybody has been told of
     * the clocks that it stops.
     */
    LifeCase step(Client who, String transition, Evidence evidence) throws Exception {
        if (life.isLate()) {
            climb(round -> round.rule().stop().contains(transition));
        }
        life.steps().make(who, path, transition, evidence.make());
        List<Round> running = running(round -> true);
        for (Round round : List.copyOf(late)) {
            if (running.stream().noneMatch(each -> each.due().equals(round.due()))) {
                escalation.isOver(round);
                late.remove(round);
            }
        }
        return this;
    }

    private void climb(Choice choice) throws Exception {
        for (Round round : running(choice)) {
            escalation.climb(round);
            late.add(round);
        }
    }

    /** Lets clocks run up their ladders that a step is going to end, if the life is late. */
    LifeCase waitFor(String... clocks) throws Exception {
        if (life.isLate()) {
            climb(round -> Arrays.asList(clocks).contains(round.rule().code()));
        }
        return this;
    }

    /** A proposal that was made then is not answered before all have been told. */
    void unanswered(Instant made) throws Exception {
        escalation.climb(proposed(made));
    }

    /** It was answered, and nobody is told any more. */
    void answered(Instant made) throws Exception {
        escalation.isOver(proposed(made));
    }

    private Round proposed(Instant made) {
        return life.law().rule(kind(), "proposal").round(1, made, Optional.empty(), false);
    }

    private interface Choice {
        boolean takes(Round round);
    }

    private List<Round> running(Choice choice) throws Exception {
        Instant now = life.steps().now();
        return rounds().stream()
                .filter(round -> round.stopped().isEmpty() && !round.since().isAfter(now))
                .filter(choice::takes)
                .sorted(Comparator.comparing(Round::due))
                .toList();
    }

    /**
     * Sees that the case stands there, that exactly these clocks run, and that all that ever ran
     * began, was due and ended when the law says.
     */
    LifeCase stands(String status, String... clocks) throws Exception {
        assertThat(life.steps().status(keeper, path)).isEqualTo(status);
        Instant now = life.steps().now();
        List<String> expected = new ArrayList<>();
        List<String> running = new ArrayList<>();
        for (Round round : rounds()) {
            if (!round.since().isAfter(now)) {
                expected.add(line(round, now));
                if (round.stopped().isEmpty()) {
                    running.add(round.rule().code());
                }
            }
        }
        assertThat(shown()).as(path).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(running).as("clocks that run").containsExactlyInAnyOrder(clocks);
        if (!life.isLate()) {
            assertThat(shown())
                    .noneMatch(line -> line.contains("late") || line.contains("overdue"));
            escalation.toldNobody();
        }
        return this;
    }

    private List<String> shown() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (JsonNode clock : keeper.get(path + "/clocks").json(200).get("items")) {
            if (!life.law().rule(kind(), clock.get("clock").asText()).isOfMatch()) {
                lines.add(
                        line(
                                clock.get("clock").asText(),
                                clock.get("round").asInt(),
                                moment(clock, "since"),
                                moment(clock, "due"),
                                clock.hasNonNull("stopped")
                                        ? Optional.of(moment(clock, "stopped"))
                                        : Optional.empty(),
                                clock.get("standing").asText()));
            }
        }
        return lines;
    }

    private static String line(Round round, Instant now) {
        return line(
                round.rule().code(),
                round.number(),
                round.since(),
                round.due(),
                round.stopped(),
                round.standing(now));
    }

    private static String line(
            String code,
            int round,
            Instant since,
            Instant due,
            Optional<Instant> stopped,
            String standing) {
        return "%s %d %s since %s due %s%s"
                .formatted(
                        code,
                        round,
                        standing,
                        india(since),
                        india(due),
                        stopped.map(at -> " stopped " + india(at)).orElse(""));
    }

    private static String india(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(CaseSteps.INDIA)
                .toLocalDateTime()
                .toString();
    }

    static Instant moment(JsonNode document, String name) {
        return Instant.parse(document.get(name).asText());
    }

    String kind() {
        return path.startsWith("/missing-reports") ? "missing" : "found";
    }

    /** The rounds of its clocks, by what happened to it. */
    private List<Round> rounds() throws Exception {
        List<Happened> happened = new ArrayList<>();
        JsonNode document = keeper.get(path).json(200);
        happened.add(new Happened("registered", moment(document, "registered_at")));
        happened.add(
                new Happened(
                        "event",
                        Instant.parse(
                                "%sT%s:00+05:30"
                                        .formatted(
                                                document.get("event_date").asText(),
                                                document.get("event_time").asText()))));
        List<JsonNode> made = new ArrayList<>();
        keeper.get(path + "/transitions").json(200).get("items").forEach(made::add);
        made.sort(Comparator.comparing(each -> moment(each, "recorded")));
        for (JsonNode each : made) {
            String code = each.get("transition").asText();
            happened.add(new Happened(code, moment(each, "happened")));
            happened.add(
                    new Happened(code + ">" + each.get("to").asText(), moment(each, "happened")));
        }
        for (JsonNode order : keeper.get(path + "/orders").json(200).get("items")) {
            if (order.hasNonNull("number") && !order.has("revoked")) {
                happened.add(
                        new Happened(
                                "signed_" + order.get("kind").asText(),
                                moment(order.get("signature"), "at")));
            }
        }
        ofAge.ifPresent(happened::add);
        happened.sort(Comparator.comparing(Happened::at));
        return life.law().rounds(kind(), happened);
    }
}
