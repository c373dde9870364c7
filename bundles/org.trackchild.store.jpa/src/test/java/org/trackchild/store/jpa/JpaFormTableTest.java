package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormItem;
import org.trackchild.store.api.FormTable;

class JpaFormTableTest {

    private static final Statement BEGUN = said("clerk", 17);

    private static final CaseForm.Submission SUBMISSION =
            new CaseForm.Submission(
                    "FC-26-000001/SIR/1",
                    "clerk",
                    new OfficeId("CCI-1"),
                    Role.HOME_CLERK,
                    Instant.ofEpochMilli(40),
                    "00ff");

    private FreshStore fresh;

    private CaseId lucknow;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        lucknow = enter("UP-LUCKNOW");
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static Statement said(String user, long at) {
        return new Statement(user, new OfficeId("CCI-1"), Instant.ofEpochMilli(at), "");
    }

    private CaseId enter(String district) {
        return fresh.store.write(
                Samples.SYSTEM,
                tx -> Samples.insert(tx, CaseKind.FOUND, "CCI-" + district, district).id());
    }

    private static FormAnswer typed(String text, long version) {
        return new FormAnswer(text, FormAnswer.TYPED, version);
    }

    private CaseForm insert(CaseId of, String kind) {
        CaseForm draft =
                new CaseForm(
                        CaseId.drawUuid(),
                        of,
                        new CaseForm.Content(
                                kind,
                                Optional.of(
                                        UUID.fromString("00000000-0000-4000-8000-000000000001")),
                                Map.of("caste", typed("Two\nlines", 1), "risk", typed("घर", 1))),
                        new CaseForm.Progress(1, BEGUN, BEGUN),
                        Optional.empty(),
                        Optional.empty());
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.forms().insert(draft);
                    return null;
                });
        return draft;
    }

    private CaseForm read(CaseForm form) {
        return fresh.store.read(tx -> tx.forms().find(form.id()).orElseThrow());
    }

    private boolean save(CaseForm form, long version, Map<String, FormAnswer> answers) {
        return fresh.store.write(
                Samples.SYSTEM,
                tx -> tx.forms().save(form.id(), version, answers, said("other", 23)));
    }

    private boolean submit(CaseForm form, Map<String, FormAnswer> answers) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> tx.forms().submit(form.id(), answers, SUBMISSION));
    }

    @Test
    void aFormIsReadAsItWasWritten() {
        CaseForm draft = insert(lucknow, "sir");

        assertThat(read(draft)).isEqualTo(draft);
        List<CaseForm> all = fresh.store.read(tx -> tx.forms().ofCase(lucknow));
        assertThat(all).containsExactly(draft);
    }

    @Test
    void someAnswersAreSavedAndTheOthersStay() {
        CaseForm draft = insert(lucknow, "sir");

        assertThat(
                        save(
                                draft,
                                2,
                                Map.of(
                                        "caste",
                                        typed("", 2),
                                        "plan",
                                        typed("x".repeat(30_000), 2))))
                .isTrue();

        CaseForm now = read(draft);
        assertThat(now.content().answers())
                .containsEntry("caste", typed("", 2))
                .containsEntry("risk", typed("घर", 1))
                .containsEntry("plan", typed("x".repeat(30_000), 2));
        assertThat(now.progress()).isEqualTo(new CaseForm.Progress(2, BEGUN, said("other", 23)));
    }

    @Test
    void whatWasHandedInNeverChanges() {
        CaseForm draft = insert(lucknow, "sir");
        Map<String, FormAnswer> all =
                Map.of("name", new FormAnswer("Asha", "case.name", 1), "risk", typed("घर", 1));

        assertThat(submit(draft, all)).isTrue();
        assertThat(save(draft, 3, Map.of("risk", typed("none", 3)))).isFalse();
        assertThat(submit(draft, Map.of())).isFalse();
        assertThat(discard(draft)).isFalse();

        CaseForm now = read(draft);
        assertThat(now.status()).isEqualTo(FormStatus.HANDED_IN);
        assertThat(now.content().answers()).isEqualTo(all);
        assertThat(now.submission()).contains(SUBMISSION);
        assertThat(now.isIntact()).isFalse();
    }

    @Test
    void numbersAreGivenOnce() {
        submit(insert(lucknow, "sir"), Map.of());
        CaseForm other = insert(lucknow, "sir");

        assertThatThrownBy(() -> submit(other, Map.of())).isInstanceOf(RuntimeException.class);
        assertThat(read(other).status()).isEqualTo(FormStatus.DRAFT);
    }

    private boolean discard(CaseForm form) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> tx.forms().discard(form.id(), said("clerk", 31)));
    }

    private Page<CaseForm> drafts(Optional<String> after, int limit, FormTable.Filling... of) {
        return fresh.store.read(tx -> tx.forms().drafts(List.of(of), after, limit));
    }

    private static FormTable.Filling filling(Reach reach, String... kinds) {
        return new FormTable.Filling(reach, Set.of(kinds));
    }

    private static Reach district(String district) {
        return new Reach(false, Set.of(), Set.of(district), Set.of());
    }

    @Test
    void draftsAreListedForThoseWhoFillThemInTheNewestFirst() {
        CaseForm first = insert(lucknow, "sir");
        CaseForm second = insert(lucknow, "icp");
        CaseForm other = insert(enter("UP-KANPUR-NAGAR"), "sir");
        discard(insert(lucknow, "sir"));
        CaseForm sheet = insert(lucknow, "monitoring");
        FormTable.Filling home = filling(district("UP-LUCKNOW"), "sir", "icp");

        Page<CaseForm> page = drafts(Optional.empty(), 1, home);
        assertThat(page.items()).containsExactly(second);
        assertThat(drafts(page.next(), 5, home).items()).containsExactly(first);
        // each kind where the posting is that fills it in
        assertThat(
                        drafts(
                                        Optional.empty(),
                                        5,
                                        filling(district("UP-KANPUR-NAGAR"), "sir", "monitoring"),
                                        filling(
                                                new Reach(
                                                        false,
                                                        Set.of(),
                                                        Set.of(),
                                                        Set.of(new OfficeId("CCI-UP-LUCKNOW"))),
                                                "monitoring"))
                                .items())
                .containsExactly(sheet, other);
        assertThat(drafts(Optional.empty(), 5).items()).isEmpty();
    }

    @Test
    void aSharedCaseIsNotFilledInAndADraftFollowsTheCaseThatMoves() {
        CaseForm draft = insert(lucknow, "sir");
        FormTable.Filling there = filling(district("UP-KANPUR-NAGAR"), "sir");
        FormTable.Filling guest =
                filling(new Reach(false, Set.of(), Set.of(), Set.of(new OfficeId("CCI-9"))), "sir");
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.cases().share(lucknow, new OfficeId("CCI-9"));
                    return null;
                });
        assertThat(drafts(Optional.empty(), 5, there, guest).items()).isEmpty();

        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    ChildCase old = tx.cases().find(lucknow).orElseThrow().content();
                    return tx.cases()
                            .move(
                                    old,
                                    new CaseFacts(
                                            CaseKind.FOUND,
                                            old.header().office(),
                                            "UP",
                                            "UP-KANPUR-NAGAR",
                                            Set.of()),
                                    old.header().revision().version());
                });

        assertThat(drafts(Optional.empty(), 5, there).items()).containsExactly(draft);
        assertThat(drafts(Optional.empty(), 5, filling(district("UP-LUCKNOW"), "sir")).items())
                .isEmpty();
    }

    @Test
    void whatWasAskedIsKeptWithTheAnswer() {
        CaseForm draft = insert(lucknow, "sir");
        FormAnswer told =
                new FormAnswer("to_five", FormAnswer.TYPED, 2, Optional.of(FormItem.Shape.CHOICE));

        save(draft, 2, Map.of("education", told));

        assertThat(read(draft).content().answers()).containsEntry("education", told);
    }
}
