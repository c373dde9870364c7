package org.trackchild.itests.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.itests.instance.Client.Answer;
import org.trackchild.itests.instance.DateFields.DateField;
import org.trackchild.itests.instance.DateFields.Shape;

/**
 * Dates and times that cannot be, and those about which servers and people in India differ. The
 * clock of the machine does not matter: the tests move the time of the register to where they need
 * it. All children are synthetic.
 */
abstract class Dates {

    private static final Set<String> NOT_READABLE =
            Set.of("NOT_A_DATE", "NOT_A_TIME", "NOT_A_DAY", "WRONG_TYPE", "BAD_CHARACTERS");

    private static final Map<Shape, List<String>> UNREADABLE =
            Map.of(
                    Shape.DAY,
                    List.of(
                            "2023-02-29",
                            "2100-02-29",
                            "2024-02-30",
                            "2024-04-31",
                            "2024-13-01",
                            "2024-00-10",
                            "2024-01-00",
                            "2024",
                            "2024-02",
                            "0000-01-01",
                            "-0044-03-15",
                            "+10000-01-01",
                            "+999999999-12-31",
                            "tomorrow"),
                    Shape.MOMENT,
                    List.of(
                            "2023-02-29T10:00:00+05:30",
                            "2024-02-28T10:00:00",
                            "2024-02-28T24:30:00Z",
                            "2024-02-28T10:61:00Z",
                            "2024-02-28T10:00:00+25:00",
                            "+10000-01-01T00:00:00Z",
                            "+999999999-12-31T23:59:59Z",
                            "-999999999-01-01T00:00:00+18:00",
                            "1709100000"),
                    Shape.HOUR,
                    List.of("24:00", "12:60", "25:61", "-1:30", "noon", "1830"),
                    Shape.PART_OF_DAY,
                    List.of(
                            "2023-02-29",
                            "2100-02-29",
                            "2024-13",
                            "2024-00",
                            "24-02",
                            "0999",
                            "+12024",
                            "last year"));

    /**
     * A quarter of an hour before midnight in India, so that it is not over before all is sent, and
     * a minute after it; in UTC.
     */
    private static final List<LocalTime> SIDES_OF_MIDNIGHT =
            List.of(LocalTime.of(18, 15), LocalTime.of(18, 31));

    private Staff staff;

    private CaseSteps steps;

    private Instance instance;

    private void begin(Instance running) throws Exception {
        instance = running;
        staff = Staff.of(running);
        steps = new CaseSteps(staff.unit(), staff.bench());
    }

    private List<Client> everybody() {
        return List.of(
                staff.police(),
                staff.home(),
                staff.bench(),
                staff.unit(),
                staff.state(),
                staff.administrator());
    }

    /** Those of all requests, about a case, a sitting, an office and an incident that are there. */
    private List<DateField> fields() throws Exception {
        LocalDate today = steps.today();
        String child = ", \"age_years\": 7";
        return DateFields.of(
                staff.police(),
                Map.of(
                        "missing-reports",
                        report(today, child).json(201).get("id").asText(),
                        "found-children",
                        steps.enter(staff.home(), "/found-children", "Dinankiya", today, child)
                                .replace("/found-children/", ""),
                        "sittings",
                        made(
                                staff.bench(),
                                "/sittings",
                                "\"start\": \"23:00\", \"expected\": [\"Asha\"]"),
                        "offices",
                        office(),
                        "incidents",
                        made(
                                staff.police(),
                                "/incidents",
                                "\"kind\": \"raid\", \"title\": \"Synthetic\", \"state\": \"UP\","
                                        + " \"district\": \"Lucknow\"")));
    }

    /** An office that nobody works in. */
    private String office() throws Exception {
        return staff.administrator()
                .post(
                        "/offices",
                        """
                        {"type": "ngo", "name": "Synthetic office of dates", "state": "UP",
                         "district": "Lucknow", "confirmed": true}
                        """)
                .json(201)
                .get("id")
                .asText();
    }

    /** Something of today. */
    private String made(Client who, String path, String more) throws Exception {
        return who.post(path, "{\"day\": \"%s\", %s}".formatted(steps.today(), more))
                .json(201)
                .get("id")
                .asText();
    }

    /** As the first who may. */
    private Answer sent(DateField field, String body) throws Exception {
        Answer answer = null;
        for (Client who : everybody()) {
            answer =
                    who.send(
                            who.to(field.path())
                                    .header("Content-Type", field.type())
                                    .header("If-Match", "\"1\"")
                                    .method(field.method(), BodyPublishers.ofString(body)));
            if (answer.status() != 403 && answer.status() != 404) {
                return answer;
            }
        }
        return answer;
    }

    @Test
    void whatIsNoDateIsRefusedAtItsFieldEverywhere(Instance running) throws Exception {
        begin(running);
        List<DateField> fields = fields();
        assertThat(fields).extracting(DateField::shape).contains(Shape.values());
        List<String> wrong = new ArrayList<>();
        for (DateField field : fields) {
            for (String text : UNREADABLE.get(field.shape())) {
                Answer answer = sent(field, field.with(text));
                if (answer.status() != 422 || !names(answer, field.name())) {
                    wrong.add(field + " = " + text + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
        Refusal.leftNothing(instance);
    }

    private static boolean names(Answer answer, String field) throws Exception {
        for (JsonNode error : answer.json().path("errors")) {
            if (error.path("field").asText().equals(field)
                    && NOT_READABLE.contains(error.path("code").asText())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void noDateThatCanBeReadBreaksAnything(Instance running) throws Exception {
        begin(running);
        List<String> wrong = new ArrayList<>();
        for (DateField field : fields()) {
            for (String text : List.of("1900-01-01", "2000-02-29", "2199-12-31", "")) {
                String told =
                        text.isEmpty()
                                ? text
                                : switch (field.shape()) {
                                    case DAY, PART_OF_DAY -> text;
                                    case MOMENT -> text + "T00:00:00+05:30";
                                    case HOUR -> "00:00";
                                };
                Answer answer = sent(field, field.with(told));
                if (answer.status() >= 500 || answer.status() == 403) {
                    wrong.add(field + " = " + told + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Moves the time to the next moment at which it is this hour in UTC. */
    private LocalDate at(LocalTime utc) throws Exception {
        ZonedDateTime now = steps.now().atZone(ZoneOffset.UTC);
        ZonedDateTime then = now.with(utc);
        Instant target = (then.isAfter(now) ? then : then.plusDays(1)).toInstant();
        CaseSteps.forward(staff.administrator(), Duration.between(steps.now(), target));
        return steps.today();
    }

    private Answer report(LocalDate event, String more) throws Exception {
        return staff.police()
                .post(
                        "/missing-reports",
                        """
                        {"sex": "female", "state": "UP", "district": "Lucknow",
                         "event_date": "%s"%s}
                        """
                                .formatted(event, more));
    }

    private static void refused(Answer answer, String code, String field) throws Exception {
        Refusal.check(answer, 422, code, field);
    }

    /** It is tomorrow in India already, or today still: the day of India counts. */
    @Test
    void theDayIsThatOfIndiaWhereverTheServerIs(Instance running) throws Exception {
        begin(running);
        for (LocalTime utc : SIDES_OF_MIDNIGHT) {
            LocalDate today = at(utc);
            LocalDate tomorrow = today.plusDays(1);
            String known = ", \"age_years\": 7";
            String id = report(today, known).json(201).get("id").asText();
            refused(report(tomorrow, known), "IN_THE_FUTURE", "event_date");
            report(today, ", \"date_of_birth\": \"" + today + "\"").json(201);
            refused(
                    report(today, ", \"date_of_birth\": \"" + tomorrow + "\""),
                    "IN_THE_FUTURE",
                    "date_of_birth");

            String sightings = "/missing-reports/" + id + "/sightings";
            String seen = "{\"date\": \"%s\", \"what\": \"Seen\", \"place\": \"Charbagh\"}";
            refused(
                    staff.police().post(sightings, seen.formatted(tomorrow)),
                    "IN_THE_FUTURE",
                    "date");
            staff.police().post(sightings, seen.formatted(today)).json(201);

            String sitting = "{\"day\": \"%s\", \"start\": \"23:59\", \"expected\": [\"Asha\"]}";
            assertThat(
                            staff.bench()
                                    .post("/sittings", sitting.formatted(today.minusDays(1)))
                                    .status())
                    .isEqualTo(422);
            staff.bench().post("/sittings", sitting.formatted(today)).json(201);

            Instant now = steps.now();
            assertThat(
                            steps.step(
                                            staff.police(),
                                            "/missing-reports/" + id,
                                            "notify",
                                            now.plusSeconds(3_600).toString(),
                                            "\"told\": \"SJPU\"")
                                    .text())
                    .contains("IN_THE_FUTURE");
            steps.step(
                            staff.police(),
                            "/missing-reports/" + id,
                            "notify",
                            now.toString(),
                            "\"told\": \"SJPU\"")
                    .json(200);
        }
    }

    /** Whoever is 18 at the beginning of a day in India is no child on that day. */
    @Test
    void aBirthdayBeginsAtMidnightInIndia(Instance running) throws Exception {
        begin(running);
        for (LocalTime utc : SIDES_OF_MIDNIGHT) {
            LocalDate today = at(utc);
            String born = ", \"date_of_birth\": \"%s\"";
            refused(
                    report(today, born.formatted(today.minusYears(18))),
                    "NOT_A_CHILD",
                    "date_of_birth");
            report(today, born.formatted(today.minusYears(18).plusDays(1))).json(201);
            // of who went missing on the day before the birthday there is a report; on 29 February
            // the birthday was yesterday
            LocalDate birth = today.minusYears(18);
            report(birth.plusYears(18).minusDays(1), born.formatted(birth)).json(201);
        }
    }

    /** The last 29 February before a day. */
    private static LocalDate leapDay(LocalDate day) {
        int year = day.getYear();
        while (!Year.isLeap(year) || !LocalDate.of(year, 2, 29).isBefore(day)) {
            year--;
        }
        return LocalDate.of(year, 2, 29);
    }

    @Test
    void ofABirthEnoughIsKnownOrNothingIsSaid(Instance running) throws Exception {
        begin(running);
        LocalDate today = steps.today();
        for (String born :
                List.of(
                        "" + (today.getYear() - 8),
                        (today.getYear() - 8) + "-02",
                        "" + leapDay(today))) {
            JsonNode made = report(today, ", \"date_of_birth\": \"" + born + "\"").json(201);
            assertThat(
                            staff.police()
                                    .get("/missing-reports/" + made.get("id").asText())
                                    .json(200)
                                    .get("date_of_birth")
                                    .asText())
                    .isEqualTo(born);
        }
        // born in the year of the event, perhaps before it
        LocalDate event = today.minusYears(2).withDayOfYear(40);
        report(event, ", \"date_of_birth\": \"" + event.getYear() + "\"").json(201);
        refused(
                report(event, ", \"date_of_birth\": \"" + event.plusDays(1) + "\""),
                "BORN_AFTER_EVENT",
                "date_of_birth");
        refused(
                report(event, ", \"date_of_birth\": \"" + (event.getYear() + 1) + "\""),
                "BORN_AFTER_EVENT",
                "date_of_birth");
        refused(report(LocalDate.of(1949, 12, 31), ""), "TOO_LONG_AGO", "event_date");
    }

    /** Days are sometimes written down wrongly: it is no refusal, and speaks against the pair. */
    @Test
    void whoWasFoundBeforeGoingMissingIsTakenAndThatSpeaksAgainstThePair(Instance running)
            throws Exception {
        begin(running);
        LocalDate today = steps.today();
        String name = "Pahiliyabai";
        String more =
                ", \"age_years\": 8, \"father_name\": \"Pahilidas\", \"mother_name\": \"Pahilidevi\","
                        + " \"marks\": \"star tattoo on the right wrist\"";
        String found =
                steps.enter(staff.home(), "/found-children", name, today.minusDays(60), more);
        String missing = steps.enter(staff.police(), "/missing-reports", name, today, more);
        JsonNode proposals =
                Instance.await(
                        "the pair",
                        () -> staff.police().get(missing + "/proposals").json(200).get("items"),
                        items -> items.toString().contains(found.replaceAll(".*/", "")));
        for (JsonNode proposal : proposals) {
            if (found.endsWith(proposal.at("/found/id").asText())) {
                JsonNode whole =
                        staff.police().get("/proposals/" + proposal.get("id").asText()).json(200);
                for (JsonNode reason : whole.get("reasons")) {
                    if (reason.get("comparator").asText().equals("time")) {
                        assertThat(reason.get("bits").asDouble()).isNegative();
                        return;
                    }
                }
            }
        }
        throw new AssertionError("the days are not weighed");
    }
}
