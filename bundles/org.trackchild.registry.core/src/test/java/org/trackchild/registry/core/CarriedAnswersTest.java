package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.api.Shape;
import org.trackchild.fields.india.IndianFields;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.FormRows;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.in2016.IndianRules;
import org.trackchild.store.api.StoredCase;

/**
 * What fields of packs and other cases of the child know, in the forms of the Indian law on a real
 * store.
 */
class CarriedAnswersTest extends ExtraFieldsFixture {

    private StoredForms forms;

    private FilledForms filled;

    @BeforeEach
    void openForms() {
        forms = new StoredForms(register.store, register.desk, register.shelf, register.fields);
        filled = new FilledForms(forms);
    }

    private static FormView.Item item(FormView view, String code) {
        return view.item(code).orElseThrow();
    }

    private FormView begun(Caller caller, CaseId id, String kind) {
        return forms.begin(caller, id, kind);
    }

    private void link(CaseId one, CaseId other) {
        register.store.write(
                Caller.system("test"),
                tx ->
                        new LinkedCases(tx, register.desk)
                                .link(
                                        CasePair.of(one, other),
                                        IdentityLink.Ground.BY_HAND,
                                        Optional.empty(),
                                        new Statement(
                                                "tester", new OfficeId("PS-A"), tx.now(), "Same")));
    }

    private static final Map<String, String> EXTRA =
            Map.of(
                    "address", "Lane 4, Gonda",
                    "education", "primary",
                    "habits", "Hums",
                    "siblings", "Sita, 9\nRam, 4",
                    "condition", "Thin",
                    "tracing_efforts", "Asked at the station",
                    "medical", "Fever",
                    "abuse_allegation", "Told the counsellor",
                    "category", "orphan");

    @Test
    void whatIsRecordedInFieldsOfPacksIsNotTypedAgain() {
        CaseId id = register(HOME, CaseKind.FOUND, EXTRA).id();
        FormView production = begun(HOME, id, "production");
        assertThat(item(production, "family_address").text()).isEqualTo("Lane 4, Gonda");
        assertThat(item(production, "family_address").source())
                .contains(FormItem.Source.parse("extra.address"));
        assertThat(item(production, "physical_condition").text()).isEqualTo("Thin");
        assertThat(item(production, "tracing_efforts").text()).isEqualTo("Asked at the station");
        assertThat(item(production, "treatment").text()).isEqualTo("Fever");
        FormView sir = begun(HOME, id, "sir");
        assertThat(item(sir, "permanent_address").text()).isEqualTo("Lane 4, Gonda");
        assertThat(item(sir, "education").text()).isEqualTo("primary");
        assertThat(item(sir, "traits").text()).isEqualTo("Hums");
        assertThat(FormRows.read(item(sir, "family_members").text(), 9))
                .extracting(row -> row.get(0))
                .containsExactly("Sita, 9", "Ram, 4");
        assertThat(item(sir, "own_account").text()).isEqualTo("Told the counsellor");
        FormView monitoring = begun(DISTRICT, id, "monitoring");
        assertThat(item(monitoring, "category").text()).isEqualTo("orphan");
        assertThat(item(monitoring, "category").item().asked().words())
                .extracting(FormItem.Word::code)
                .contains("child_labour", "orphan")
                .doesNotContain("labour");
        // it follows the record, and is handed in with where it came from
        FormView handedIn = filled.handedIn(HOME, production);
        assertThat(item(handedIn, "treatment").source())
                .contains(FormItem.Source.parse("extra.medical"));
    }

    @Test
    void whatSomeoneMayNotSeeIsNotCarriedOverForThem() {
        CaseId id = register(HOME, CaseKind.FOUND, EXTRA).id();
        StoredCase stored = register.store.read(tx -> tx.cases().find(id)).orElseThrow();
        // a posting that sees the case, and not the fields of those who look after the child
        Caller police = Register.officer("PS-A");
        StoredCase seen = register.desk.seen(police, stored);
        KnownAnswers known =
                new KnownAnswers(
                        seen.content(),
                        new KnownAnswers.PlaceNames("Home", "Lucknow"),
                        List.of(),
                        Set.of(),
                        List.of(),
                        register.fields.known());
        FormKind production = kind("production");
        assertThat(known.of(production.item("treatment").orElseThrow())).isEmpty();
        assertThat(known.of(production.item("family_address").orElseThrow())).isPresent();
        // and what only some may see goes into no item that others see
        KnownAnswers whole =
                new KnownAnswers(
                        stored.content(),
                        new KnownAnswers.PlaceNames("Home", "Lucknow"),
                        List.of(),
                        Set.of(),
                        List.of(),
                        register.fields.known());
        FormItem treatment = production.item("treatment").orElseThrow();
        FormItem open =
                new FormItem(
                        treatment.code(),
                        treatment.number(),
                        treatment.label(),
                        treatment.asked(),
                        new FormItem.Terms(
                                false, false, treatment.terms().from(), Optional.empty()));
        assertThat(whole.of(treatment)).isPresent();
        assertThat(whole.of(open)).isEmpty();
    }

    private FormKind kind(String code) {
        return register.shelf.of("UP").form(CaseKind.FOUND, code).orElseThrow();
    }

    @Test
    void aCodeOfAStateIsChosenAndFulfilsTheConditionOfTheNation() {
        CaseId id = register(HOME, CaseKind.FOUND, Map.of()).id();
        FormView sir = begun(HOME, id, "sir");
        FormItem education = item(sir, "education").item();
        assertThat(education.asked().words())
                .extracting(FormItem.Word::code)
                .isEqualTo(
                        register.fields.known().choices("education", "UP").stream()
                                .map(word -> word.code())
                                .toList());
        assertThat(item(sir, "school").asked()).isFalse();
        FormView told = filled.save(HOME, sir, "education", "secondary");
        assertThat(item(told, "school").asked()).isTrue();
    }

    @Test
    void whatTheReportKnowsOfTheChildIsNotTypedAgainForTheHome() {
        CaseId report = register(POLICE, CaseKind.MISSING, Map.of("address", "Lane 4")).id();
        CaseId found = register(HOME, CaseKind.FOUND, Map.of()).id();
        assertThat(item(begun(HOME, found, "production"), "family_address").text()).isEmpty();
        String number = register.read(report).header().number();
        link(report, found);

        FormView sir = begun(HOME, found, "sir");
        assertThat(item(sir, "permanent_address").text()).isEqualTo("Lane 4");
        assertThat(item(sir, "permanent_address").source())
                .contains(FormItem.Source.parse("extra.address@" + number));
        assertThat(register.entries("case", report, JournalAction.FORM_READ))
                .hasSize(1)
                .allMatch(entry -> entry.detail().contains("carried_into=" + found));
        // where it went missing is not where it was found
        assertThat(item(sir, "last_residence").text()).isEmpty();
        FormView handedIn = filled.handedIn(HOME, sir);
        assertThat(item(handedIn, "permanent_address").source().orElseThrow().file())
                .isEqualTo(number);
    }

    @Test
    void oneProductionIsToldOnceForBothCases() {
        CaseId report = register(POLICE, CaseKind.MISSING, Map.of()).id();
        CaseId found = register(HOME, CaseKind.FOUND, Map.of()).id();
        link(report, found);
        filled.handedIn(
                HOME, found, "production", "committee", "Bench of Lucknow", "allegation", "yes");
        FormView police = begun(POLICE, report, "production");
        assertThat(item(police, "committee").text()).isEqualTo("Bench of Lucknow");
        assertThat(item(police, "committee").source())
                .contains(
                        FormItem.Source.parse(
                                "production.committee@" + register.read(found).header().number()));
        // of the home's case the police only read
        assertThat(item(police, "allegation").text()).isEmpty();
        // two stays are two productions
        CaseId again = register(HOME, CaseKind.FOUND, Map.of()).id();
        link(found, again);
        assertThat(item(begun(HOME, again, "production"), "committee").text()).isEmpty();
    }

    @Test
    void aCaseThatIsOutOfSightTellsNothing() {
        CaseId report = register(POLICE, CaseKind.MISSING, Map.of("address", "Lane 4")).id();
        CaseId found = register(HOME, CaseKind.FOUND, Map.of()).id();
        link(report, found);
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cases().unshare(report, new OfficeId("CCI-A"));
                    return null;
                });
        FormView sir = begun(HOME, found, "sir");
        assertThat(item(sir, "permanent_address").text()).isEmpty();
        assertThat(register.entries("case", report, JournalAction.FORM_READ)).isEmpty();
    }

    @Test
    void theFormsOfTheNationNameFieldsAndListsOfTheNation() {
        Rules rules = Rules.of(List.of(new IndianRules()), "");
        Fields fields = Fields.of(List.of(new IndianFields()));
        int sources = 0;
        for (CaseKind of : CaseKind.values()) {
            for (FormKind form : rules.forms(of)) {
                for (FormItem item : form.items()) {
                    String what = form.code() + "." + item.code();
                    if (!item.asked().list().isEmpty()) {
                        assertThat(fields.hasList(item.asked().list())).as(what).isTrue();
                    }
                    item.terms().onlyIf().ifPresent(each -> condition(fields, form, each, what));
                    for (FormItem.Source source : item.terms().from()) {
                        if (source.origin().equals(FormItem.Source.EXTRA)) {
                            sources++;
                            fits(fields.field(source.code()).orElseThrow(), form, item, what);
                        }
                    }
                }
            }
        }
        assertThat(sources).isPositive();
    }

    private static void condition(
            Fields fields, FormKind form, FormItem.Condition condition, String what) {
        String list = form.item(condition.item()).orElseThrow().asked().list();
        if (!list.isEmpty()) {
            assertThat(fields.words(list).stream().map(word -> word.code()).toList())
                    .as(what)
                    .containsAll(condition.values());
        }
    }

    private static void fits(CaseField field, FormKind form, FormItem item, String what) {
        assertThat(form.cases()).as(what).anyMatch(field.kinds()::contains);
        if (!field.use().readers().isEmpty()) {
            assertThat(item.terms().restricted()).as(what).isTrue();
        }
        if (item.shape().isChosen()) {
            assertThat(item.asked().list()).as(what).isEqualTo(field.content().list());
        } else {
            assertThat(Set.of(FormItem.Shape.LINE, FormItem.Shape.TEXT, FormItem.Shape.TABLE))
                    .as(what)
                    .contains(item.shape());
            // a line takes an address of one line, and a form has no other place for it
            assertThat(Set.of(Shape.LINE, Shape.TEXT)).as(what).contains(field.content().shape());
        }
    }

    /** What a posting without a part in a case finds in it, for a form of another case. */
    private Optional<KnownAnswers.Known> across(CaseId file, FormKind kind, FormItem item) {
        StoredCase stored = register.store.read(tx -> tx.cases().find(file)).orElseThrow();
        KnownAnswers known =
                new KnownAnswers(
                        stored.content(),
                        new KnownAnswers.PlaceNames("Home", "Lucknow"),
                        List.of(),
                        Set.of(),
                        register.store.read(tx -> tx.forms().ofCase(file)),
                        register.fields.known());
        return new OtherFiles(
                        CaseKind.MISSING,
                        Instant.EPOCH,
                        List.of(
                                new OtherFiles.File(
                                        known,
                                        register.shelf.of("UP"),
                                        new FormHands(List.of(), "cwc"))))
                .of(kind, item);
    }

    private static FormItem item(FormItem like, boolean restricted, List<FormItem.Source> from) {
        return new FormItem(
                like.code(),
                like.number(),
                like.label(),
                like.asked(),
                new FormItem.Terms(false, restricted, from, Optional.empty()));
    }

    @Test
    void whatIsRestrictedInTheOtherFileIsNotOpenHere() {
        CaseId found = register(HOME, CaseKind.FOUND, Map.of()).id();
        filled.handedIn(HOME, found, "production", "treatment", "Fever", "committee", "Bench");
        FormKind production = kind("production");
        FormItem open = item(production.item("treatment").orElseThrow(), false, List.of());

        assertThat(across(found, production, open)).isEmpty();
        FormItem committee = item(production.item("committee").orElseThrow(), false, List.of());
        assertThat(across(found, production, committee)).isPresent();
    }

    @Test
    void whatOnlySomeMaySeeOfACaseStaysInIt() {
        CaseField secret = field(Shape.TEXT, Role.HOME_CLERK);
        register.fields.add(pack(secret));
        CaseId found = register(HOME, CaseKind.FOUND, Map.of(secret.code(), "Seven")).id();
        FormKind production = kind("production");
        FormItem item =
                item(
                        production.item("treatment").orElseThrow(),
                        true,
                        List.of(FormItem.Source.parse("extra." + secret.code())));

        assertThat(across(found, production, item)).isEmpty();
    }
}
