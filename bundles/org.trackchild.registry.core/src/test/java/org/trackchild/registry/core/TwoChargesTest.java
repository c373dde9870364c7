package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;

/** Whoever has two charges acts by the one whose part it is, whichever is chosen. */
class TwoChargesTest {

    private final Posting station = posting("PS-1", Role.POLICE_OFFICER);
    private final Posting unit = posting("SJPU-1", Role.DISTRICT_OFFICER);
    private final Posting bench = posting("CWC-1", Role.COMMITTEE_MEMBER);

    private Register register;
    private StoredCasework casework;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Posting posting(String office, Role role) {
        return new Posting(new OfficeId(office), role, "UP", "UP-LUCKNOW");
    }

    private static Caller with(Posting... postings) {
        return new Caller("joint", "Synthetic", List.of(postings));
    }

    private MadeTransition made(Caller caller, String step, String evidence) {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        casework.make(caller, id, 1, new Step(step, Instant.now(), Map.of(evidence, "12/26")));
        assertThat(register.entries("case", id, JournalAction.CASE_TRANSITION))
                .extracting(JournalEntry::office)
                .containsExactly(casework.progress(caller, id).made().get(0).by().office());
        return casework.progress(caller, id).made().get(0);
    }

    @Test
    void aStepIsSignedByTheOfficeWhosePartItIs() {
        assertThat(made(with(unit, station), "register_fir", "fir_number").by().office())
                .isEqualTo("PS-1");
        assertThat(made(with(station, unit), "register_fir", "fir_number").by().office())
                .isEqualTo("PS-1");
    }

    @Test
    void whereItIsThePartOfBothTheChosenOneSigns() {
        assertThat(made(with(unit, station), "false_report", "reason").by().office())
                .isEqualTo("SJPU-1");
        assertThat(made(with(station, unit), "false_report", "reason").by().office())
                .isEqualTo("PS-1");
    }

    @Test
    void aReportIsKeptByTheOfficeThatMayRegisterIt() {
        assertThat(keeper(with(bench, station))).containsExactly("PS-1");
        assertThat(keeper(with(station, bench))).containsExactly("PS-1");
        assertThat(keeper(with(bench))).isEmpty();
    }

    private Set<String> keeper(Caller caller) {
        return register.desk
                .keptByItself(caller, CaseKind.MISSING)
                .map(CaseFacts::office)
                .map(OfficeId::value)
                .map(Set::of)
                .orElse(Set.of());
    }
}
