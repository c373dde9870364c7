package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Transition;

/**
 * Whatever the law asks for in a form, an order or a step is given what nobody expects. It is kept
 * as it was understood and can be read again; or it is refused with a sentence in both languages
 * that names what was asked for. Nothing else may happen.
 */
class FuzzedPapersTest {

    private static final int CHANCES = 6;

    private final Random random = new Random(20261129);

    private final OddTexts odd = new OddTexts(random);

    private final Set<String> kept = new TreeSet<>();

    private final Set<String> refused = new TreeSet<>();

    private final Set<ProblemCode> reasons = new HashSet<>();

    private Register register;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    private CaseId enter(CaseKind kind) {
        return register.enter(kind, keeper(kind));
    }

    /** A child that stands before the bench of a form. */
    private CaseId enter(CaseKind kind, FormKind form) {
        CaseId id = enter(kind);
        if (!form.isBefore(BenchKind.COMMITTEE)) {
            register.store.write(
                    Caller.system("test"),
                    tx -> {
                        tx.cases().bring(id, BenchKind.BOARD);
                        return null;
                    });
        }
        return id;
    }

    private static String keeper(CaseKind kind) {
        return kind == CaseKind.MISSING ? "PS-1" : "CCI-1";
    }

    /** Somebody with one of the roles who acts on the cases of a kind. */
    private static Caller anyOf(Set<Role> roles, CaseKind kind) {
        Role role = roles.stream().sorted().findFirst().orElseThrow();
        String office =
                switch (role) {
                    case COMMITTEE_MEMBER -> "CWC-1";
                    case DISTRICT_OFFICER -> "DCPU-1";
                    case PRINCIPAL_MAGISTRATE, BOARD_MEMBER -> "JJB-1";
                    default -> keeper(kind);
                };
        return new Caller(
                "user." + office,
                "Synthetic",
                List.of(new Posting(new OfficeId(office), role, "UP", "UP-LUCKNOW")));
    }

    /** What is tried, if it is kept; empty when it was refused as it has to be. */
    private <T> Optional<T> tried(
            Supplier<T> act, Map<String, String> texts, Set<String> known, String what) {
        try {
            T made = act.get();
            kept.addAll(texts.keySet());
            return Optional.of(made);
        } catch (ProblemException refusal) {
            OddTexts.areSaid(refusal.problems(), known, what + ": " + OddTexts.escaped(texts));
            refusal.problems().stream().map(Problem::field).forEach(refused::add);
            refusal.problems().stream().map(Problem::code).forEach(reasons::add);
            return Optional.empty();
        } catch (RuntimeException fault) {
            throw new AssertionError(what + ": " + OddTexts.escaped(texts), fault);
        }
    }

    /** Something odd in one or two places, and what is meant to stand there in the others. */
    private Map<String, String> odd(List<Evidence> asked) {
        Map<String, String> texts = new HashMap<>();
        for (Evidence each : asked) {
            switch (each.shape()) {
                case LINE, TEXT -> texts.put(each.code(), "Synthetic");
                case DATE -> texts.put(each.code(), SignedOrders.today().toString());
                default -> {
                    // nobody types it
                }
            }
        }
        for (int i = random.nextInt(2); i >= 0 && !asked.isEmpty(); i--) {
            texts.put(asked.get(random.nextInt(asked.size())).code(), odd.next());
        }
        return texts;
    }

    @Test
    void everyItemOfEveryFormKeepsOrRefusesWhatIsWritten() {
        StoredForms forms =
                new StoredForms(register.store, register.desk, register.shelf, register.fields);
        FilledForms filled = new FilledForms(forms);
        for (CaseKind kind : CaseKind.values()) {
            for (FormKind form : register.shelf.of("UP").forms(kind)) {
                Caller filler = anyOf(form.fillers(), kind);
                FormView draft = forms.begin(filler, enter(kind, form), form.code());
                for (int chance = 0; chance < CHANCES; chance++) {
                    for (FormItem item : form.items()) {
                        draft = answered(forms, filler, draft, item);
                    }
                }
                assertThat(filled.handedIn(filler, cleared(forms, filler, draft)).form().number())
                        .as(form.code())
                        .isNotBlank();
            }
        }
        assertThat(kept).hasSizeGreaterThan(60);
        assertThat(refused).hasSizeGreaterThan(10);
    }

    private FormView answered(StoredForms forms, Caller filler, FormView draft, FormItem item) {
        String text = odd.next();
        long version = draft.form().progress().version();
        Map<String, Optional<String>> answer = Map.of(item.code(), Optional.of(text));
        String what = draft.form().kind() + "." + item.code();
        return tried(
                        () -> forms.save(filler, draft.form().id(), version, answer),
                        Map.of(item.code(), text),
                        Set.of(item.code()),
                        what)
                .map(
                        saved -> {
                            FormView read = forms.read(filler, saved.form().id());
                            assertThat(read.items()).as(what).isEqualTo(saved.items());
                            return saved;
                        })
                .orElse(draft);
    }

    /** What was written is taken back, so that the form is filled in as it was meant. */
    private static FormView cleared(StoredForms forms, Caller filler, FormView draft) {
        Map<String, Optional<String>> none = new HashMap<>();
        draft.items().forEach(item -> none.put(item.item().code(), Optional.empty()));
        return forms.save(filler, draft.form().id(), draft.form().progress().version(), none);
    }

    @Test
    void everyParticularOfEveryOrderIsKeptOrRefused() {
        StoredOrders orders =
                new StoredOrders(register.store, register.desk, register.shelf, register.fields);
        for (CaseKind kind : CaseKind.values()) {
            for (OrderKind order : register.shelf.of("UP").orders(kind)) {
                Set<String> known =
                        order.particulars().stream()
                                .map(Evidence::code)
                                .collect(Collectors.toCollection(HashSet::new));
                known.addAll(Set.of("until", "from", "kind"));
                Caller drafter = anyOf(order.hands().draft(), kind);
                for (int chance = 0; chance < CHANCES; chance++) {
                    Map<String, String> texts = odd(order.particulars());
                    OrderDraft draft =
                            new OrderDraft(
                                    order.code(),
                                    texts,
                                    SignedOrders.today(),
                                    order.term().ends()
                                            ? Optional.of(SignedOrders.today().plusDays(5))
                                            : Optional.empty());
                    CaseId id =
                            order.isBefore(BenchKind.COMMITTEE)
                                    ? enter(kind)
                                    : brought(enter(kind));
                    Optional<OrderView> made =
                            tried(
                                    () -> orders.draft(drafter, id, draft),
                                    texts,
                                    known,
                                    order.code());
                    made.ifPresent(
                            view ->
                                    assertThat(orders.read(drafter, view.order().id()).order())
                                            .isEqualTo(view.order()));
                }
            }
        }
        assertThat(kept).hasSizeGreaterThan(10);
        assertThat(refused).hasSizeGreaterThan(10);
        assertThat(reasons).doesNotContain(RuleProblem.OTHER_BENCH);
    }

    /** The child stands before the board. */
    private CaseId brought(CaseId id) {
        return register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cases().bring(id, BenchKind.BOARD);
                    return id;
                });
    }

    /** A child that stands before the board, in whose case all was done that a step needs. */
    private CaseId beforeBoard(Transition step, CaseStatus status) {
        CaseId id = brought(EveryTransitionTest.standing(register, step.kind(), status));
        return register.store.write(
                Caller.system("test"),
                tx -> {
                    StatusChange change = new StatusChange(tx, register.desk);
                    Stream.concat(
                                    Stream.of("produce_before_board"),
                                    step.demands().before().keySet().stream()
                                            .map(needed -> Transition.Demands.anyOf(needed).get(0)))
                            .forEach(
                                    code ->
                                            change.record(
                                                    id,
                                                    status,
                                                    status,
                                                    new Step(code, tx.now(), Map.of()),
                                                    StatusChange.signature(Caller.system("test"))));
                    return id;
                });
    }

    /** What is rolled back on purpose. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void theEvidenceOfEveryStepIsKeptOrRefused() {
        StoredCasework casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(
                                new TwoDistricts(Optional.of(TwoDistricts.home("DCPU-1"))),
                                register.desk,
                                register.fields),
                        register.fields);
        for (CaseKind kind : CaseKind.values()) {
            Map<CaseStatus, CaseId> standing = new LinkedHashMap<>();
            for (Transition step : register.shelf.of("UP").transitions(kind)) {
                if (step.roles().isEmpty()) {
                    continue; // made by the platform only
                }
                CaseStatus from = step.moves().keySet().stream().sorted().findFirst().orElseThrow();
                CaseId id =
                        step.isBefore(BenchKind.COMMITTEE)
                                ? standing.computeIfAbsent(
                                        from,
                                        status ->
                                                EveryTransitionTest.standing(
                                                        register, kind, status))
                                : beforeBoard(step, from);
                for (int chance = 0; chance < CHANCES; chance++) {
                    isTakenBack(casework, anyOf(step.roles(), kind), id, step);
                }
            }
        }
        assertThat(kept).hasSizeGreaterThan(10);
        assertThat(refused).hasSizeGreaterThan(10);
        assertThat(reasons).doesNotContain(RuleProblem.OTHER_BENCH);
    }

    private void isTakenBack(StoredCasework casework, Caller caller, CaseId id, Transition step) {
        List<Evidence> asked = step.demands().evidence();
        Map<String, String> texts = odd(asked);
        Set<String> known =
                Stream.concat(asked.stream().map(Evidence::code), Stream.of("happened", ""))
                        .collect(Collectors.toSet());
        Supplier<ChildCase> act =
                () ->
                        casework.make(
                                caller,
                                id,
                                casework.progress(caller, id).header().revision().version(),
                                new Step(step.code(), Instant.now(), texts));
        try {
            register.store.write(
                    caller,
                    tx -> {
                        tried(act, texts, known, step.kind() + " " + step.code())
                                .ifPresent(made -> isWritten(casework.progress(caller, id), step));
                        throw new TakenBack();
                    });
        } catch (TakenBack meant) {
            assertThat(meant).isNotNull();
        }
    }

    private static void isWritten(CaseProgress progress, Transition step) {
        assertThat(progress.made())
                .extracting(MadeTransition::step)
                .extracting(Step::transition)
                .contains(step.code());
    }
}
