package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Shape;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.Step;

/** What the fields of packs hold, and who sees and changes it; on a real store. */
class ExtraFieldsTest extends ExtraFieldsFixture {

    @Test
    void keepsEveryShapeInOneForm() {
        ChildCase made =
                register(
                        POLICE,
                        CaseKind.MISSING,
                        Map.of(
                                "up_ration_card", " RC-17 ",
                                "up_household", "०६.५०",
                                "up_last_festival", "05/11/2025",
                                "up_helpline_call", "महिला हेल्पलाइन 1090",
                                "up_reward_offered", "हाँ",
                                "suspected_cause", "बाढ़ में बह गया"));
        Map<String, String> stored =
                Map.of(
                        "up_ration_card", "RC-17",
                        "up_household", "6.5",
                        "up_last_festival", "2025-11-05",
                        "up_helpline_call", "up_1090",
                        "up_reward_offered", "yes",
                        "suspected_cause", "up_flood");
        assertThat(texts(made)).isEqualTo(stored);
        assertThat(texts(registry.read(POLICE, made.id()))).isEqualTo(stored);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(
                        problems(
                                POLICE,
                                CaseKind.MISSING,
                                Map.of(
                                        "up_household", "many",
                                        "up_last_festival", "2025-11",
                                        "up_helpline_call", "1091",
                                        "up_reward_offered", "perhaps",
                                        "suspected_cause", "exam_pressure",
                                        "no_such", "x",
                                        "category", "orphan",
                                        "up_informer", "x")))
                .containsExactly(
                        "extra.category FIELD_RESTRICTED",
                        "extra.no_such UNKNOWN_FIELD",
                        "extra.suspected_cause UNKNOWN_CODE",
                        "extra.up_helpline_call UNKNOWN_CODE",
                        "extra.up_household NOT_A_NUMBER",
                        "extra.up_informer FIELD_RESTRICTED",
                        "extra.up_last_festival NOT_A_DAY",
                        "extra.up_reward_offered UNKNOWN_CODE");
    }

    @Test
    void theJournalNamesTheFieldsThatChanged() {
        ChildCase made = register(POLICE, CaseKind.MISSING, Map.of("up_household", "6"));
        ChildCase changed =
                change(
                        POLICE,
                        made,
                        draft -> with(with(draft, "up_household", "7"), "habits", "hums"));
        assertThat(changed.header().revision().version()).isEqualTo(2);
        assertThat(register.entries("case", made.id(), JournalAction.CASE_CHANGED).get(0).detail())
                .isEqualTo("version=2;fields=extra.habits,extra.up_household");
        assertThat(registry.changesSince(POLICE, made.id(), 1).fields())
                .containsExactly("extra.habits", "extra.up_household");
        assertThat(
                        change(POLICE, changed, draft -> with(draft, "up_household", "7.0"))
                                .header()
                                .revision()
                                .version())
                .isEqualTo(2);
    }

    @Test
    void whoMayNotSeeAFieldNeitherReadsNorErasesNorNamesIt() {
        ChildCase made = register(HOME, CaseKind.FOUND, Map.of("abuse_allegation", "told by her"));
        CaseId id = made.id();
        register.store.write(
                HOME,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-A"));
                    return id;
                });
        assertThat(texts(registry.read(HOME, id))).containsKey("abuse_allegation");
        assertThat(texts(registry.read(DISTRICT, id))).containsKey("abuse_allegation");
        assertThat(texts(registry.read(POLICE, id))).isEmpty();
        change(HOME, registry.read(HOME, id), draft -> with(draft, "abuse_allegation", "more"));
        assertThat(registry.history(POLICE, id).toString())
                .contains("fields=restricted")
                .doesNotContain("abuse");
        assertThat(registry.history(HOME, id).toString()).contains("extra.abuse_allegation");
        assertThat(registry.changesSince(POLICE, id, 1).fields()).containsExactly("restricted");
        assertThat(registry.corrections(POLICE, id)).isEmpty();
        assertThat(registry.corrections(HOME, id))
                .containsExactly(
                        new FieldCorrection(2, "extra.abuse_allegation", "told by her", "more"));
    }

    @Test
    void aPackThatOpensAFieldOpensNoValueThatWasWrittenForFew() {
        FieldPack few = pack(field(Shape.NUMBER, Role.HOME_CLERK));
        FieldPack all = pack(field(Shape.NUMBER));
        register.fields.add(few);
        ChildCase made = register(HOME, CaseKind.FOUND, Map.of("lucky_number", "7"));
        CaseId id = made.id();
        register.store.write(
                HOME,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-A"));
                    return id;
                });
        ChildCase second = change(HOME, made, draft -> with(draft, "lucky_number", "8"));
        register.fields.remove(few);
        register.fields.add(all);
        ChildCase third = change(HOME, second, draft -> with(draft, "lucky_number", "9"));
        change(HOME, third, draft -> with(draft, "lucky_number", "10"));

        assertThat(registry.corrections(POLICE, id))
                .containsExactly(new FieldCorrection(4, "extra.lucky_number", "9", "10"));
        assertThat(registry.corrections(HOME, id))
                .extracting(FieldCorrection::before)
                .containsExactly("9", "8", "7");
    }

    @Test
    void aHiddenFieldOutlivesTheChangesOfOthers() {
        ChildCase made = register(POLICE, CaseKind.MISSING, Map.of("habits", "hums"));
        ChildCase known =
                registry.change(DISTRICT, made.id(), 1, with(made.toDraft(), "up_informer", "X"));
        assertThat(texts(known)).containsEntry("up_informer", "X");
        ChildCase seen = registry.read(POLICE, made.id());
        assertThat(texts(seen)).doesNotContainKey("up_informer");
        change(POLICE, seen, draft -> with(draft, "habits", ""));
        assertThat(texts(registry.read(DISTRICT, made.id()))).isEqualTo(Map.of("up_informer", "X"));
        assertThatThrownBy(
                        () ->
                                change(
                                        POLICE,
                                        registry.read(POLICE, made.id()),
                                        draft -> with(draft, "up_informer", "Y")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("FIELD_RESTRICTED");
    }

    @Test
    void theFieldsOfACaseAreThoseOfThePostingThatLetsItBeSeen() {
        CaseId id = register(HOME, CaseKind.FOUND, Map.of("category", "orphan")).id();
        register.store.write(
                HOME,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-A"));
                    return id;
                });
        Caller elsewhere =
                new Caller(
                        "two.hats",
                        "Synthetic",
                        List.of(
                                POLICE.postings().get(0),
                                new Posting(
                                        new OfficeId("CCI-B"), Role.HOME_CLERK, "UP", "UP-AGRA")));

        assertThat(registry.fieldsOf(HOME, id)).extracting(CaseField::code).contains("category");
        assertThat(registry.fieldsOf(elsewhere, id))
                .extracting(CaseField::code)
                .contains("habits", "up_ration_card")
                .doesNotContain("category");
    }

    @Test
    void theFormOfANewCaseOffersWhatThePostingThatKeepsItMayWrite() {
        Caller two =
                new Caller(
                        "two.hats",
                        "Synthetic",
                        List.of(
                                POLICE.postings().get(0),
                                new Posting(
                                        new OfficeId("CCI-B"), Role.HOME_CLERK, "UP", "UP-AGRA")));

        assertThat(registry.fieldsOfNew(HOME, CaseKind.FOUND, "UP"))
                .extracting(CaseField::code)
                .contains("category", "up_ration_card");
        assertThat(registry.fieldsOfNew(two, CaseKind.FOUND, "UP"))
                .extracting(CaseField::code)
                .contains("habits")
                .doesNotContain("category");
        assertThat(problems(two, CaseKind.FOUND, Map.of("category", "orphan")))
                .containsExactly("extra.category FIELD_RESTRICTED");
    }

    @Test
    void theHistoryNamesNoFieldOfWhichNobodyKnowsWhoMaySeeIt() {
        ChildCase made = register(POLICE, CaseKind.MISSING, Map.of());
        ChildCase known =
                registry.change(DISTRICT, made.id(), 1, with(made.toDraft(), "up_informer", "X"));
        registry.change(
                DISTRICT, made.id(), 2, known.toDraft().withExtra(Map.of("habits", "hums")));
        register.fields.remove(state);

        assertThat(registry.history(POLICE, made.id()).toString())
                .doesNotContain("informer")
                .contains("restricted")
                .contains("extra.habits");
        assertThat(registry.changesSince(POLICE, made.id(), 1).fields())
                .containsExactlyInAnyOrder("restricted", "extra.habits");
    }

    @Test
    void anAnswerOfAnotherTransitionKeepsTheFields() {
        ChildCase made = register(POLICE, CaseKind.MISSING, Map.of("habits", "hums"));
        ChildCase moved =
                register.store.write(
                        POLICE,
                        tx ->
                                new StatusChange(tx, register.desk)
                                        .make(
                                                made,
                                                made.particulars(),
                                                CaseStatus.WITH_AHTU,
                                                new Step("transfer_to_ahtu", tx.now(), Map.of()),
                                                StatusChange.signature(POLICE)));
        assertThat(texts(moved)).containsEntry("habits", "hums");
        assertThat(texts(registry.read(POLICE, made.id()))).containsEntry("habits", "hums");
    }
}
