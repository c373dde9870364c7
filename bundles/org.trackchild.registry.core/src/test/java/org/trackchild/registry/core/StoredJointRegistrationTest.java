package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.JointRegistration.OfChild;
import org.trackchild.registry.api.JointRegistration.Registered;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Particulars;

/** Several children of one incident, and the search of their cases. */
class StoredJointRegistrationTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller OTHER_POLICE = Register.officer("PS-2");

    private static final Incident.Content LEFT =
            new Incident.Content(
                    "left_together",
                    "Three who went to the fair",
                    Register.DAY,
                    new Place("UP", "UP-LUCKNOW", "Lane 4"),
                    "");

    private static Register register;

    private static StoredCaseRegistry cases;

    private static StoredIncidents incidents;

    private static StoredJointRegistration joint;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        cases =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
        incidents = new StoredIncidents(register.store, register.desk, register.fields);
        joint = new StoredJointRegistration(register.store, cases, incidents);
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static CaseDraft draft(ChildDescription child) {
        return new CaseDraft(
                child,
                new Event(Register.DAY, null, new Place("UP", "UP-LUCKNOW", "Lane 4")),
                Particulars.none(CaseKind.MISSING),
                Optional.empty());
    }

    private static List<CaseDraft> drafts(String key, String hash, String... names) {
        List<CaseDraft> drafts = new ArrayList<>();
        for (String name : names) {
            CaseDraft draft = draft(Register.child(name));
            drafts.add(
                    key.isEmpty()
                            ? draft
                            : draft.from(
                                    new Origin(
                                            "api:user", key + "#child" + drafts.size(), hash, "")));
        }
        return drafts;
    }

    private static Registered register(List<CaseDraft> children) {
        return joint.register(
                POLICE, new JointRegistration.Request(LEFT, children, "They left together"));
    }

    private static long all() {
        return cases.count(POLICE, CaseFilter.all());
    }

    @Test
    void allAreRegisteredWithTheIncidentInTheOrderOfTheRequest() {
        Registered made = register(drafts("", "", "Phoolmatiya", "Barsatiya", "Sitwanti"));
        assertThat(made.created()).isTrue();
        assertThat(made.children())
                .extracting(each -> each.registered().child().names().child().preferred())
                .containsExactly("Phoolmatiya", "Barsatiya", "Sitwanti");
        assertThat(made.incident().members()).hasSize(3);
        for (var each : made.children()) {
            CaseId id = each.registered().id();
            assertThat(incidents.ofCase(POLICE, id)).containsExactly(made.incident().incident());
            assertThat(register.entries(Subject.CASE, id, JournalAction.INCIDENT_JOINED))
                    .hasSize(1);
            // people wait for each of them: they are matched first
            assertThat(register.entries(Subject.CASE, id, JournalAction.CASE_REGISTERED))
                    .hasSize(1)
                    .noneMatch(JournalEntry::isBulk);
        }
    }

    @Test
    void whatIsWrongIsToldByChildAndNothingIsRegistered() {
        long before = all();
        CaseDraft sound = draft(Register.child("Sitwanti"));
        CaseDraft tomorrow =
                new CaseDraft(
                        sound.child(),
                        new Event(LocalDate.now().plusYears(1), null, LEFT.place()),
                        sound.particulars(),
                        Optional.empty());
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                joint.register(
                                        POLICE,
                                        new JointRegistration.Request(
                                                new Incident.Content(
                                                        "no_such_kind",
                                                        "",
                                                        Register.DAY,
                                                        LEFT.place(),
                                                        ""),
                                                List.of(
                                                        draft(Register.child("Barsatiya")),
                                                        tomorrow),
                                                "Together")));
        assertThat(refused.problems())
                .extracting(each -> each.field())
                .contains("incident.kind", "incident.title")
                .anyMatch(field -> field.startsWith("children[1]."))
                .noneMatch(field -> field.startsWith("children[0]"));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void oneChildAloneIsNoIncidentOfSeveral() {
        assertThat(Register.refusal(() -> register(drafts("", "", "Phoolmatiya"))))
                .isEqualTo("NUMBER_OF_CHILDREN");
    }

    @Test
    void theSameRequestAgainChangesNothingAndTellsTheSame() {
        Registered first = register(drafts("again", "h1", "Phoolmatiya", "Barsatiya"));
        long before = all();
        Registered second = register(drafts("again", "h1", "Phoolmatiya", "Barsatiya"));
        assertThat(second.created()).isFalse();
        assertThat(second.incident().incident()).isEqualTo(first.incident().incident());
        assertThat(second.children())
                .extracting(each -> each.registered().id())
                .isEqualTo(first.children().stream().map(each -> each.registered().id()).toList());
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefusedAndLeavesNothing() {
        register(drafts("other", "h1", "Phoolmatiya", "Barsatiya"));
        long before = all();
        assertThat(Register.refusal(() -> register(drafts("other", "h2", "Rukmini", "Barsatiya"))))
                .isEqualTo("ORIGIN_REUSED");
        assertThat(
                        Register.refusal(
                                () ->
                                        register(
                                                drafts(
                                                        "other",
                                                        "h1",
                                                        "Phoolmatiya",
                                                        "Barsatiya",
                                                        "Sitwanti"))))
                .isEqualTo("ORIGIN_REUSED");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void whatWasRegisteredIsFoundByItsOriginsByWhoMaySeeIt() {
        List<CaseDraft> sent = drafts("lost", "h1", "Phoolmatiya", "Barsatiya");
        Registered made = register(sent);
        List<Origin> origins =
                Stream.concat(
                                drafts("lost", "", "", "", "").stream(),
                                drafts("never sent", "", "").stream())
                        .flatMap(draft -> draft.origin().stream())
                        .toList();
        List<CaseId> ids = made.children().stream().map(each -> each.registered().id()).toList();
        assertThat(joint.known(POLICE, origins)).extracting(CaseHeader::id).isEqualTo(ids);
        assertThat(register.entries(Subject.CASE, ids.get(1), JournalAction.CASE_READ)).hasSize(1);
        assertThat(joint.known(Register.officer("PS-9"), origins)).isEmpty();
    }

    @Test
    void whoseCasesNoOfficeKeepsLeavesNothing() {
        Caller operator = Register.caller("OPS-1", Role.OPERATOR);
        long before = all();
        assertThat(
                        Register.refusal(
                                () ->
                                        joint.register(
                                                operator,
                                                new JointRegistration.Request(
                                                        LEFT,
                                                        drafts("", "", "Rukmini", "Lalita"),
                                                        "Together"))))
                .isEqualTo("NO_OFFICE");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void casesAreSearchedByTheirIncident() {
        Registered made =
                joint.register(
                        POLICE,
                        new JointRegistration.Request(
                                new Incident.Content(
                                        "train",
                                        "Toofan express, 100% full",
                                        Register.DAY,
                                        LEFT.place(),
                                        ""),
                                drafts("", "", "Gulabo", "Chameli"),
                                "Together"));
        String number = made.incident().incident().number();
        List<CaseId> both = made.children().stream().map(each -> each.registered().id()).toList();
        for (CaseFilter filter :
                List.of(
                        CaseFilter.all().with().incident(number).build(),
                        CaseFilter.all().with().incident("toofan EXPRESS").build(),
                        CaseFilter.all().with().incident("100% full").build(),
                        CaseFilter.all().with().text(number.toLowerCase()).build())) {
            assertThat(found(POLICE, filter)).containsExactlyInAnyOrderElementsOf(both);
            assertThat(cases.count(POLICE, filter)).isEqualTo(2);
            assertThat(found(OTHER_POLICE, filter)).isEmpty();
            assertThat(cases.count(OTHER_POLICE, filter)).isZero();
        }
        CaseFilter tooShort = CaseFilter.all().with().incident("To").build();
        assertThat(found(POLICE, tooShort)).isEmpty();
        assertThat(cases.count(POLICE, tooShort)).isZero();
        CaseFilter named = CaseFilter.all().with().incident(number).text("Gulabo").build();
        assertThat(found(POLICE, named)).containsExactly(both.get(0));
        var member =
                incidents.read(POLICE, made.incident().incident().id()).members().stream()
                        .filter(each -> each.of().header().id().equals(both.get(1)))
                        .findFirst()
                        .orElseThrow();
        incidents.takeOut(
                POLICE, made.incident().incident().id(), member.member().id(), "Another train");
        assertThat(found(POLICE, CaseFilter.all().with().incident(number).build()))
                .containsExactly(both.get(0));
    }

    private static List<CaseId> found(Caller caller, CaseFilter filter) {
        return cases.list(caller, filter, Optional.empty(), 10).items().stream()
                .map(CaseSummary::header)
                .map(each -> each.id())
                .toList();
    }

    @Test
    void aProblemSaysOfWhichChildItIs() {
        assertThat(OfChild.parse("children[12].sex")).contains(new OfChild(12, "sex"));
        assertThat(OfChild.parse("children[0]")).contains(new OfChild(0, ""));
        assertThat(OfChild.parse("incident.kind")).isEmpty();
        assertThat(OfChild.parse("children[x].sex")).isEmpty();
    }
}
