package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;

/** What a record tells of an offence protects the identity of the child by itself. */
class ToldOffenceTest extends ExtraFieldsFixture {

    private static final Caller BENCH = Register.caller("CWC-A", Role.COMMITTEE_MEMBER);

    private StoredOrders orders;

    @BeforeEach
    void orders() {
        orders = new StoredOrders(register.store, register.desk, register.shelf, register.fields);
        OpenSitting.of(register, BENCH, "Asha Rawat", "B", "C");
    }

    private CaseOrders lift(Caller caller, CaseId id, String reason) {
        return orders.liftProtection(caller, id, LiftDraft.mistake(reason));
    }

    private Optional<Statement> protection(CaseId id) {
        return orders.ofCase(BENCH, id).protection().said();
    }

    private List<JournalEntry> entries(CaseId id) {
        return register.entries("case", id, JournalAction.IDENTITY_PROTECTED);
    }

    private boolean isProtectedWith(Caller caller, CaseKind kind, String field, String text) {
        return protection(register(caller, kind, Map.of(field, text)).id()).isPresent();
    }

    @Test
    void theCategoryProtectsFromTheFirstMoment() {
        CaseId id = register(HOME, CaseKind.FOUND, Map.of("category", "Sexual abuse")).id();

        assertThat(protection(id).orElseThrow().user()).isEqualTo("user.CCI-A");
        assertThat(entries(id))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.actor()).isEqualTo("user.CCI-A");
                            assertThat(entry.detail()).isEqualTo("office=CCI-A;because=record");
                        });
        assertThat(isProtectedWith(HOME, CaseKind.FOUND, "category", "orphan")).isFalse();
    }

    @Test
    void soDoAnAllegationAndASectionOfTheAct() {
        assertThat(isProtectedWith(HOME, CaseKind.FOUND, "abuse_allegation", "told by her"))
                .isTrue();
        assertThat(isProtectedWith(HOME, CaseKind.FOUND, "abuse_allegation", " No. ")).isFalse();
        assertThat(isProtectedWith(HOME, CaseKind.FOUND, "abuse_allegation", "नहीं।")).isFalse();
        assertThat(isProtectedWith(POLICE, CaseKind.MISSING, "section_of_law", "BNS 137, POCSO 8"))
                .isTrue();
        assertThat(isProtectedWith(POLICE, CaseKind.MISSING, "section_of_law", "पॉक्सो धारा 8"))
                .isTrue();
        assertThat(isProtectedWith(POLICE, CaseKind.MISSING, "section_of_law", "BNS 137"))
                .isFalse();
    }

    @Test
    void aBenchLiftsItWithAReasonAndTheNextSaveDoesNotUndoThat() {
        ChildCase made = register(HOME, CaseKind.FOUND, Map.of("category", "orphan"));
        CaseId id = made.id();
        made = change(HOME, made, draft -> with(draft, "category", "sexual_abuse"));
        assertThat(protection(id)).isPresent();
        assertThat(orders.ofCase(BENCH, id).protection().mayLift()).isTrue();
        assertThat(orders.ofCase(HOME, id).protection().mayLift()).isFalse();
        assertThat(Register.refusal(() -> lift(HOME, id, "A slip"))).isEqualTo("NOT_ALLOWED");
        assertThat(Register.refusal(() -> lift(BENCH, id, " "))).isEqualTo("REASON_REQUIRED");

        CaseOrders lifted = lift(BENCH, id, "The wrong child was meant");

        assertThat(lifted.protection().isInForce()).isFalse();
        assertThat(lifted.protection().lifted().orElseThrow().lifted().reason())
                .isEqualTo("The wrong child was meant");
        assertThat(register.entries("case", id, JournalAction.PROTECTION_LIFTED))
                .extracting(JournalEntry::detail)
                .containsExactly("office=CWC-A;because=mistake");
        assertThat(Register.refusal(() -> lift(BENCH, id, "Again"))).isEqualTo("NOT_PROTECTED");
        made = change(HOME, made, draft -> with(draft, "dialect", "Awadhi"));
        assertThat(protection(id)).isEmpty();
        // what is told anew is news
        change(HOME, made, draft -> with(draft, "abuse_allegation", "told by her"));
        assertThat(protection(id)).isPresent();
        assertThat(orders.ofCase(BENCH, id).protection().lifted()).isEmpty();
        assertThat(entries(id)).hasSize(2);
    }

    @Test
    void allCasesOfTheChildAreProtectedAndLiftedTogether() {
        CaseId missing = register(POLICE, CaseKind.MISSING, Map.of()).id();
        ChildCase found = register(HOME, CaseKind.FOUND, Map.of());
        new StoredIdentityLinks(register.store, register.desk)
                .link(DISTRICT, missing, found.id(), "One scar");
        change(
                HOME,
                registry.read(HOME, found.id()),
                draft -> with(draft, "category", "sexual_abuse"));

        assertThat(protection(missing)).isPresent();
        assertThat(entries(missing))
                .extracting(JournalEntry::detail)
                .containsExactly("office=CCI-A;because=child");
        lift(BENCH, missing, "The wrong child was meant");
        assertThat(protection(found.id())).isEmpty();
    }

    @Test
    void theFormOfProductionProtectsWhenItIsHandedIn() {
        StoredForms forms =
                new StoredForms(register.store, register.desk, register.shelf, register.fields);
        FilledForms filled = new FilledForms(forms);
        CaseId id = register(HOME, CaseKind.FOUND, Map.of()).id();
        FormView draft =
                filled.save(HOME, forms.begin(HOME, id, "production"), "allegation", "yes");
        assertThat(protection(id)).isEmpty();

        filled.handedIn(HOME, draft);

        assertThat(protection(id)).isPresent();
        assertThat(entries(id))
                .extracting(JournalEntry::detail)
                .containsExactly("office=CCI-A;because=form");
        CaseId other = register(HOME, CaseKind.FOUND, Map.of()).id();
        filled.handedIn(HOME, other, "production", "allegation", "no");
        assertThat(protection(other)).isEmpty();
    }

    @Test
    void theActIsKnownHoweverItIsWritten() {
        for (String cites :
                List.of(
                        "पाक्सो 8",
                        "पास्को एक्ट",
                        "लैंगिक अपराधों से बालकों का संरक्षण अधिनियम, 2012",
                        "ＰＯＣＳＯ 4",
                        "po\u200Bcso 4",
                        "BNS 137(2), 64(1)",
                        "65(2) B.N.S.",
                        "भारतीय न्याय संहिता धारा ६५",
                        "IPC 376-D",
                        "376AB I.P.C.",
                        "Protection of Children from Sexual Offences Act")) {
            assertThat(isProtectedWith(POLICE, CaseKind.MISSING, "section_of_law", cites))
                    .as(cites)
                    .isTrue();
        }
        for (String other :
                List.of("BNS 137, 96", "IPC 363, 366A", "BNS 137, FIR 64/2026", "BNS 163", "64")) {
            assertThat(isProtectedWith(POLICE, CaseKind.MISSING, "section_of_law", other))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void whatIsToldAnewInTheSameFieldProtectsAgain() {
        ChildCase made = register(HOME, CaseKind.FOUND, Map.of("abuse_allegation", "beaten"));
        lift(BENCH, made.id(), "It was a fall");
        made = change(HOME, made, draft -> with(draft, "abuse_allegation", " Beaten. "));
        assertThat(protection(made.id())).isEmpty();

        change(HOME, made, draft -> with(draft, "abuse_allegation", "touched by the cook"));

        assertThat(protection(made.id())).isPresent();
    }

    @Test
    void aRecordOfBeforeProtectsWithTheNextSave() {
        ChildCase made = register(HOME, CaseKind.FOUND, Map.of("abuse_allegation", "beaten"));
        register.store.write(
                BENCH,
                tx -> {
                    // as it was before records protected
                    tx.protections()
                            .lift(
                                    made.id(),
                                    CaseId.next(),
                                    new Statement("test", made.header().office(), tx.now(), ""),
                                    Optional.empty());
                    return null;
                });
        assertThat(protection(made.id())).isEmpty();

        change(HOME, made, draft -> with(draft, "dialect", "Awadhi"));

        assertThat(protection(made.id())).isPresent();
    }

    @Test
    void theSameAnswersInACorrectionDoNotProtectAgain() {
        StoredForms forms =
                new StoredForms(register.store, register.desk, register.shelf, register.fields);
        FilledForms filled = new FilledForms(forms);
        CaseId id = register(HOME, CaseKind.FOUND, Map.of()).id();
        filled.handedIn(HOME, id, "production", "allegation", "yes");
        lift(BENCH, id, "The wrong child was meant");
        FormView first = forms.ofCase(HOME, id).forms().get(0);

        filled.handedIn(
                HOME,
                filled.save(HOME, forms.correct(HOME, first.form().id()), "committee", "Lucknow"));

        assertThat(protection(id)).isEmpty();
    }

    @Test
    void theCategoryProtectsInEveryFormThatAsksForIt() {
        StoredForms forms =
                new StoredForms(register.store, register.desk, register.shelf, register.fields);
        FilledForms filled = new FilledForms(forms);
        CaseId id = register(HOME, CaseKind.FOUND, Map.of()).id();

        filled.handedIn(BENCH, id, "monitoring", "category", "sexual_abuse");

        assertThat(protection(id)).isPresent();
    }

    @Test
    void theSectionOfTheFirProtects() {
        CaseId id = register(POLICE, CaseKind.MISSING, Map.of()).id();
        StoredCasework casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);

        casework.make(
                POLICE,
                id,
                1,
                new Step(
                        "register_fir",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Map.of("fir_number", "12/2026", "section", "BNS 137, POCSO 8")));

        assertThat(protection(id)).isPresent();
    }
}
