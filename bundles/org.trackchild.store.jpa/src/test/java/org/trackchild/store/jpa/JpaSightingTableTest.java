package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.Statement;

/** Sightings and notes: what is only ever added. */
class JpaSightingTableTest {

    private FreshStore fresh;

    /** Identifiers in the order of insertion, also within a millisecond. */
    private long inserted;

    private final CaseId of = CaseId.next();

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static Statement said(String reason) {
        return new Statement("tester", new OfficeId("PS-1"), Instant.ofEpochMilli(17), reason);
    }

    private Sighting insert(LocalTime time, String what) {
        Sighting made =
                new Sighting(
                        new UUID(++inserted, 0),
                        of,
                        new SightingReport(
                                "रमेश",
                                "",
                                LocalDate.of(2026, 3, 9),
                                time,
                                new Place("UP", "UP-LUCKNOW", "Charbagh"),
                                what),
                        said(""),
                        List.of());
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.sightings().insert(made);
                    return null;
                });
        return made;
    }

    private boolean assess(Sighting sighting, Sighting.Assessment assessment, long version) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> tx.sightings().assess(sighting.id(), assessment, version));
    }

    @Test
    void assessmentsAreAddedOneByOne() {
        // letters of three bytes each fill the column
        Sighting one = insert(LocalTime.of(18, 30), "क".repeat(2_000));
        Sighting two = insert(null, "Alone");
        Sighting.Assessment first =
                new Sighting.Assessment(Sighting.Reliability.CHECKED_TRUE, said("Scar"));
        Sighting.Assessment second =
                new Sighting.Assessment(Sighting.Reliability.CHECKED_FALSE, said("Cousin"));
        assertThat(assess(one, first, 1)).isTrue();
        assertThat(assess(one, second, 1)).isFalse();
        assertThat(assess(one, second, 2)).isTrue();
        Sighting now =
                new Sighting(one.id(), of, one.report(), one.recorded(), List.of(first, second));
        assertThat(fresh.store.<List<Sighting>>read(tx -> tx.sightings().ofCase(of)))
                .containsExactly(now, two);
        assertThat(fresh.store.<Optional<Sighting>>read(tx -> tx.sightings().find(one.id())))
                .contains(now);
        assertThat(fresh.store.<List<Sighting>>read(tx -> tx.sightings().ofCase(CaseId.next())))
                .isEmpty();
    }

    @Test
    void notesStandInTheirOrder() {
        Note first =
                new Note(
                        new UUID(++inserted, 0),
                        of,
                        new Note.Content("क".repeat(2_000), false, Optional.empty()),
                        said(""));
        Note second =
                new Note(
                        new UUID(++inserted, 0),
                        of,
                        new Note.Content("Basti", true, Optional.of(first.id())),
                        said(""));
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.notes().insert(first);
                    tx.notes().insert(second);
                    return null;
                });
        assertThat(fresh.store.<List<Note>>read(tx -> tx.notes().ofCase(of)))
                .containsExactly(first, second);
    }
}
