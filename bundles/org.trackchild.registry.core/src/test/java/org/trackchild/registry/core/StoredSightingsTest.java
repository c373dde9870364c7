package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.Sighting.Reliability;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.SightingView;

/** Sightings on a real store; all children are synthetic. */
class StoredSightingsTest {

    private Register register;
    private StoredSightings sightings;
    private CaseId of;

    private final Caller officer = Register.officer("PS-1");
    private final Caller helper = Register.officer("PS-2");
    private final Caller bench = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        sightings = new StoredSightings(register.store, register.desk);
        of = register.enter(CaseKind.MISSING, "PS-1");
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static SightingReport seen(LocalDate date, LocalTime time) {
        return new SightingReport(
                " Ramesh ",
                "+91 522 000000",
                date,
                time,
                new Place("UP", "UP-LUCKNOW", "Charbagh"),
                "Sold tea, wore a red frock");
    }

    private void shareWith(String office) {
        register.store.write(
                officer,
                tx -> {
                    tx.cases().share(of, new OfficeId(office));
                    return null;
                });
    }

    @Test
    void whatWasSeenIsKeptAndTheRecordOfTheChildStaysAsItIs() {
        ChildCase before = register.read(of);

        Sighting made = sightings.record(officer, of, seen(Register.DAY, null)).sighting();

        assertThat(made.report().seenBy()).isEqualTo("Ramesh");
        assertThat(made.reliability()).isEqualTo(Reliability.UNVERIFIED);
        assertThat(sightings.ofCase(officer, of)).containsExactly(new SightingView(made, true));
        assertThat(register.read(of)).isEqualTo(before);
        assertThat(register.entries("case", of, JournalAction.SIGHTING_RECORDED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("sighting=" + made.id()));
        assertThat(register.entries("case", of, JournalAction.CASE_READ))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).startsWith("part=sightings"));
    }

    @Test
    void theLatestSeenStandsFirst() {
        LocalDate next = Register.DAY.plusDays(1);
        for (SightingReport each :
                List.of(
                        seen(next, LocalTime.of(9, 0)),
                        seen(Register.DAY, LocalTime.of(23, 0)),
                        seen(next, LocalTime.of(18, 30)),
                        seen(next, null))) {
            sightings.record(officer, of, each);
        }
        assertThat(sightings.ofCase(officer, of))
                .extracting(view -> view.sighting().report().time())
                .containsExactly(
                        LocalTime.of(18, 30), LocalTime.of(9, 0), null, LocalTime.of(23, 0));
    }

    @Test
    void nobodyHasToSayWhoHeIsButWhenWhereAndWhat() {
        SightingReport anonymous =
                new SightingReport(
                        "", "", Register.DAY, null, new Place("", "", "A train"), "A girl alone");
        sightings.record(officer, of, anonymous);
        assertThat(problems(new SightingReport("", "", null, null, Place.UNKNOWN, " ")))
                .containsExactly("REQUIRED date", "REQUIRED place", "REQUIRED what");
        assertThat(
                        problems(
                                new SightingReport(
                                        "x".repeat(201),
                                        "call me",
                                        Register.DAY.minusDays(1),
                                        null,
                                        new Place("XX", "XX-NOWHERE", "x".repeat(501)),
                                        "x".repeat(2_001))))
                .containsExactly(
                        "TOO_LONG seen_by",
                        "NOT_A_PHONE phone",
                        "OUT_OF_RANGE date",
                        "UNKNOWN_PLACE state",
                        "UNKNOWN_PLACE district",
                        "TOO_LONG place",
                        "TOO_LONG what");
        assertThat(problems(seen(LocalDate.now(TextCaseReader.INDIA).plusDays(1), null)))
                .containsExactly("IN_THE_FUTURE date");
    }

    private List<String> problems(SightingReport report) {
        try {
            sightings.record(officer, of, report);
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.code().name() + " " + each.field())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void aSightingIsAssessedWithAReasonAndEveryAssessmentStays() {
        Sighting made = sightings.record(officer, of, seen(Register.DAY, null)).sighting();
        assertThat(
                        Register.refusal(
                                () ->
                                        sightings.assess(
                                                officer,
                                                of,
                                                made.id(),
                                                1,
                                                Reliability.CHECKED_TRUE,
                                                "")))
                .isEqualTo("REASON_REQUIRED");

        sightings.assess(officer, of, made.id(), 1, Reliability.CHECKED_TRUE, "Scar seen");
        assertThat(
                        Register.refusal(
                                () ->
                                        sightings.assess(
                                                officer,
                                                of,
                                                made.id(),
                                                1,
                                                Reliability.CHECKED_FALSE,
                                                "Other")))
                .isEqualTo("CHANGED_MEANWHILE");
        Sighting now =
                sightings
                        .assess(officer, of, made.id(), 2, Reliability.CHECKED_FALSE, "A cousin")
                        .sighting();

        assertThat(now.reliability()).isEqualTo(Reliability.CHECKED_FALSE);
        assertThat(now.assessments())
                .extracting(each -> each.said().reason())
                .containsExactly("Scar seen", "A cousin");
        assertThat(register.entries("case", of, JournalAction.SIGHTING_ASSESSED))
                .extracting(entry -> entry.detail())
                .containsExactly(
                        "sighting=" + made.id() + ";reliability=checked_false",
                        "sighting=" + made.id() + ";reliability=checked_true");
    }

    @Test
    void whoHelpsRecordsAndAssessesItsOwnButNotThoseOfOthers() {
        assertThat(Register.refusal(() -> sightings.ofCase(helper, of))).isEqualTo("NO_SUCH_CASE");
        assertThat(Register.refusal(() -> sightings.record(helper, of, seen(Register.DAY, null))))
                .isEqualTo("NO_SUCH_CASE");
        shareWith("PS-2");
        Sighting own = sightings.record(helper, of, seen(Register.DAY, null)).sighting();
        Sighting other = sightings.record(officer, of, seen(Register.DAY, null)).sighting();
        sightings.assess(helper, of, own.id(), 1, Reliability.CHECKED_TRUE, "Met her");
        assertThat(
                        Register.refusal(
                                () ->
                                        sightings.assess(
                                                helper,
                                                of,
                                                other.id(),
                                                1,
                                                Reliability.CHECKED_TRUE,
                                                "Heard")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(sightings.ofCase(bench, of)).allMatch(view -> !view.mayAssess());
        assertThat(sightings.ofCase(officer, of)).allMatch(SightingView::mayAssess);
    }

    @Test
    void aFoundChildHasNoneAndOneCaseNotThoseOfAnother() {
        CaseId found = register.enter(CaseKind.FOUND, "PS-1");
        assertThat(Register.refusal(() -> sightings.ofCase(officer, found)))
                .isEqualTo("NO_SUCH_CASE");
        CaseId another = register.enter(CaseKind.MISSING, "PS-1");
        Sighting made = sightings.record(officer, of, seen(Register.DAY, null)).sighting();
        assertThat(
                        Register.refusal(
                                () ->
                                        sightings.assess(
                                                officer,
                                                another,
                                                made.id(),
                                                1,
                                                Reliability.CHECKED_TRUE,
                                                "Met her")))
                .isEqualTo("NO_SUCH_SIGHTING");
    }
}
