package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;

/**
 * Desks write a step down to the minute, and stations register an FIR before they type the report.
 */
class EarlierStepTest {

    private static final Caller OFFICER = Register.officer("PS-A");

    private Register register;

    private StoredCasework casework;

    private CaseId id;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
        id = register.enter(CaseKind.MISSING, "PS-A");
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    @Test
    void whatHappenedBeforeTheReportWasTypedStopsItsClock() {
        Instant before =
                register.read(id).header().revision().registeredAt().minus(Duration.ofMinutes(1));
        casework.make(OFFICER, id, 1, new Step("register_fir", before, Map.of("fir_number", "7")));

        LegalClock fir =
                casework.progress(OFFICER, id).clocks().stream()
                        .filter(each -> each.rule().code().equals("fir"))
                        .findFirst()
                        .orElseThrow();
        assertThat(fir.standing(register.store.instant())).isEqualTo(LegalClock.Standing.MET);
    }
}
