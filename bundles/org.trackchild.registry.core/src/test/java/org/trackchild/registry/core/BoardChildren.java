package org.trackchild.registry.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.store.api.StoredCase;

/** A child that a station apprehends, and the board before which it stands, on a real store. */
abstract class BoardChildren {

    static final String HOME = "OH-1";

    final Caller police = Register.officer("PS-1");
    final Caller clerk = Register.caller(HOME, Role.HOME_CLERK);
    final Caller unit = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);
    final Caller committee = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    final Caller magistrate = Register.caller("JJB-1", Role.PRINCIPAL_MAGISTRATE);
    final Caller member = Register.caller("JJB-1", Role.BOARD_MEMBER);

    Register register;
    CaseDesk desk;
    StoredCasework casework;
    StoredForms forms;
    SignedOrders orders;
    StoredSittings sittings;
    StoredCauseLists lists;
    CaseId id;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        TwoDistricts directory =
                new TwoDistricts(
                        List.of(
                                office("JJB-1", OfficeType.JJB),
                                office("CWC-1", OfficeType.CWC),
                                office(HOME, OfficeType.OBSERVATION_HOME),
                                TwoDistricts.home("CCI-1")));
        desk = new CaseDesk(new PostingPolicy(), directory, new ScriptNameKeys());
        desk.shelf = register.shelf;
        casework =
                new StoredCasework(
                        register.store,
                        desk,
                        register.shelf,
                        new RunawayReport(
                                new TwoDistricts(Optional.of(office("DCPU-1", OfficeType.DCPU))),
                                desk,
                                register.fields),
                        register.fields);
        forms = new StoredForms(register.store, desk, register.shelf, register.fields);
        orders =
                new SignedOrders(
                        new StoredOrders(register.store, desk, register.shelf, register.fields));
        sittings = new StoredSittings(register.store, desk, register.shelf);
        lists = new StoredCauseLists(register.store, desk, register.shelf);
        id = register.enter(CaseKind.FOUND, "PS-1");
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    static Office office(String code, OfficeType type) {
        return new Office(
                new OfficeId(code), type, Wording.same(code), "UP", "UP-LUCKNOW", "", true);
    }

    void make(Caller who, String step, String... evidence) {
        make(who, id, step, evidence);
    }

    void make(Caller who, CaseId of, String step, String... evidence) {
        Map<String, String> written = new HashMap<>();
        for (int i = 0; i < evidence.length; i += 2) {
            written.put(evidence[i], evidence[i + 1]);
        }
        long version = casework.progress(unit, of).header().revision().version();
        casework.make(
                who, of, version, new Step(step, HomeFixture.now(register), Map.copyOf(written)));
    }

    StoredCase stored() {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow());
    }

    String form(Caller who, String kind, String... answers) {
        return new FilledForms(forms).handedIn(who, id, kind, answers);
    }

    void apprehended() {
        make(police, "apprehend", "officer", "SI Synthetic", "told", "The father, by telephone");
    }

    void produced() {
        apprehended();
        make(
                police,
                "produce_before_board",
                "form",
                form(police, "board_production", "alleged_offence", "Theft of a bicycle"));
    }

    void placed() {
        produced();
        make(
                magistrate,
                "place_by_board",
                "order",
                orders.signed(
                        member, id, "board_placement", "institution", HOME, "reason", "No surety"));
    }

    List<String> offered(Caller who) {
        return casework.progress(who, id).offers().stream()
                .filter(CaseProgress.Offer::isPossible)
                .map(each -> each.transition().code())
                .toList();
    }

    Sitting sitting(String presiding, String... present) {
        Sitting planned =
                sittings.plan(
                        magistrate, OpenSitting.plan(OpenSitting.today(), "R Kumar", "S Das"));
        return sittings.open(magistrate, planned.id(), presiding, List.of(present));
    }

    List<String> running() {
        return casework.progress(unit, id).clocks().stream()
                .filter(LegalClock::isRunning)
                .map(clock -> clock.rule().code())
                .toList();
    }
}
