package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;

/** Found children whom their parents give away, or whom nobody misses, on a real store. */
abstract class FreedChildren {

    static final Caller CLERK = Register.caller("CCI-1", Role.HOME_CLERK);
    static final Caller BENCH = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    static final Caller UNIT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    Register register;
    StoredCasework casework;
    FilledForms forms;
    SignedOrders orders;
    StoredTime time;

    private Optional<Sitting> sat = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        time = new StoredTime(register.store, true);
        orders =
                new SignedOrders(
                        new StoredOrders(
                                register.store, register.desk, register.shelf, register.fields));
        forms =
                new FilledForms(
                        new StoredForms(
                                register.store, register.desk, register.shelf, register.fields));
        casework = casework(register.desk);
    }

    private StoredCasework casework(CaseDesk desk) {
        return new StoredCasework(
                register.store,
                desk,
                register.shelf,
                new RunawayReport(
                        new TwoDistricts(Optional.of(TwoDistricts.home("DCPU-1"))),
                        desk,
                        register.fields),
                register.fields);
    }

    /** The same with other offices in the directory; tells the desk that knows them. */
    CaseDesk among(Office... offices) {
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(List.of(offices)),
                        new ScriptNameKeys());
        desk.shelf = register.shelf;
        orders =
                new SignedOrders(
                        new StoredOrders(register.store, desk, register.shelf, register.fields));
        casework = casework(desk);
        return desk;
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ChildCase make(Caller caller, CaseId id, String transition, String... evidence) {
        return makeAt(caller, id, transition, now(), evidence);
    }

    ChildCase makeAt(
            Caller caller, CaseId id, String transition, Instant happened, String... evidence) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < evidence.length; i += 2) {
            texts.put(evidence[i], evidence[i + 1]);
        }
        return casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(transition, happened, texts));
    }

    CaseId produced(ChildDescription child) {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1", child);
        make(CLERK, id, "produce", "form", forms.handedIn(CLERK, id, "production"));
        make(
                BENCH,
                id,
                "place",
                "order",
                orders.signed(BENCH, id, "placement", "institution", "CCI-1", "reason", "Safe"));
        make(CLERK, id, "submit_sir", "form", forms.handedIn(CLERK, id, "sir"));
        return id;
    }

    /**
     * Child and family are studied, and the family undertakes to care; the number of that paper.
     */
    String fosterPapers(CaseId id) {
        make(BENCH, id, "prepare_foster", "reason", "Nobody came for it");
        make(UNIT, id, "submit_child_study", "form", forms.handedIn(UNIT, id, "child_study"));
        make(UNIT, id, "study_foster_home", "form", forms.handedIn(UNIT, id, "home_study"));
        return forms.handedIn(UNIT, id, "foster_undertaking");
    }

    /** Foster care begins, or goes on, by a signed order. */
    void foster(CaseId id, String order) {
        make(BENCH, id, "foster", "order", order, "undertaking", fosterPapers(id));
    }

    static ChildDescription child(ApproximateAge age, LocalDate born) {
        ChildDescription.Builder child = ChildDescription.builder().sex(Sex.FEMALE);
        if (born != null) {
            child.dateOfBirth(ApproximateDate.on(born));
        }
        return (age == null ? child : child.age(age)).build();
    }

    LegalClock clock(CaseId id, String code) {
        return casework.progress(CLERK, id).clocks().stream()
                .filter(each -> each.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException problems) {
            return problems.problems().stream()
                    .map(each -> (each.code().name() + " " + each.field()).strip())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    /** The committee sits today, as the register has it, and no longer on another day. */
    void sits() {
        StoredSittings sittings = new StoredSittings(register.store, register.desk, register.shelf);
        sat.ifPresent(open -> sittings.close(BENCH, open.id(), Optional.empty(), ""));
        String[] members = {"Asha Rawat", "Imran Khan", "Sunita Das"};
        Sitting planned =
                sittings.plan(
                        BENCH, OpenSitting.plan(TextCaseReader.today(register.store), members));
        sat = Optional.of(sittings.open(BENCH, planned.id(), List.of(members)));
    }

    /** The order of a committee that sits. */
    String declared(CaseId id) {
        sits();
        return signed(id);
    }

    String signed(CaseId id) {
        return orders.signed(
                BENCH, id, "legally_free", "inquiry", "Nobody came", "agency", "Synthetic agency");
    }

    void surrender(CaseId id) {
        make(
                CLERK,
                id,
                "ask_surrender",
                "form",
                forms.handedIn(CLERK, id, "surrender_application"));
        make(BENCH, id, "surrender", "form", forms.handedIn(BENCH, id, "surrender_deed"));
    }
}
