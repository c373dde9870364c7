package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackchild.directory.core.OfficeDesk.DISTRICT;
import static org.trackchild.directory.core.OfficeDesk.STATE;
import static org.trackchild.directory.core.OfficeDesk.home;
import static org.trackchild.directory.core.OfficeDesk.refusals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.HeadcountTable.Happened;

/** What was decided or asked, and would come to an office after it was closed. */
class AwaitedOfficesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    private static final OfficeId STATION = new OfficeId("PS-1");

    private OfficeDesk desk;

    private OfficeId home;

    @BeforeEach
    void open() throws SQLException, IOException {
        desk = new OfficeDesk();
        home = desk.register.create(DISTRICT, home("Asha"), false).id();
    }

    @AfterEach
    void close() throws SQLException, IOException {
        desk.close();
    }

    private List<String> left() {
        return refusals(() -> desk.register.close(DISTRICT, home, 1, closing()));
    }

    private static Statement said(Instant at) {
        return new Statement("tester", STATION, at, "Nearer");
    }

    @Test
    void childrenWhoRanAwayAreBroughtBackThere() {
        desk.lodged(STATION, CaseStatus.RAN_AWAY, home);
        assertThat(left()).containsExactly("CHILDREN_RAN_AWAY");
    }

    @Test
    void aRequestWaitsForItsAnswer() {
        CaseId of = desk.lodged(STATION, CaseStatus.REGISTERED, STATION);
        desk.fresh.store.write(
                STATE,
                tx -> {
                    tx.transfers()
                            .insert(
                                    new Transfer(
                                            CaseId.drawUuid(),
                                            of,
                                            new Transfer.Way(
                                                    Transfer.Kind.TRANSFER,
                                                    new Transfer.Keeper(
                                                            STATION, "UP", "UP-LUCKNOW"),
                                                    new Transfer.Keeper(home, "UP", "UP-LUCKNOW")),
                                            said(tx.now()),
                                            Transfer.Journey.NONE,
                                            Transfer.Course.WAITING));
                    return null;
                });
        assertThat(left()).containsExactly("REQUESTS_WAIT_THERE");
    }

    @Test
    void aSignedOrderThatIsNotCarriedOutNamesTheHome() {
        CaseId of = desk.lodged(STATION, CaseStatus.PRODUCED, STATION);
        UUID order = CaseId.drawUuid();
        desk.fresh.store.write(
                STATE,
                tx -> {
                    tx.cases().share(of, home);
                    tx.orders()
                            .insert(
                                    new Order(
                                            order,
                                            of,
                                            new OrderDraft(
                                                    "placement",
                                                    Map.of("institution", home.value()),
                                                    TODAY,
                                                    Optional.empty()),
                                            said(tx.now()),
                                            Optional.empty(),
                                            Optional.empty()));
                    return null;
                });
        boolean signed =
                desk.fresh.store.write(
                        STATE,
                        tx ->
                                tx.orders()
                                        .sign(
                                                order,
                                                new Order.Signature(
                                                        "CWC-1/2026/0001",
                                                        "member",
                                                        new OfficeId("CWC-1"),
                                                        Role.COMMITTEE_MEMBER,
                                                        tx.now(),
                                                        "0")));
        assertThat(signed).isTrue();
        assertThat(left()).containsExactly("ORDERS_NAME_IT");
        desk.fresh.store.write(
                STATE,
                tx -> {
                    tx.headcounts().moved(new Happened(of, home, Roll.Movement.BY_ORDER, tx.now()));
                    return null;
                });
        assertThat(desk.register.close(DISTRICT, home, 1, closing()).isOpen()).isFalse();
    }

    private static OfficeRegister.Closing closing() {
        return new OfficeRegister.Closing(TODAY, "Merged", Optional.empty());
    }

    @Test
    void aBenchHasSittingsAhead() {
        desk.fresh.store.write(
                STATE,
                tx -> {
                    tx.sittings()
                            .insert(
                                    new Sitting(
                                            CaseId.drawUuid(),
                                            home,
                                            new SittingPlan(
                                                    TODAY.plusDays(1),
                                                    LocalTime.of(10, 0),
                                                    Sitting.Venue.COMMITTEE,
                                                    "",
                                                    List.of()),
                                            said(tx.now()),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()));
                    return null;
                });
        assertThat(left()).containsExactly("SITTINGS_ARE_PLANNED");
    }
}
