package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackchild.directory.core.OfficeDesk.DISTRICT;
import static org.trackchild.directory.core.OfficeDesk.ELSEWHERE;
import static org.trackchild.directory.core.OfficeDesk.PATNA;
import static org.trackchild.directory.core.OfficeDesk.home;
import static org.trackchild.directory.core.OfficeDesk.refusals;
import static org.trackchild.directory.core.OfficeDesk.service;
import static org.trackchild.directory.core.OfficeDesk.station;
import static org.trackchild.directory.core.OfficeDesk.with;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.model.OfficeId;

/** Lists of offices that somebody else keeps. */
class ListedOfficesTest {

    private OfficeDesk desk;

    private OfficeRegister register;

    @BeforeEach
    void open() throws SQLException, IOException {
        desk = new OfficeDesk();
        register = desk.register;
    }

    @AfterEach
    void close() throws SQLException, IOException {
        desk.close();
    }

    private Office told(Office office) {
        return desk.directory.office(office.id()).orElseThrow();
    }

    private List<Office> found(String text) {
        return desk.directory
                .offices(new OfficeQuery(text, Optional.empty(), "UP", "", Optional.empty(), 50))
                .items();
    }

    private static OfficeParticulars particulars(OfficeCode code) {
        return new OfficeParticulars(
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static OfficeRegister.Listed listed(String reference, String name) {
        OfficeCode code = new OfficeCode("cctns", reference);
        return new OfficeRegister.Listed(
                code, known -> with(station(name, "UP-LUCKNOW"), particulars(code)), false);
    }

    @Test
    void aListIsTakenRowByRowAndAgainChangesNothing() {
        register.create(DISTRICT, station("Kaiserbagh", "UP-LUCKNOW"), false);
        List<OfficeRegister.Listed> list =
                List.of(
                        listed("1", "Naka"),
                        listed("2", ""),
                        listed("3", "Qaiserbagh"),
                        listed("4", "Alambagh"));
        assertThat(register.take(DISTRICT, list, true))
                .extracting(OfficeRegister.Outcome::taken)
                .containsExactly(true, false, false, true);
        assertThat(found("naka")).isEmpty();
        List<OfficeRegister.Outcome> outcomes = register.take(DISTRICT, list, false);
        assertThat(outcomes)
                .extracting(OfficeRegister.Outcome::taken)
                .containsExactly(true, false, false, true);
        assertThat(outcomes.get(1).problems())
                .singleElement()
                .satisfies(each -> assertThat(each.field()).isEqualTo("name"));
        assertThat(outcomes.get(2).problems())
                .singleElement()
                .satisfies(each -> assertThat(each.code().name()).isEqualTo("SIMILAR_OFFICES"));
        assertThat(found("naka")).hasSize(1);
        assertThat(register.take(DISTRICT, List.of(listed("1", "Naka")), false))
                .containsExactly(new OfficeRegister.Outcome(false, List.of()));
        assertThat(register.take(DISTRICT, List.of(listed("1", "Naka Hindola")), false))
                .containsExactly(new OfficeRegister.Outcome(true, List.of()));
        assertThat(found("naka").get(0).version()).isEqualTo(2);
        assertThat(refusals(() -> register.take(desk.clerk(new OfficeId("X"), true), list, false)))
                .containsExactly("NOT_YOUR_PLACE");
        assertThat(register.take(ELSEWHERE, List.of(listed("9", "Charbagh")), false).get(0).taken())
                .isFalse();
    }

    @Test
    void aListOfOnePlaceChangesNoOfficeOfAnother() {
        OfficeCode code = new OfficeCode("lgd", "77");
        Office known = register.create(DISTRICT, with(home("Asha"), particulars(code)), false);
        OfficeRegister.Listed row =
                new OfficeRegister.Listed(
                        new OfficeCode("LGD", " 77"),
                        told ->
                                with(
                                        told.map(OfficeDraft::of).orElseThrow(),
                                        service("0612 2600000")),
                        true);
        for (boolean rehearse : List.of(true, false)) {
            OfficeRegister.Outcome outcome = register.take(PATNA, List.of(row), rehearse).get(0);
            assertThat(outcome.taken()).isFalse();
            assertThat(outcome.problems())
                    .extracting(problem -> problem.code().name())
                    .containsExactly("NOT_YOUR_PLACE");
        }
        assertThat(told(known)).isEqualTo(known);
        assertThat(register.history(DISTRICT, known.id())).hasSize(1);
        assertThat(register.take(DISTRICT, List.of(row), false).get(0).taken()).isTrue();
        assertThat(told(known).contact()).contains("0612 2600000");
    }
}
