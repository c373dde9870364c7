package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognition.Standing;
import org.trackchild.registry.api.RecognitionView;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.registry.api.Recognitions.Sought;

/** Who recognises whom, for how long, and which children are with them. */
class StoredRecognitionsTest extends FreedChildren {

    private static final Caller STATE =
            new Caller(
                    "user.SCPS-1",
                    "Synthetic",
                    List.of(new Posting(new OfficeId("SCPS-1"), Role.STATE_MONITOR, "UP", "")));

    private static final Caller ELSEWHERE = FitFacilities.ELSEWHERE;

    private StoredRecognitions recognitions;

    private FitFacilities fit;

    @BeforeEach
    void begin() {
        fit = FitFacilities.of(register);
        recognitions = fit.recognitions();
    }

    private Standing standing(Recognition recognition) {
        return recognition.standing(TextCaseReader.today(register.store));
    }

    private void days(int days) {
        time.forward(Caller.system("test"), Duration.ofDays(days));
        fit = FitFacilities.of(register);
    }

    private List<String> names(Caller caller, Sought sought) {
        return recognitions.list(caller, sought, Optional.empty(), 50).items().stream()
                .map(each -> each.content().name())
                .toList();
    }

    private static Sought standing(Standing standing) {
        return new Sought("", Optional.empty(), Optional.of(standing));
    }

    @Test
    void whoeverRecognisesInTheDistrictWritesItDownAndTheStateReads() {
        Recognition made =
                fit.recognised("Asha Niketan", FitFacilities.takes(4), 0, 300).recognition();
        assertThat(made.number()).matches("FIT-\\d\\d-\\d{6}");
        assertThat(standing(made)).isEqualTo(Standing.VALID);
        assertThat(recognitions.read(BENCH, made.id()).mayChange()).isTrue();
        assertThat(recognitions.read(UNIT, made.id()).mayChange()).isTrue();
        assertThat(recognitions.read(STATE, made.id()).mayChange()).isFalse();
        for (Caller nobody : List.of(ELSEWHERE, CLERK, Register.officer("PS-1"))) {
            assertThat(Register.refusal(() -> recognitions.read(nobody, made.id())))
                    .isEqualTo("NO_SUCH_RECOGNITION");
            assertThat(names(nobody, Sought.ALL)).isEmpty();
        }
        assertThat(codes(() -> recognise(CLERK, "Any"))).containsExactly("NOT_ALLOWED");
        assertThat(codes(() -> recognise(STATE, "Any"))).containsExactly("NOT_ALLOWED");
        assertThat(codes(() -> recognise(ELSEWHERE, "Any")))
                .containsExactly("OTHER_DISTRICT district");
        assertThat(codes(() -> renew(STATE, made, 1))).containsExactly("NOT_ALLOWED");
        assertThat(register.entries(Subject.RECOGNITION, made.id(), JournalAction.RECOGNITION_READ))
                .hasSize(3);
        assertThat(register.entries(Subject.RECOGNITION, made.id(), JournalAction.RECOGNITION_MADE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value("number")).contains(made.number()));
    }

    private RecognitionView recognise(Caller caller, String name) {
        return recognitions.recognise(
                caller, FitFacilities.content(name), fit.term(FitFacilities.takes(2), 0, 9));
    }

    private RecognitionView renew(Caller caller, Recognition known, int acts) {
        return recognitions.renew(
                caller, known.id(), acts, fit.term(FitFacilities.takes(6), 0, 400));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        fit.recognised("Asha Niketan", FitFacilities.takes(4), 0, 300);
        assertThat(codes(() -> recognise(BENCH, "ASHA niketan")))
                .containsExactly("RECOGNISED_ALREADY name");
        Recognition.Content nothing =
                new Recognition.Content(
                        Recognition.Kind.FIT_PERSON, " ", new Place("UP", "", ""), "");
        Recognition.Takes nobody = new Recognition.Takes(0, 18, 3, Set.of());
        Recognition.Certificate never =
                new Recognition.Certificate(fit.today(), fit.today().minusDays(1), "", "");
        assertThat(
                        codes(
                                () ->
                                        recognitions.recognise(
                                                BENCH,
                                                nothing,
                                                new Recognition.Term(
                                                        nobody, "x".repeat(1_001), never))))
                .containsExactlyInAnyOrder(
                        "OUT_OF_RANGE places",
                        "OUT_OF_RANGE lowest_age",
                        "OUT_OF_RANGE highest_age",
                        "REQUIRED sexes",
                        "TOO_LONG conditions",
                        "ENDS_BEFORE_IT_BEGINS until",
                        "REQUIRED paper",
                        "REQUIRED signed_by",
                        "REQUIRED name",
                        "REQUIRED address",
                        "REQUIRED district");
    }

    @Test
    void aRecognitionEndsIsRenewedAndIsWithdrawn() {
        Recognition made =
                fit.recognised("Asha Niketan", FitFacilities.takes(4), 0, 10).recognition();
        assertThat(standing(made)).isEqualTo(Standing.ENDING);
        assertThat(names(BENCH, standing(Standing.ENDING))).containsExactly("Asha Niketan");
        days(11);
        assertThat(standing(made)).isEqualTo(Standing.ENDED);
        assertThat(names(BENCH, standing(Standing.ENDED))).containsExactly("Asha Niketan");
        assertThat(names(BENCH, standing(Standing.VALID))).isEmpty();
        Recognition renewed = renew(UNIT, made, 1).recognition();
        assertThat(standing(renewed)).isEqualTo(Standing.VALID);
        assertThat(renewed.term(fit.today()).takes().places()).isEqualTo(6);
        assertThat(renewed.acts()).hasSize(2);
        assertThat(names(STATE, standing(Standing.VALID))).containsExactly("Asha Niketan");
        assertThat(codes(() -> renew(BENCH, made, 1))).containsExactly("CHANGED_MEANWHILE");

        // what was valid then stays valid then, whatever is decided later
        assertThat(renewed.on(fit.today().minusDays(1)).orElseThrow().takes().places())
                .isEqualTo(4);
        assertThat(renewed.isValidOn(fit.today().minusDays(12))).isFalse();
        assertThat(
                        codes(
                                () ->
                                        recognitions.withdraw(
                                                BENCH,
                                                made.id(),
                                                2,
                                                fit.today().plusDays(900),
                                                " ")))
                .containsExactly("NOT_VALID_THEN from", "REASON_REQUIRED reason");
        Recognition ends =
                recognitions
                        .withdraw(BENCH, made.id(), 2, fit.today().plusDays(5), "No staff at night")
                        .recognition();
        assertThat(standing(ends)).isEqualTo(Standing.ENDING);
        assertThat(ends.period(fit.today()).orElseThrow().last())
                .isEqualTo(fit.today().plusDays(4));
        assertThat(recognitions.ending(BENCH)).hasSize(1);
        days(5);
        Recognition over = recognitions.read(BENCH, made.id()).recognition();
        assertThat(standing(over)).isEqualTo(Standing.WITHDRAWN);
        assertThat(names(BENCH, standing(Standing.WITHDRAWN))).containsExactly("Asha Niketan");
        assertThat(recognitions.ending(BENCH)).isEmpty();
        assertThat(standing(renew(BENCH, made, 3).recognition())).isEqualTo(Standing.VALID);

        // what was recorded by mistake is withdrawn on the day on which it begins
        Recognition wrong =
                fit.recognised("By mistake", FitFacilities.takes(1), 0, 300).recognition();
        assertThat(
                        standing(
                                recognitions
                                        .withdraw(BENCH, wrong.id(), 1, fit.today(), "Wrong name")
                                        .recognition()))
                .isEqualTo(Standing.WITHDRAWN);
    }

    private RecognitionView renew(Recognition known, int from, int until) {
        return recognitions.renew(
                BENCH, known.id(), 1, fit.term(FitFacilities.takes(2), from, until));
    }

    private Recognition made(String name, int from, int until) {
        return fit.recognised(name, FitFacilities.takes(4), from, until).recognition();
    }

    @Test
    void listsSayWhatFollowsFromTheActs() {
        made("coming", 3, 300);
        Recognition error = made("in error", 0, 300);
        recognitions.withdraw(BENCH, error.id(), 1, fit.today(), "Another house was meant");
        Recognition never = made("never begun", 5, 300);
        assertThat(
                        codes(
                                () ->
                                        recognitions.withdraw(
                                                BENCH, never.id(), 1, fit.today(), "No staff")))
                .containsExactly("NOT_VALID_THEN from");
        recognitions.withdraw(BENCH, never.id(), 1, fit.today().plusDays(5), "No staff");
        renew(made("later", -5, 10), 11, 300);
        renew(made("shorter", -5, 300), 0, 10);
        renew(made("gap", -5, 10), 40, 300);
        renew(made("in a gap", -50, -10), 40, 300);
        renew(made("older", 0, 300), -500, -200);
        assertThat(names(BENCH, standing(Standing.COMING)))
                .containsExactlyInAnyOrder("coming", "in a gap");
        assertThat(names(BENCH, standing(Standing.VALID)))
                .containsExactlyInAnyOrder("later", "shorter", "gap");
        assertThat(names(BENCH, standing(Standing.ENDING)))
                .containsExactlyInAnyOrder("shorter", "gap");
        assertThat(names(BENCH, standing(Standing.ENDED))).containsExactly("older");
        assertThat(names(BENCH, standing(Standing.WITHDRAWN)))
                .containsExactlyInAnyOrder("in error", "never begun");
        for (Standing each : Standing.values()) {
            assertThat(recognitions.list(BENCH, standing(each), Optional.empty(), 50).items())
                    .allMatch(
                            one ->
                                    standing(one) == each
                                            || each == Standing.VALID
                                                    && standing(one) == Standing.ENDING);
        }
        assertThat(recognitions.ending(UNIT))
                .extracting(each -> each.recognition().content().name())
                .containsExactlyInAnyOrder("shorter", "gap");
        assertThat(
                        recognitions.choices(BENCH, produced(), "").stream()
                                .map(Recognitions.Choice::name))
                .containsExactlyInAnyOrder("later", "shorter", "gap");
        // what was recorded in error does not keep the right one from being recorded
        assertThat(standing(made("In error", 0, 300))).isEqualTo(Standing.VALID);
    }

    private CaseId produced() {
        return produced(child(ApproximateAge.about(8), null));
    }

    private String ordered(CaseId id, Recognition recognition) {
        return orders.signed(
                BENCH,
                id,
                "placement_with_fit",
                "fit",
                recognition.number(),
                "reason",
                "It is near");
    }

    private void place(CaseId id, String order) {
        make(
                BENCH,
                id,
                "place_with_fit",
                "order",
                order,
                "undertaking",
                forms.handedIn(BENCH, id, "undertaking"));
    }

    private List<CaseId> roll(UUID id) {
        return recognitions.read(UNIT, id).roll().stream()
                .map(each -> each.subject().header().id())
                .toList();
    }

    @Test
    void aChildIsOnTheRollOfWhereItIsPlacedUntilItIsElsewhere() {
        Recognition trust =
                fit.recognised("Asha Niketan", FitFacilities.takes(4), 0, 300).recognition();
        CaseId id = produced();
        place(id, ordered(id, trust));
        assertThat(roll(trust.id())).containsExactly(id);
        assertThat(recognitions.read(STATE, trust.id()).taken()).isEqualTo(1);

        make(CLERK, id, "run_away", "circumstances", "At night");
        assertThat(roll(trust.id())).isEmpty();
        make(CLERK, id, "bring_back", "how", "By the cook");
        assertThat(roll(trust.id())).containsExactly(id);

        Recognition other =
                fit.recognised("Second Home", FitFacilities.takes(4), 0, 300).recognition();
        place(id, ordered(id, other));
        assertThat(roll(trust.id())).isEmpty();
        assertThat(roll(other.id())).containsExactly(id);
        make(
                BENCH,
                id,
                "place",
                "order",
                orders.signed(BENCH, id, "placement", "institution", "CCI-1", "reason", "Safe"));
        assertThat(roll(other.id())).isEmpty();
    }

    @Test
    void aChildIsPlacedOnlyWithWhomIsRecognisedOnThatDay() {
        Recognition trust =
                fit.recognised("Asha Niketan", FitFacilities.takes(4), 0, 10).recognition();
        CaseId id = produced();
        String order = ordered(id, trust);
        assertThat(register.store.<String>read(tx -> named(tx.orders().ofCase(id))))
                .contains(trust.number() + ", Asha Niketan, Mall Road 4");
        days(11);
        assertThat(codes(() -> place(id, order))).containsExactly("ORDERED_NOT_RECOGNISED order");
        assertThat(codes(() -> ordered(id, trust))).containsExactly("NOT_RECOGNISED fit");
        renew(BENCH, trust, 1);
        place(id, order);
        assertThat(roll(trust.id())).containsExactly(id);

        // children who are there when it ends are told to whom recognises
        days(500);
        assertThat(recognitions.ending(UNIT))
                .extracting(Recognitions.Ending::taken)
                .containsExactly(1);
    }

    private static String named(List<Order> orders) {
        return orders.stream()
                .map(each -> each.content().particulars().getOrDefault("fit", ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsNotInTheRegisterTakesInNobody() {
        CaseId id = produced();
        assertThat(
                        codes(
                                () ->
                                        orders.draft(
                                                BENCH,
                                                id,
                                                "placement_with_fit",
                                                "fit",
                                                "Trust A",
                                                "reason",
                                                "Near")))
                .containsExactly("UNKNOWN_RECOGNITION fit");
    }

    @Test
    void noMoreChildrenThanPlacesAndOnlySuchAsAreTakenIn() {
        Recognition one =
                fit.recognised("Asha Niketan", FitFacilities.takes(1), 0, 300).recognition();
        CaseId first = produced();
        place(first, ordered(first, one));
        CaseId second = produced();
        String order = ordered(second, one);
        assertThat(recognitions.choices(BENCH, second, "niketan"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.fits()).isFalse());
        assertThat(codes(() -> place(second, order))).containsExactly("NO_PLACE_FREE order");

        Recognition boys =
                fit.recognised(
                                "Boys only",
                                new Recognition.Takes(5, 0, 17, Set.of(Sex.MALE)),
                                0,
                                300)
                        .recognition();
        Recognition old =
                fit.recognised(
                                "From twelve",
                                new Recognition.Takes(5, 12, 17, Set.of(Sex.FEMALE)),
                                0,
                                300)
                        .recognition();
        for (Recognition each : List.of(boys, old)) {
            assertThat(codes(() -> ordered(second, each)))
                    .containsExactly("NOT_FOR_THIS_CHILD fit");
        }
        Recognition girls = fit.recognised("Girls", FitFacilities.takes(5), 0, 300).recognition();
        assertThat(recognitions.choices(UNIT, second, ""))
                .extracting(choice -> choice.number() + " " + choice.fits())
                .hasSize(4)
                .startsWith(girls.number() + " true");
        assertThat(Register.refusal(() -> recognitions.choices(CLERK, second, "")))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aListIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            fit.recognised("Trust " + i, FitFacilities.takes(1), 0, 300);
        }
        var first = recognitions.list(BENCH, Sought.ALL, Optional.empty(), 3);
        var second = recognitions.list(BENCH, Sought.ALL, first.next(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(names(BENCH, new Sought("trust 3", Optional.empty(), Optional.empty())))
                .containsExactly("Trust 3");
        assertThat(
                        names(
                                BENCH,
                                new Sought(
                                        "",
                                        Optional.of(Recognition.Kind.FIT_PERSON),
                                        Optional.empty())))
                .isEmpty();
    }
}
