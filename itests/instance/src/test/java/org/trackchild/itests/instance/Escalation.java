package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trackchild.itests.instance.LawClocks.Round;
import org.trackchild.itests.instance.LawClocks.Rung;

/**
 * Who is told when nobody acts: the page of the case, the lists of those above, what they monitor
 * and their notices say it at each rung of the ladder, not before it, and no more when somebody has
 * acted.
 */
final class Escalation {

    private static final Duration MOMENT = Duration.ofMinutes(1);

    /** Lists tell a day ahead. */
    private static final Duration AHEAD = Duration.ofHours(25);

    private final Life life;

    private final LifeCase of;

    Escalation(Life life, LifeCase of) {
        this.life = life;
        this.of = of;
    }

    /** Lets time move past the limit and up the ladder. */
    void climb(Round round) throws Exception {
        life.until(round.due().plus(MOMENT));
        told(round);
        for (Rung rung : round.rule().ladder()) {
            life.until(rung.at(round.due()).plus(MOMENT));
            told(round);
        }
    }

    private Map<String, Client> above() {
        Map<String, Client> above = new TreeMap<>();
        above.put("district", life.staff().unit());
        above.put("state", life.staff().state());
        return above;
    }

    private static Optional<Instant> toldAt(Round round, String level) {
        return round.rule().ladder().stream()
                .filter(rung -> rung.level().equals(level))
                .findFirst()
                .map(rung -> rung.at(round.due()));
    }

    private void told(Round round) throws Exception {
        Instant now = life.steps().now();
        String what = round.rule().code() + " of " + of.path();
        JsonNode clock = clock(round);
        assertThat(clock.get("standing").asText()).as(what).isEqualTo("overdue");
        Optional<Rung> next =
                round.rule().ladder().stream()
                        .filter(rung -> rung.at(round.due()).isAfter(now))
                        .findFirst();
        assertThat(clock.at("/told_next/level").asText())
                .as(what + " tells next")
                .isEqualTo(next.map(Rung::level).orElse(""));
        next.ifPresent(
                rung ->
                        assertThat(LifeCase.moment(clock.get("told_next"), "at"))
                                .isEqualTo(rung.at(LifeCase.moment(clock, "due"))));

        listed(of.keeper(), round, true);
        noticed(of.keeper(), round, "clock_overdue", true);
        List<String> levels = new ArrayList<>(List.of("office"));
        for (String level : List.of("district", "state", "nation")) {
            if (toldAt(round, level).filter(at -> !at.isAfter(now)).isPresent()) {
                levels.add(level);
            }
        }
        for (Map.Entry<String, Client> senior : above().entrySet()) {
            boolean reached = of.isWatchedFromLucknow() && levels.contains(senior.getKey());
            boolean soon =
                    of.isWatchedFromLucknow()
                            && toldAt(round, senior.getKey())
                                    .filter(at -> at.isBefore(now.plus(AHEAD)))
                                    .isPresent();
            if (reached || !soon) {
                listed(senior.getValue(), round, reached);
            }
            noticed(senior.getValue(), round, "clock_escalated", reached);
            onRedList(
                    senior.getValue(),
                    round,
                    of.isWatchedFromLucknow() ? Optional.of(levels) : Optional.empty());
        }
        if (levels.contains("nation")) {
            nationIsTold(toldAt(round, "nation").orElseThrow());
        }
    }

    /** Nobody is told of a round any more: not on lists, not in notices that count. */
    void isOver(Round round) throws Exception {
        List<Client> readers = new ArrayList<>(above().values());
        readers.add(of.keeper());
        for (Client reader : readers) {
            listed(reader, round, false);
            noticed(reader, round, "clock_overdue", false);
            noticed(reader, round, "clock_escalated", false);
        }
        for (Client senior : above().values()) {
            onRedList(senior, round, Optional.empty());
        }
    }

    /** Nobody above was ever told of the case. */
    void toldNobody() throws Exception {
        for (Client senior : above().values()) {
            for (JsonNode notice : senior.all("/notices?topic=clocks")) {
                assertThat(isAbout(notice) && notice.get("kind").asText().equals("clock_escalated"))
                        .as(notice.toString())
                        .isFalse();
            }
            for (JsonNode line : senior.all("/monitor/red-list")) {
                assertThat(line.at("/case/id").asText()).isNotEqualTo(of.id());
            }
        }
    }

    private JsonNode clock(Round round) throws IOException, InterruptedException {
        return find(round).orElseThrow(() -> new AssertionError("no clock " + round));
    }

    private Optional<JsonNode> find(Round round) throws IOException, InterruptedException {
        for (JsonNode each : of.keeper().get(of.path() + "/clocks").json(200).get("items")) {
            if (each.get("clock").asText().equals(round.rule().code())
                    && each.get("round").asInt() == round.number()
                    && isOf(each, "due", round)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether a moment is that at which the round is due, as far as databases keep it. */
    private static boolean isOf(JsonNode document, String name, Round round) {
        return Duration.between(LifeCase.moment(document, name), round.due()).abs().toSeconds() < 1;
    }

    private boolean isAbout(JsonNode line) {
        return line.at("/case/id").asText().equals(of.id());
    }

    private void listed(Client reader, Round round, boolean wanted) throws Exception {
        Instance.await(
                round + " on the list: " + wanted,
                () ->
                        reader.all("/clocks").stream()
                                .anyMatch(
                                        line ->
                                                isAbout(line)
                                                        && line.get("clock")
                                                                .asText()
                                                                .equals(round.rule().code())
                                                        && isOf(line, "due", round)),
                there -> there == wanted);
    }

    private void onRedList(Client senior, Round round, Optional<List<String>> levels)
            throws Exception {
        // nothing of a clock that waited for an answer is left when there is one
        Optional<String> label = find(round).map(clock -> clock.get("label").asText());
        Instance.await(
                round + " on the red list: " + levels,
                () -> {
                    List<String> told = new ArrayList<>();
                    for (JsonNode line : senior.all("/monitor/red-list")) {
                        if (isAbout(line)
                                && isOf(line, "since", round)
                                && (label.isEmpty()
                                        || label.get().equals(line.at("/what/en").asText()))) {
                            line.get("told").forEach(level -> told.add(level.asText()));
                        }
                    }
                    return told;
                },
                told -> told.equals(levels.orElse(List.of())));
    }

    private void noticed(Client reader, Round round, String kind, boolean wanted) throws Exception {
        Instance.await(
                round + ", " + kind + ": " + wanted,
                () ->
                        reader.all("/notices?topic=clocks").stream()
                                .anyMatch(
                                        notice ->
                                                isAbout(notice)
                                                        && notice.get("kind").asText().equals(kind)
                                                        && notice.path("about")
                                                                .asText()
                                                                .equals(round.rule().code())
                                                        && isOf(notice, "since", round)
                                                        && !notice.hasNonNull("settled_at")),
                there -> there == wanted);
    }

    /** The nation works with figures: one notice for the day, which names no case. */
    private void nationIsTold(Instant at) throws Exception {
        List<JsonNode> notices =
                Instance.await(
                        "the nation is told",
                        () -> life.staff().nation().all("/notices?topic=clocks"),
                        all -> all.stream().anyMatch(notice -> day(notice).equals(day(at))));
        assertThat(notices).noneMatch(notice -> notice.has("case"));
        assertThat(life.staff().nation().all("/clocks")).isEmpty();
    }

    private static String day(JsonNode notice) {
        return day(LifeCase.moment(notice, "since"));
    }

    private static String day(Instant at) {
        return at.atZone(CaseSteps.INDIA).toLocalDate().toString();
    }
}
