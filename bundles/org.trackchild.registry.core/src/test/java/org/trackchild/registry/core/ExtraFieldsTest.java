package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Shape;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Step;
import org.trackchild.sample.fields.UttarPradeshFields;

/** Fields and codes of packs, over a real store. */
class ExtraFieldsTest {

    private static final Caller POLICE = Register.officer("PS-A");

    private static final Caller HOME = Register.caller("CCI-A", Role.HOME_CLERK);

    private static final Caller DISTRICT = Register.caller("DCPU-A", Role.DISTRICT_OFFICER);

    private final UttarPradeshFields state = new UttarPradeshFields();

    private Register register;

    private StoredCaseRegistry registry;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        register.fields.add(state);
        registry =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    private static CaseDraft draft(CaseKind kind, Map<String, String> extra) {
        return new CaseDraft(
                Register.child("Phoolmatiya"),
                new Event(Register.DAY, null, new Place("UP", "UP-LUCKNOW", "")),
                Particulars.none(kind),
                Optional.empty(),
                extra);
    }

    private ChildCase register(Caller caller, CaseKind kind, Map<String, String> extra) {
        return registry.register(caller, draft(kind, extra)).registered();
    }

    private ChildCase change(Caller caller, ChildCase seen, UnaryOperator<CaseDraft> how) {
        return registry.change(
                caller, seen.id(), seen.header().revision().version(), how.apply(seen.toDraft()));
    }

    private static CaseDraft with(CaseDraft draft, String code, String text) {
        Map<String, String> extra = new HashMap<>(draft.extra());
        extra.put(code, text);
        return draft.withExtra(extra);
    }

    private List<String> problems(Caller caller, CaseKind kind, Map<String, String> extra) {
        return registry.check(caller, Optional.empty(), draft(kind, extra)).stream()
                .map(problem -> problem.field() + " " + problem.code().name())
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(ChildCase of) {
        return ExtraValue.texts(of.extra());
    }

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

    /** A pack of the nation with one field, which can change as packs do. */
    private static FieldPack pack(CaseField field) {
        return new FieldPack() {
            @Override
            public String name() {
                return "synthetic";
            }

            @Override
            public String state() {
                return "";
            }

            @Override
            public List<CodeList> lists() {
                return List.of();
            }

            @Override
            public List<CaseField> fields() {
                return List.of(field);
            }
        };
    }

    private static CaseField field(Shape shape, Role... readers) {
        return new CaseField(
                "lucky_number",
                Set.of(CaseKind.MISSING, CaseKind.FOUND),
                new CaseField.Content(shape, shape == Shape.CHOICE ? "suspected_cause" : ""),
                new CaseField.Use(false, true, false, Set.of(readers)),
                new CaseField.Group("synthetic", Wording.same("Synthetic")),
                Wording.same("Lucky number"));
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

    @Test
    void aSearchFindsNothingThatTheRecordWouldNotShow() {
        FieldPack narrow = pack(field(Shape.LINE, Role.HOME_CLERK));
        register.fields.add(narrow);
        CaseId id = register(HOME, CaseKind.FOUND, Map.of("lucky_number", "7")).id();
        register.store.write(
                HOME,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-A"));
                    return id;
                });
        register.fields.remove(narrow);
        for (CaseField wider :
                List.of(
                        field(Shape.LINE),
                        field(Shape.LINE, Role.HOME_CLERK, Role.POLICE_OFFICER))) {
            FieldPack wide = pack(wider);
            register.fields.add(wide);

            // an edit of something else opens nothing either
            ChildCase seen = registry.read(HOME, id);
            String other = seen.extra().size() > 1 ? "abandoned" : "orphan";
            assertThat(texts(change(HOME, seen, draft -> with(draft, "category", other))))
                    .containsEntry("lucky_number", "7");
            assertThat(texts(registry.read(POLICE, id))).doesNotContainKey("lucky_number");
            assertThat(found(POLICE, "lucky_number", "7")).isEmpty();
            assertThat(found(HOME, "lucky_number", "7")).containsExactly(id);
            register.fields.remove(wide);
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
    void searchesByEveryShapeAndByTheCodeOfTheNation() {
        CaseId one =
                register(
                                POLICE,
                                CaseKind.MISSING,
                                Map.of(
                                        "up_ration_card", "RC-17/Lucknow",
                                        "up_household", "6",
                                        "suspected_cause", "up_flood"))
                        .id();
        CaseId other =
                register(POLICE, CaseKind.MISSING, Map.of("suspected_cause", "disaster")).id();
        assertThat(found(POLICE, "up_ration_card", "rc-17")).containsExactly(one);
        assertThat(found(POLICE, "up_ration_card", "17")).isEmpty();
        assertThat(found(POLICE, "up_ration_card", "%")).isEmpty();
        assertThat(found(POLICE, "up_household", "6.0")).containsExactly(one);
        assertThat(found(POLICE, "suspected_cause", "disaster"))
                .containsExactlyInAnyOrder(one, other);
        assertThat(found(POLICE, "suspected_cause", "बाढ़ में बह गया")).containsExactly(one);
        assertThatThrownBy(() -> found(POLICE, "habits", "x"))
                .hasMessageContaining("UNKNOWN_FIELD");
    }

    private List<CaseId> found(Caller caller, String code, String text) {
        CaseFilter filter = CaseFilter.all().with().extra(code, text).build();
        List<CaseId> listed =
                registry.list(caller, filter, Optional.empty(), 50).items().stream()
                        .map(summary -> summary.header().id())
                        .toList();
        assertThat(registry.count(caller, filter)).isEqualTo(listed.size());
        return listed;
    }

    @Test
    void aHiddenFieldIsSearchedOnlyThroughThePostingThatMaySeeIt() {
        CaseId id = register(HOME, CaseKind.FOUND, Map.of("category", "orphan")).id();
        register.store.write(
                HOME,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-A"));
                    return id;
                });
        assertThat(found(HOME, "category", "Orphan")).containsExactly(id);
        assertThatThrownBy(() -> found(POLICE, "category", "orphan"))
                .hasMessageContaining("FIELD_RESTRICTED");
        Caller elsewhere =
                new Caller(
                        "two.hats",
                        "Synthetic",
                        List.of(
                                POLICE.postings().get(0),
                                new Posting(
                                        new OfficeId("CCI-B"), Role.HOME_CLERK, "UP", "UP-AGRA")));
        assertThat(registry.read(elsewhere, id).extra()).isEmpty();
        assertThat(found(elsewhere, "category", "orphan")).isEmpty();
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
