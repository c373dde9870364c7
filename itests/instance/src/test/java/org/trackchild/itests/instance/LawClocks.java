package org.trackchild.itests.instance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * The clocks of the nation as the distribution ships them, counted by the calendar of India once
 * more, so that the platform does not judge itself. Only plain limits are counted: a clock with
 * another way of counting that a life starts is a failure.
 */
final class LawClocks {

    private static final String TABLE = "org/trackchild/rules/in2016/clocks.txt";

    private static final int COLUMNS = 9;

    private final List<Rule> rules;

    private LawClocks(List<Rule> rules) {
        this.rules = rules;
    }

    /** Those that an instance was packed with. */
    static LawClocks of(Instance instance) throws IOException {
        try (JarFile jar = new JarFile(instance.bundle("org.trackchild.rules.in2016").toFile());
                InputStream table = jar.getInputStream(jar.getEntry(TABLE))) {
            List<Rule> rules = new ArrayList<>();
            for (String line :
                    new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\\|", -1);
                if (!line.startsWith("#") && cells.length == COLUMNS) {
                    rules.add(Rule.of(cells));
                }
            }
            return new LawClocks(rules);
        }
    }

    /** A clock of a kind of case. */
    Rule rule(String kind, String code) {
        return rules.stream()
                .filter(rule -> rule.kind.equals(kind) && rule.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + code));
    }

    /**
     * The rounds of all clocks of a case.
     *
     * @param happened in the order of time
     */
    List<Round> rounds(String kind, List<Happened> happened) {
        List<Round> rounds = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.kind.equals(kind)) {
                rounds.addAll(rule.rounds(happened));
            }
        }
        return rounds;
    }

    /** So long after a moment, such as {@code 24h}, {@code 15d} or {@code 4m}, so often. */
    private static Instant later(Instant from, String span, int times) {
        ZonedDateTime india = from.atZone(CaseSteps.INDIA);
        int amount = Integer.parseInt(span.substring(0, span.length() - 1)) * times;
        return switch (span.charAt(span.length() - 1)) {
            case 'h' -> india.plusHours(amount).toInstant();
            case 'd' -> india.plusDays(amount).toInstant();
            case 'm' -> india.plusMonths(amount).toInstant();
            default -> throw new AssertionError("no span: " + span);
        };
    }

    /**
     * What happened to a case.
     *
     * @param code of the table
     * @param at when
     */
    record Happened(String code, Instant at) {}

    /**
     * Who is told.
     *
     * @param after so long after the limit
     * @param level such as {@code district}
     */
    record Rung(String after, String level) {

        Instant at(Instant due) {
            return later(due, after, 1);
        }
    }

    /** A line of the table. */
    record Rule(
            String kind,
            String code,
            Set<String> start,
            Set<String> stop,
            Set<String> end,
            String limit,
            int rounds,
            List<Rung> ladder) {

        private static final Set<String> MATCH = Set.of("proposed", "asked", "disputed");

        static Rule of(String[] cells) {
            String rounds = cells[6].strip();
            return new Rule(
                    cells[0].strip(),
                    cells[1].strip(),
                    words(cells[2]),
                    words(cells[3]),
                    words(cells[4]),
                    cells[5].strip(),
                    rounds.equals("endless") ? Integer.MAX_VALUE : Integer.parseInt(rounds),
                    Arrays.stream(cells[7].strip().split(" +"))
                            .filter(cell -> !cell.isEmpty())
                            .map(cell -> cell.split(":"))
                            .map(parts -> new Rung(parts[0], parts[1]))
                            .toList());
        }

        private static Set<String> words(String cell) {
            return Arrays.stream(cell.strip().split(" +"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        }

        /** Whether it waits for an answer to a match, which depends on other cases. */
        boolean isOfMatch() {
            return MATCH.containsAll(start);
        }

        /** A round that began at a moment. */
        Round round(int number, Instant first, Optional<Instant> stopped, boolean met) {
            String[] counting = limit.split(" +");
            for (int word = 1; word < counting.length; word++) {
                // no life tells the hours of a journey
                if (!counting[word].startsWith("resumes=")
                        && !counting[word].startsWith("travel=")) {
                    throw new AssertionError(code + " is counted in another way: " + limit);
                }
            }
            return new Round(
                    this,
                    number,
                    later(first, counting[0], number - 1),
                    later(first, counting[0], number),
                    stopped,
                    met);
        }

        /** Whether what one step ended goes on from its start with another one. */
        private boolean resumes(String end, String with) {
            return Arrays.stream(limit.split(" +"))
                    .filter(word -> word.startsWith("resumes="))
                    .flatMap(
                            word -> Arrays.stream(word.substring(word.indexOf('=') + 1).split(",")))
                    .anyMatch(each -> each.equals(end + ">" + with));
        }

        private List<Round> rounds(List<Happened> happened) {
            List<Round> over = new ArrayList<>();
            Instant first = null;
            int number = 0;
            Instant ended = null;
            String endedBy = "";
            for (Happened each : happened) {
                if (first != null && end.contains(each.code)) {
                    over.add(round(number, first, Optional.of(each.at), false));
                    ended = first;
                    endedBy = each.code;
                    first = null;
                } else if (first == null && ended != null && resumes(endedBy, each.code)) {
                    over.remove(over.size() - 1);
                    first = ended;
                    ended = null;
                } else if (first != null && stop.contains(each.code)) {
                    over.add(round(number, first, Optional.of(each.at), true));
                    number++;
                    first = number > rounds ? null : first;
                }
                if (first == null && start.contains(each.code)) {
                    first = each.at;
                    number = 1;
                }
            }
            if (first != null) {
                over.add(round(number, first, Optional.empty(), false));
            }
            return over;
        }
    }

    /**
     * One round of a clock of a case.
     *
     * @param rule its line
     * @param number 1 for the first
     * @param since when it began
     * @param due until when
     * @param stopped when it stopped; empty while it runs
     * @param met whether what it waited for was done
     */
    record Round(
            Rule rule,
            int number,
            Instant since,
            Instant due,
            Optional<Instant> stopped,
            boolean met) {

        /** How it stands, as the interface says it. */
        String standing(Instant now) {
            if (stopped.isEmpty()) {
                return now.isAfter(due) ? "overdue" : "running";
            }
            return !met ? "ended" : stopped.get().isAfter(due) ? "met_late" : "met";
        }
    }
}
