package org.trackchild.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Step;

/**
 * Children that a station of the demonstration has apprehended, and that are to be produced before
 * its board.
 */
final class DemoBoard {

    private static final String STATION = "police.lucknow";

    private static final List<Map<Field, String>> CHILDREN =
            List.of(
                    child("Sonu", "male", "15", "Ramavtar"),
                    child("Rajkumari", "female", "16", "Shivcharan"),
                    child("Guddu", "male", "14", "Ramlakhan"));

    private final CaseRegistry cases;

    private final CaseReader reader;

    private final Casework casework;

    private final InstantSource time;

    DemoBoard(CaseRegistry cases, CaseReader reader, Casework casework, InstantSource time) {
        this.cases = cases;
        this.reader = reader;
        this.casework = casework;
        this.time = time;
    }

    private static Map<Field, String> child(String name, String sex, String age, String father) {
        return Map.of(
                Field.NAME, name,
                Field.SEX, sex,
                Field.AGE_YEARS, age,
                Field.FATHER_NAME, father,
                Field.STATE, "Uttar Pradesh",
                Field.DISTRICT, "Lucknow");
    }

    /** Makes those that are not there yet. */
    void bring() {
        DemoUser.all().stream()
                .filter(user -> user.user().equals(STATION))
                .map(user -> new Caller(user.user(), user.displayName(), List.of(user.posting())))
                .filter(this::hasNone)
                .forEach(
                        officer -> {
                            for (int number = 0; number < CHILDREN.size(); number++) {
                                apprehend(officer, number);
                            }
                        });
    }

    private boolean hasNone(Caller officer) {
        CaseFilter before = CaseFilter.all().with().bench(BenchKind.BOARD).build();
        return cases.list(officer, before, Optional.empty(), 1).items().isEmpty();
    }

    private void apprehend(Caller officer, int number) {
        CaseDraft read = reader.read(CaseKind.FOUND, today(CHILDREN.get(number))).draftOrThrow();
        CaseHeader header =
                cases.register(
                                officer,
                                new CaseDraft(
                                        read.child(),
                                        read.event(),
                                        read.particulars(),
                                        Optional.of(
                                                new Origin(
                                                        "demo-board",
                                                        Integer.toString(number),
                                                        "0".repeat(64),
                                                        "Made for the demonstration"))))
                        .registered()
                        .header();
        Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
        casework.make(
                officer,
                header.id(),
                header.revision().version(),
                new Step(
                        "apprehend",
                        now,
                        Map.of(
                                "officer",
                                "Demo child welfare police officer",
                                "told",
                                "The parents by telephone, and the probation officer")));
    }

    private Map<Field, String> today(Map<Field, String> child) {
        Map<Field, String> dated = new EnumMap<>(child);
        dated.put(Field.EVENT_DATE, LocalDate.ofInstant(time.instant(), Event.ZONE).toString());
        return dated;
    }
}
