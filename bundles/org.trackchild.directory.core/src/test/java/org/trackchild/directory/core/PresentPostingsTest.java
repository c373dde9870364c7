package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackchild.directory.core.OfficeDesk.DISTRICT;
import static org.trackchild.directory.core.OfficeDesk.refusals;
import static org.trackchild.directory.core.OfficeDesk.station;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.model.OfficeId;

/** Offices are kept by the postings of now, and not by those of the sign-in. */
class PresentPostingsTest {

    private OfficeDesk desk;

    private Office known;

    @BeforeEach
    void open() throws SQLException, IOException {
        desk = new OfficeDesk();
        known = desk.register.create(DISTRICT, station("Naka", "UP-LUCKNOW"), false);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        desk.close();
    }

    private List<String> written() {
        return refusals(
                () -> desk.register.create(DISTRICT, station("Alambagh", "UP-LUCKNOW"), false));
    }

    private List<String> verified() {
        return refusals(() -> desk.register.verify(DISTRICT, known.id(), 1));
    }

    @Test
    void whosePostingHasEndedKeepsNothing() {
        desk.posted(DISTRICT.user(), List.of());
        assertThat(written()).containsExactly("NOT_YOUR_PLACE");
        assertThat(verified()).containsExactly("NOT_YOUR_PLACE");
        assertThat(refusals(() -> desk.register.take(DISTRICT, List.of(), false)))
                .containsExactly("NOT_YOUR_PLACE");
        assertThat(refusals(() -> desk.register.history(DISTRICT, known.id())))
                .containsExactly("NOT_YOUR_PLACE");
    }

    @Test
    void whoseAccountIsDisabledDoesNothing() {
        desk.fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.accounts()
                            .put(
                                    tx.accounts()
                                            .find(DISTRICT.user())
                                            .orElseThrow()
                                            .disable(Role.Scope.NATION));
                    return null;
                });
        assertThat(written()).containsExactly("NOT_ALLOWED");
        assertThat(verified()).containsExactly("NOT_ALLOWED");
    }

    @Test
    void whoRunsTheMachineAndThePlatformNeedNoAccount() {
        Caller operator =
                new Caller(
                        "operator",
                        "Operator",
                        List.of(new Posting(new OfficeId("NATIONAL"), Role.OPERATOR, "", "")));
        assertThat(desk.register.verify(operator, known.id(), 1).version()).isEqualTo(2);
        assertThat(desk.register.verify(Caller.system("test"), known.id(), 2).version())
                .isEqualTo(3);
    }
}
