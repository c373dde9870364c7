package org.trackchild.registry.core;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Roll.Movement;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.StoredCase;

/** A home, a committee and children who come and go; on a real store. */
abstract class LodgingFixture {

    static final OfficeId HOME = new OfficeId("CCI-1");

    Register register;
    HomeFixture home;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        home = new HomeFixture(register);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    static Caller bench() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    StoredCase stored(CaseId id) {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow());
    }

    void make(Caller caller, CaseId id, String transition, Map<String, String> evidence) {
        home.casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(transition, HomeFixture.now(register), evidence));
    }

    /** Closes a home in the store; the directory of this machine has not heard of it. */
    void closed(String office) {
        register.store.write(
                bench(),
                tx -> {
                    tx.offices()
                            .put(
                                    TwoDistricts.home(office)
                                            .with(
                                                    OfficeStanding.NEW.closed(
                                                            Optional.of(
                                                                    new OfficeStanding.Closing(
                                                                            Register.DAY,
                                                                            "Merged",
                                                                            Optional.empty())))));
                    return null;
                });
    }

    /** A child that the police keep, produced before the committee. */
    CaseId produced() {
        CaseId id = register.enter(CaseKind.FOUND, "PS-1");
        home.put(id, CaseStatus.PRODUCED);
        return id;
    }

    CaseId placed() {
        CaseId id = produced();
        home.made(id, "produce");
        String order =
                home.orders.signed(
                        bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        make(bench(), id, "place", Map.of("order", order));
        return id;
    }

    List<CaseId> roll(String office) {
        OfficeId of = new OfficeId(office);
        return home.rolls.roll(Register.caller(office, Role.HOME_CLERK), of).entries().stream()
                .map(entry -> entry.subject().header().id())
                .toList();
    }

    List<Movement> changes(String office) {
        OfficeId of = new OfficeId(office);
        return home.rolls.roll(Register.caller(office, Role.HOME_CLERK), of).changes().stream()
                .map(Roll.Change::movement)
                .toList();
    }

    void move(CaseId id, String office) {
        move(id, office, "UP-LUCKNOW");
    }

    void move(CaseId id, String office, String district) {
        register.store.write(
                bench(),
                tx -> {
                    tx.cases().lock(List.of(id));
                    return new CaseMove(tx, register.desk)
                            .to(
                                    new Transfer.Keeper(
                                            new OfficeId(office),
                                            district.substring(0, 2),
                                            district),
                                    tx.cases().find(id).orElseThrow(),
                                    new Statement("tester", HOME, tx.now(), "Nearer"));
                });
    }
}
