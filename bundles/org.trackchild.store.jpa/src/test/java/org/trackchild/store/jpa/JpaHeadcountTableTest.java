package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.HeadcountTable.Happened;

class JpaHeadcountTableTest {

    private static final OfficeId HOME = new OfficeId("CCI-1");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private CaseId enter(CaseKind kind, String office) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> Samples.insert(tx, kind, office, "UP-LUCKNOW").id());
    }

    private Headcount count(LocalDate day, CaseId... children) {
        Headcount made =
                Headcount.signed(
                        CaseId.drawUuid(),
                        HOME,
                        day,
                        new Statement("clerk", HOME, Instant.ofEpochMilli(17), ""),
                        Role.HOME_CLERK,
                        Arrays.stream(children)
                                .map(
                                        id ->
                                                new Headcount.Line(
                                                        id,
                                                        Presence.HOSPITAL,
                                                        Optional.of(DAY.plusDays(2)),
                                                        "बुखार"))
                                .toList());
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.headcounts().insert(made);
                    return null;
                });
        return made;
    }

    @Test
    void countsAreKeptAsTheyAreTheLatestFirst() {
        CaseId child = enter(CaseKind.FOUND, "CCI-1");
        Headcount first = count(DAY, child);
        Headcount second = count(DAY.plusDays(1), child);
        fresh.store.read(
                tx -> {
                    assertThat(tx.headcounts().last(HOME)).contains(second);
                    assertThat(tx.headcounts().list(HOME, Optional.empty(), 1).items())
                            .containsExactly(second);
                    assertThat(
                                    tx.headcounts()
                                            .list(
                                                    HOME,
                                                    tx.headcounts()
                                                            .list(HOME, Optional.empty(), 1)
                                                            .next(),
                                                    5)
                                            .items())
                            .containsExactly(first);
                    assertThat(tx.headcounts().find(second.id())).contains(second);
                    assertThat(second.isIntact()).isTrue();
                    return null;
                });
    }

    @Test
    void thoseLiveInAHomeWhoAreFoundAndKeptThere() {
        CaseId child = enter(CaseKind.FOUND, "CCI-1");
        enter(CaseKind.MISSING, "CCI-1");
        enter(CaseKind.FOUND, "CCI-2");
        fresh.store.read(
                tx -> {
                    assertThat(tx.headcounts().living(HOME)).containsOnlyKeys(child);
                    return null;
                });
    }

    @Test
    void childrenMoveWithoutTheirCases() {
        CaseId child = enter(CaseKind.FOUND, "PS-1");
        Happened came = new Happened(child, HOME, Roll.Movement.BY_ORDER, Instant.ofEpochMilli(20));
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.cases().lodge(child, Optional.of(HOME), Instant.ofEpochMilli(20));
                    tx.headcounts().moved(came);
                    return null;
                });
        fresh.store.read(
                tx -> {
                    assertThat(tx.headcounts().living(HOME))
                            .isEqualTo(Map.of(child, Instant.ofEpochMilli(20)));
                    assertThat(tx.headcounts().living(new OfficeId("PS-1"))).isEmpty();
                    assertThat(tx.cases().find(child).orElseThrow().facts().livesIn())
                            .contains(HOME);
                    assertThat(tx.headcounts().since(HOME, Instant.ofEpochMilli(20)))
                            .containsExactly(came);
                    assertThat(tx.headcounts().since(HOME, Instant.ofEpochMilli(21))).isEmpty();
                    assertThat(tx.headcounts().lived(child)).containsExactly(HOME);
                    return null;
                });
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.cases().lodge(child, Optional.empty(), Instant.EPOCH);
                    return null;
                });
        fresh.store.read(
                tx -> {
                    assertThat(tx.headcounts().living(HOME)).isEmpty();
                    return null;
                });
    }

    @Test
    void thoseAreUncountedWhoCameBeforeAnEveningEndedAndAreInNoneOfItsCounts() {
        CaseId counted = enter(CaseKind.FOUND, "CCI-1");
        CaseId missed = enter(CaseKind.FOUND, "CCI-1");
        CaseId later = enter(CaseKind.FOUND, "CCI-1");
        Instant closes = Instant.now().plusSeconds(60);
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.headcounts().lock(HOME);
                    tx.cases().lodge(later, Optional.of(HOME), closes);
                    return null;
                });
        count(DAY, counted);
        count(DAY.minusDays(1), missed);
        OfficeId empty = new OfficeId("CCI-2");
        fresh.store.read(
                tx -> {
                    assertThat(tx.headcounts().uncounted(HOME, DAY, closes))
                            .containsExactly(missed);
                    assertThat(tx.headcounts().countUncounted(List.of(HOME, empty), DAY, closes))
                            .isEqualTo(Map.of(HOME, 1L));
                    assertThat(tx.headcounts().uncounted(HOME, DAY.plusDays(1), closes))
                            .containsExactlyInAnyOrder(counted, missed);
                    return null;
                });
    }

    @Test
    void whoIsUnderWayLivesThereAndIsMissedByNobody() {
        CaseId child = enter(CaseKind.FOUND, "CCI-1");
        Instant closes = Instant.now().plusSeconds(60);
        travels(child, Optional.of(Instant.now()));
        fresh.store.read(
                tx -> {
                    assertThat(tx.headcounts().living(HOME)).containsKey(child);
                    assertThat(tx.headcounts().underWay(HOME)).containsExactly(child);
                    assertThat(tx.headcounts().uncounted(HOME, DAY, closes)).isEmpty();
                    assertThat(tx.headcounts().countUncounted(List.of(HOME), DAY, closes))
                            .isEmpty();
                    return null;
                });
        travels(child, Optional.empty());
        fresh.store.read(
                tx -> {
                    assertThat(tx.headcounts().underWay(HOME)).isEmpty();
                    assertThat(tx.headcounts().uncounted(HOME, DAY, closes)).containsExactly(child);
                    return null;
                });
    }

    private void travels(CaseId child, Optional<Instant> since) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.cases().travel(child, since);
                    return null;
                });
    }
}
