package org.trackchild.registry.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Matter;

/** A committee with a sitting today, and a home that brings children before it. */
final class BenchFixture {

    static final String HOME = "CCI-1";

    final StoredSittings sittings;

    final StoredCauseLists lists;

    final Sitting sitting;

    private final Register register;

    BenchFixture(Register register) {
        this.register = register;
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(List.of(committee())),
                        new ScriptNameKeys());
        sittings = new StoredSittings(register.store, desk, register.shelf);
        lists = new StoredCauseLists(register.store, desk, register.shelf);
        sitting = sittings.plan(member(), OpenSitting.plan(SignedOrders.today(), "Asha Rawat"));
    }

    static Office committee() {
        return new Office(
                new OfficeId("CWC-1"),
                OfficeType.CWC,
                Wording.same("Committee"),
                "UP",
                "UP-LUCKNOW",
                "",
                true);
    }

    static Caller member() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    static Caller clerk() {
        return Register.caller(HOME, Role.HOME_CLERK);
    }

    CaseId child() {
        return register.enter(CaseKind.FOUND, HOME);
    }

    Listing put(CaseId id) {
        return lists.put(
                member(), sitting.id(), id, Matter.REVIEW, Listing.Source.BENCH, " For review ");
    }

    void begin() {
        sittings.open(member(), sitting.id(), List.of("Asha Rawat", "B", "C"));
    }

    CauseList list() {
        return lists.of(member(), sitting.id());
    }

    void produce(CaseId id) {
        String report =
                new FilledForms(
                                new StoredForms(
                                        register.store,
                                        register.desk,
                                        register.shelf,
                                        register.fields))
                        .handedIn(clerk(), id, "production");
        new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields)
                .make(
                        clerk(),
                        id,
                        1,
                        new Step(
                                "produce",
                                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                                Map.of("form", report)));
    }

    void computeClocks(CaseId... ids) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    new ClockKeeper(register.shelf).refresh(tx, Set.of(ids));
                    return null;
                });
    }
}
