package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Origin;

/**
 * Cases whose packs have stopped or changed since, and words that packs no longer offer; on a real
 * store.
 */
class ChangedPacksTest extends ExtraFieldsFixture {

    @Test
    void wordsOfEveryCaseBecomeCodesAndUnknownOnesAreRefusedWithTheNearest() {
        CaseDraft written = looks("गोरा", "patla");
        ChildCase made = registry.register(POLICE, written).registered();
        assertThat(made.child().appearance().complexion()).isEqualTo("fair");
        assertThat(made.child().appearance().build()).isEqualTo("thin");
        assertThat(made.child().appearance().hair()).isEqualTo("black, two plaits");
        List<Problem> problems =
                registry.check(POLICE, Optional.empty(), looks("wheetish", "strng"));
        assertThat(problems).extracting(Problem::field).containsExactly("build", "complexion");
        assertThat(problems.get(1).sentence(Locale.ENGLISH)).contains("Wheatish");
        assertThat(problems.get(0).sentence(new Locale("hi"))).contains("मजबूत");
    }

    private static CaseDraft looks(String complexion, String build) {
        CaseDraft draft = draft(CaseKind.MISSING, Map.of());
        ChildDescription child =
                draft.child().toBuilder()
                        .appearance(
                                new Appearance(
                                        null,
                                        build,
                                        complexion,
                                        "black, two plaits",
                                        "",
                                        "",
                                        "",
                                        ""))
                        .build();
        return new CaseDraft(child, draft.event(), draft.particulars(), draft.origin());
    }

    @Test
    void whatAStoppedPackKnewStaysAndIsShownAndCannotBeChanged() {
        ChildCase made =
                register(
                        POLICE,
                        CaseKind.MISSING,
                        Map.of("up_ration_card", "RC-17", "suspected_cause", "up_flood"));
        registry.change(DISTRICT, made.id(), 1, with(made.toDraft(), "up_informer", "X"));
        register.fields.remove(state);

        ChildCase seen = registry.read(POLICE, made.id());
        assertThat(texts(seen))
                .isEqualTo(Map.of("up_ration_card", "RC-17", "suspected_cause", "up_flood"));
        ChildCase changed = change(POLICE, seen, draft -> with(draft, "habits", "hums"));
        assertThat(texts(changed)).containsEntry("up_ration_card", "RC-17");
        assertThat(texts(changed)).containsEntry("suspected_cause", "up_flood");
        assertThat(texts(change(POLICE, changed, draft -> draft.withExtra(Map.of()))))
                .isEqualTo(Map.of("up_ration_card", "RC-17"));
        assertThatThrownBy(
                        () ->
                                change(
                                        POLICE,
                                        registry.read(POLICE, made.id()),
                                        draft -> with(draft, "up_ration_card", "RC-18")))
                .hasMessageContaining("UNKNOWN_FIELD(extra.up_ration_card)");

        for (String guess : List.of("X", "Y")) {
            assertThatThrownBy(
                            () ->
                                    change(
                                            POLICE,
                                            registry.read(POLICE, made.id()),
                                            draft -> with(draft, "up_informer", guess)))
                    .as("whether it was guessed shows in nothing")
                    .hasMessageContaining("UNKNOWN_FIELD(extra.up_informer)");
        }

        register.fields.add(state);
        assertThat(texts(registry.read(DISTRICT, made.id())))
                .isEqualTo(Map.of("up_ration_card", "RC-17", "up_informer", "X"));
    }

    @Test
    void aRetiredCodeStaysWhereItIsAndCannotBeChosenAnew() {
        register.fields.remove(state);
        ChildCase made =
                register(POLICE, CaseKind.MISSING, Map.of("suspected_cause", "exam_pressure"));
        register.fields.add(state);
        ChildCase changed = change(POLICE, made, draft -> with(draft, "habits", "hums"));
        assertThat(texts(changed)).containsEntry("suspected_cause", "exam_pressure");
        assertThat(problems(POLICE, CaseKind.MISSING, Map.of("suspected_cause", "exam_pressure")))
                .containsExactly("extra.suspected_cause UNKNOWN_CODE");
    }

    @Test
    void anOldCaseIsSavedAlthoughAPackChangedTheShapeOfAField() {
        FieldPack before = pack(field(Shape.TEXT));
        register.fields.add(before);
        ChildCase made = register(POLICE, CaseKind.MISSING, Map.of("lucky_number", "seven or so"));
        register.fields.remove(before);
        for (Shape shape : List.of(Shape.NUMBER, Shape.DATE, Shape.YES_NO, Shape.CHOICE)) {
            FieldPack now = pack(field(shape));
            register.fields.add(now);

            ChildCase seen = registry.read(POLICE, made.id());
            change(POLICE, seen, draft -> with(draft, "habits", "hums " + shape));

            assertThat(texts(registry.read(POLICE, made.id())))
                    .as(shape.code())
                    .containsEntry("lucky_number", "seven or so");
            ChildCase again = registry.read(POLICE, made.id());
            assertThatThrownBy(
                            () ->
                                    change(
                                            POLICE,
                                            again,
                                            draft -> with(draft, "lucky_number", "eight or so")))
                    .as(shape.code())
                    .isInstanceOf(ProblemException.class);
            register.fields.remove(now);
        }
    }

    /** Other programs send back what they have read. */
    @Test
    void whoSeesAValueOfBeforeMaySaveTheRestOfTheCase() {
        FieldPack wide = pack(field(Shape.LINE));
        register.fields.add(wide);
        ChildCase made = register(HOME, CaseKind.FOUND, Map.of("lucky_number", "7"));
        register.fields.remove(wide);
        register.fields.add(pack(field(Shape.LINE, Role.COMMITTEE_MEMBER)));

        ChildCase changed = change(HOME, made, draft -> with(draft, "category", "orphan"));

        assertThat(texts(changed)).containsEntry("category", "orphan");
        assertThatThrownBy(() -> change(HOME, changed, draft -> with(draft, "lucky_number", "8")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aChangeIsComparedInTheFormInWhichItIsStored() {
        ChildCase made =
                register(
                        POLICE,
                        CaseKind.MISSING,
                        Map.of(
                                "up_household", "6.5",
                                "up_last_festival", "2025-11-05",
                                "up_reward_offered", "yes",
                                "suspected_cause", "up_flood"));
        registry.change(DISTRICT, made.id(), 1, with(made.toDraft(), "up_informer", "X"));
        Map<String, String> asTyped =
                Map.of(
                        "up_household", "6.50",
                        "up_last_festival", "05/11/2025",
                        "up_reward_offered", "हाँ",
                        "suspected_cause", "बाढ़ में बह गया",
                        "habits", "hums");
        CaseDraft typed = registry.read(POLICE, made.id()).toDraft().withExtra(asTyped);

        Map<String, String> wanted = new HashMap<>(texts(registry.read(POLICE, made.id())));
        wanted.put("habits", "hums");
        assertThat(registry.asStored(POLICE, made.id(), typed).extra()).isEqualTo(wanted);

        register.fields.remove(state);
        assertThat(
                        registry.asStored(
                                        POLICE,
                                        made.id(),
                                        typed.withExtra(Map.of("habits", "hums")))
                                .extra())
                .as("what a pack that is away contributed is no change of anybody's")
                .containsEntry("up_household", "6.5")
                .doesNotContainKey("up_informer");
    }

    @Test
    void aWordOfAnotherStateSaysNothingHere() {
        FieldPack words = words("BR", "language", "br_jogira", "Jogira", "जोगीरा");
        register.fields.add(words);
        CaseDraft spoken = speaking("Jogira");
        ChildCase here = registry.register(POLICE, spoken).registered();
        assertThat(here.child().background().languages()).containsExactly("Jogira");

        Caller bihar =
                new Caller(
                        "user.PS-B",
                        "Synthetic",
                        List.of(
                                new Posting(
                                        new OfficeId("PS-B"),
                                        Role.POLICE_OFFICER,
                                        "BR",
                                        "BR-PATNA")));
        ChildCase there = registry.register(bihar, spoken).registered();
        assertThat(there.child().background().languages()).containsExactly("br_jogira");
    }

    private static CaseDraft speaking(String language) {
        CaseDraft draft = draft(CaseKind.MISSING, Map.of());
        return new CaseDraft(
                draft.child().toBuilder()
                        .background(new Background(List.of(language), "", ""))
                        .build(),
                draft.event(),
                draft.particulars(),
                draft.origin());
    }

    private static FieldPack words(
            String state, String list, String code, String english, String hindi) {
        return new FieldPack() {
            @Override
            public String name() {
                return "synthetic words";
            }

            @Override
            public String state() {
                return state;
            }

            @Override
            public List<CodeList> lists() {
                return List.of(
                        new CodeList(
                                list,
                                true,
                                List.of(
                                        new CodeWord(
                                                code,
                                                new Wording(english, hindi),
                                                List.of(),
                                                "",
                                                false))));
            }

            @Override
            public List<CaseField> fields() {
                return List.of();
            }
        };
    }

    @Test
    void aRecordThatIsRepeatedIsNotWrongBecauseAWordWasRetired() {
        register.fields.remove(state);
        CaseDraft record =
                draft(CaseKind.MISSING, Map.of("suspected_cause", "exam_pressure"))
                        .from(new Origin("portal", "R-1", "hash", ""));
        CaseId id = registry.register(POLICE, record).registered().id();
        register.fields.add(state);

        assertThat(registry.check(POLICE, Optional.empty(), record)).isEmpty();
        assertThat(registry.registerAll(POLICE, List.of(record)))
                .singleElement()
                .satisfies(
                        again -> {
                            assertThat(again.created()).isFalse();
                            assertThat(again.registered().id()).isEqualTo(id);
                        });
        CaseDraft other = record.from(new Origin("portal", "R-2", "hash", ""));
        assertThat(registry.check(POLICE, Optional.empty(), other)).isNotEmpty();
        assertThatThrownBy(() -> registry.register(POLICE, other))
                .hasMessageContaining("UNKNOWN_CODE");
    }
}
