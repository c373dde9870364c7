package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Step;

/** A home, the committee that places children there, and what both work with. */
final class HomeFixture {

    static final OfficeId HOME = new OfficeId("CCI-1");

    final Register register;

    final StoredRolls rolls;

    final StoredCasework casework;

    final SignedOrders orders;

    final FilledForms forms;

    HomeFixture(Register register) {
        this(register, Optional.of(keeper()));
    }

    /**
     * @param keeper keeps the missing reports of those who run away
     */
    HomeFixture(Register register, Optional<Office> keeper) {
        this.register = register;
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(keeper), register.desk, register.fields),
                        register.fields);
        rolls = new StoredRolls(register.store, register.desk, register.shelf, casework);
        forms =
                new FilledForms(
                        new StoredForms(
                                register.store, register.desk, register.shelf, register.fields));
        orders =
                new SignedOrders(
                        new StoredOrders(
                                register.store, register.desk, register.shelf, register.fields));
    }

    private static Office keeper() {
        return new Office(
                new OfficeId("DCPU-1"),
                OfficeType.DCPU,
                Wording.same("Unit"),
                "UP",
                "UP-LUCKNOW",
                "",
                true);
    }

    static Caller clerk() {
        return Register.caller("CCI-1", Role.HOME_CLERK);
    }

    static Instant now(Register register) {
        return register.store.read(tx -> tx.now().truncatedTo(ChronoUnit.MILLIS));
    }

    static Headcount.Line present(CaseId id) {
        return new Headcount.Line(id, Presence.PRESENT, Optional.empty(), "");
    }

    static Headcount.Line missing(CaseId id, String remark) {
        return new Headcount.Line(id, Presence.MISSING, Optional.empty(), remark);
    }

    /** The child lives where it does for some days: whatever the hour, the evening is its own. */
    CaseId settled(CaseId id) {
        return register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cases()
                            .lodge(
                                    id,
                                    tx.cases().find(id).orElseThrow().facts().livesIn(),
                                    tx.now().minus(3, ChronoUnit.DAYS));
                    return id;
                });
    }

    /** The roll after a count. */
    Roll counted(List<Headcount.Line> lines) {
        return rolls.count(clerk(), HOME, evening(), lines);
    }

    /** The evening that is counted now. */
    LocalDate evening() {
        return rolls.roll(clerk(), HOME).evening().day();
    }

    /** Brings a case to a status, whatever the law says. */
    void put(CaseId id, CaseStatus status) {
        change(id, status, "by_the_test");
    }

    /** A step was made that leaves the case where it is. */
    void made(CaseId id, String transition) {
        change(id, register.status(id), transition);
    }

    /** A step was made, whatever the law says. */
    void change(CaseId id, CaseStatus status, String transition) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    return new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    status,
                                    new Step(transition, tx.now(), Map.of()),
                                    StatusChange.signature(clerk()));
                });
    }

    /** Opens a sitting of the committee with all of its members. */
    void openSitting() {
        OpenSitting.of(register, Register.caller("CWC-1", Role.COMMITTEE_MEMBER), "A", "B", "C");
    }
}
