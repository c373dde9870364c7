package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.Transaction;

/**
 * Tries every step of the law from every status by everybody, over a real store, and compares with
 * a table that was written without the pack. Nothing of it is kept: each attempt is taken back.
 */
class EveryTransitionTest {

    private static final String MINE = "UP-LUCKNOW";

    /** What happened before in each case, so that no step is refused for want of that. */
    private static final Map<CaseKind, List<String>> BEFORE =
            Map.of(
                    CaseKind.MISSING,
                    List.of("trace", "produce", "restore", "follow_up", "follow_up"),
                    CaseKind.FOUND,
                    List.of(
                            "trace",
                            "produce",
                            "submit_sir",
                            "submit_icp",
                            "study_home",
                            "follow_up",
                            "follow_up",
                            "find_abandoned",
                            "report_untraced",
                            "ask_surrender",
                            "declare_free",
                            "place_for_adoption",
                            // what was prepared ends with the care that was decided
                            "prepare_foster",
                            "submit_child_study",
                            "study_foster_home"));

    /**
     * Somebody.
     *
     * @param letter how the table calls what this role does in the case; empty for who does nothing
     * @param sees whether the case is there for them
     */
    private record Somebody(String name, Caller caller, String letter, boolean sees) {}

    private final TransitionOracle table = new TransitionOracle();

    private Register register;

    private StoredCasework casework;

    EveryTransitionTest() throws IOException {}

    @Test
    void everyStepFromEverywhereByEverybody() throws Exception {
        try (Register opened = new Register()) {
            register = opened;
            casework =
                    new StoredCasework(
                            register.store,
                            register.desk,
                            register.shelf,
                            new RunawayReport(
                                    new TwoDistricts(Optional.of(TwoDistricts.home("DCPU-1"))),
                                    register.desk,
                                    register.fields),
                            register.fields);
            Map<String, String> wrong = new LinkedHashMap<>();
            int attempts = 0;
            for (CaseKind kind : CaseKind.values()) {
                assertThat(
                                table.keys().stream()
                                        .filter(key -> key.startsWith(kind.code() + " "))
                                        .map(key -> key.split(" ")[1])
                                        .distinct())
                        .as("the table has every step, and no other")
                        .containsExactlyInAnyOrderElementsOf(codes(kind));
                for (CaseStatus status : CaseStatus.values()) {
                    CaseId id = standing(register, kind, status);
                    for (Somebody one : everybody(kind)) {
                        attempts += compare(kind, status, id, one, wrong);
                    }
                    assertThat(register.status(id)).isEqualTo(status);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(attempts).isGreaterThan(8_000);
        }
    }

    private List<String> codes(CaseKind kind) {
        return register.shelf.of("UP").transitions(kind).stream().map(Transition::code).toList();
    }

    /** Who keeps the case, who stands above, and who has nothing to do with it. */
    private static List<Somebody> everybody(CaseKind kind) {
        boolean missing = kind == CaseKind.MISSING;
        String keeper = missing ? "PS-1" : "CCI-1";
        return List.of(
                new Somebody("police of the keeper", in(keeper, Role.POLICE_OFFICER), "p", true),
                new Somebody("clerk of the keeper", in(keeper, Role.HOME_CLERK), "h", true),
                new Somebody("other station", in("PS-9", Role.POLICE_OFFICER), "", false),
                new Somebody("other home", in("CCI-2", Role.HOME_CLERK), "", false),
                new Somebody("bench", in("CWC-1", Role.COMMITTEE_MEMBER), "b", true),
                new Somebody("board", in("JJB-1", Role.PRINCIPAL_MAGISTRATE), "j", true),
                new Somebody("district", in("DCPU-1", Role.DISTRICT_OFFICER), "d", true),
                new Somebody(
                        "bench elsewhere",
                        at("CWC-2", Role.COMMITTEE_MEMBER, "UP", "UP-AGRA"),
                        "",
                        false),
                new Somebody(
                        "district elsewhere",
                        at("DCPU-2", Role.DISTRICT_OFFICER, "BR", "BR-AURANGABAD"),
                        "",
                        false),
                new Somebody("state", at("SCPS-1", Role.STATE_MONITOR, "UP", ""), "", true),
                new Somebody("other state", at("SCPS-2", Role.STATE_MONITOR, "BR", ""), "", false),
                new Somebody("nation", at("NAT", Role.NATIONAL_MONITOR, "", ""), "", false),
                new Somebody("administrator", at("ADM", Role.ADMINISTRATOR, "", ""), "", false));
    }

    private static Caller in(String office, Role role) {
        return at(office, role, "UP", MINE);
    }

    private static Caller at(String office, Role role, String state, String district) {
        return new Caller(
                "user." + office,
                "Synthetic",
                List.of(new Posting(new OfficeId(office), role, state, district)));
    }

    /** A case with a status, in which everything happened that a step may need. */
    static CaseId standing(Register register, CaseKind kind, CaseStatus status) {
        CaseId id = register.enter(kind, kind == CaseKind.MISSING ? "PS-1" : "CCI-1");
        register.store.write(
                Caller.system("test"),
                tx -> {
                    StatusChange change = new StatusChange(tx, register.desk);
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    if (status != CaseStatus.REGISTERED) {
                        if (status == CaseStatus.RAN_AWAY) {
                            old =
                                    change.make(
                                            old,
                                            old.particulars(),
                                            CaseStatus.PLACED,
                                            step(tx, "seeded", 200),
                                            signature());
                        }
                        change.make(
                                old,
                                old.particulars(),
                                status,
                                step(tx, "seeded", 200),
                                signature());
                    }
                    int ago = 200;
                    for (String code : BEFORE.get(kind)) {
                        ago -= code.equals("follow_up") ? 70 : 0;
                        change.record(id, status, status, step(tx, code, ago), signature());
                    }
                    return null;
                });
        return id;
    }

    private static MadeTransition.Signature signature() {
        return StatusChange.signature(Caller.system("test"));
    }

    /** A step that was made so many days ago: visits are apart. */
    private static Step step(Transaction tx, String code, int ago) {
        return new Step(code, tx.now().minus(ago, ChronoUnit.DAYS), Map.of());
    }

    private String expected(CaseKind kind, CaseStatus status, String step, Somebody one) {
        if (!one.sees()) {
            return "NO_SUCH_CASE NOT_FOUND";
        }
        return table.line(kind, step, status)
                .map(line -> expected(line, one))
                .orElse("NOT_FROM_HERE CONFLICT");
    }

    private static String expected(TransitionOracle.Line line, Somebody one) {
        if (line.written().contains("board")) {
            return "OTHER_BENCH CONFLICT";
        }
        if (line.written().contains("first") || line.written().contains("over")) {
            List<String> refusals = new ArrayList<>();
            if (line.written().contains("first")) {
                refusals.add("NEEDED_FIRST CONFLICT");
            }
            if (line.written().contains("over")) {
                refusals.add("NO_LONGER CONFLICT");
            }
            if (!line.by().contains(one.letter())) {
                refusals.add("NOT_YOUR_PART FORBIDDEN");
            }
            return refusals.stream().sorted().collect(Collectors.joining(", "));
        }
        if (!line.by().contains(one.letter())) {
            return "NOT_YOUR_PART FORBIDDEN";
        }
        if (line.written().contains("lives")) {
            return "LIVES_IN_HOME CONFLICT";
        }
        return line.written().contains("record") ? "REQUIRED INVALID" : "done";
    }

    /** What is rolled back on purpose. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private int compare(
            CaseKind kind, CaseStatus status, CaseId id, Somebody one, Map<String, String> wrong) {
        List<String> refused = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (String step : codes(kind)) {
            (expected(kind, status, step, one).equals("done") ? done : refused).add(step);
        }
        attempt(kind, status, id, one, refused, wrong);
        done.forEach(step -> attempt(kind, status, id, one, List.of(step), wrong));
        return refused.size() + done.size();
    }

    /** Attempts that leave nothing behind can share a transaction. */
    private void attempt(
            CaseKind kind,
            CaseStatus status,
            CaseId id,
            Somebody one,
            List<String> steps,
            Map<String, String> wrong) {
        try {
            register.store.write(
                    one.caller(),
                    tx -> {
                        for (String step : steps) {
                            String expected = expected(kind, status, step, one);
                            String found = outcome(tx, kind, status, id, one, step);
                            if (!found.equals(expected)) {
                                wrong.put(
                                        String.join(
                                                " ", kind.code(), step, status.code(), one.name()),
                                        found + " in place of " + expected);
                            }
                        }
                        throw new TakenBack();
                    });
        } catch (TakenBack meant) {
            assertThat(meant).isNotNull();
        }
    }

    private String outcome(
            Transaction tx,
            CaseKind kind,
            CaseStatus status,
            CaseId id,
            Somebody one,
            String step) {
        try {
            ChildCase old = tx.cases().find(id).orElseThrow().content();
            ChildCase made =
                    casework.make(
                            tx,
                            one.caller(),
                            id,
                            old.header().revision().version(),
                            new Step(step, tx.now(), evidence(kind, status, step)));
            CaseStatus stands = tx.cases().find(id).orElseThrow().content().header().status();
            return table.line(kind, step, status)
                            .filter(
                                    line ->
                                            made.header().status() == line.to()
                                                    && stands == line.to())
                            .isPresent()
                    ? "done"
                    : "done, and stands at " + stands.code();
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.code().name() + " " + each.code().fault())
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    private Map<String, String> evidence(CaseKind kind, CaseStatus status, String step) {
        return table.line(kind, step, status).map(line -> evidence(line, step)).orElse(Map.of());
    }

    private static Map<String, String> evidence(TransitionOracle.Line line, String step) {
        if (line.written().contains("record")
                || line.written().contains("board")
                || line.written().contains("first")
                || line.written().contains("over")) {
            return Map.of();
        }
        List<String> written =
                line.written().contains("lives")
                        ? step.equals("adopt")
                                ? List.of("adoption_reference", "adopted_on")
                                : List.of("reason")
                        : line.written();
        return written.stream()
                .filter(code -> !code.isEmpty())
                .collect(
                        Collectors.toMap(
                                code -> code,
                                code ->
                                        code.endsWith("_on")
                                                ? SignedOrders.today().toString()
                                                : "Told"));
    }
}
