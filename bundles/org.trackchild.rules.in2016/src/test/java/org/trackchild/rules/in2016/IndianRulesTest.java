package org.trackchild.rules.in2016;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.Role;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Clockwork;
import org.trackchild.rules.api.Counting;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Limit;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.rules.api.testing.RulePackContract;

class IndianRulesTest {

    private final Rules rules = Rules.of(List.of(new IndianRules()), "UP");

    @Test
    void keepsTheContract() {
        RulePackContract.verify(new IndianRules());
    }

    @ParameterizedTest
    @CsvSource({
        "missing, fir, 24h, 1",
        "missing, publication, 48h, 1",
        "missing, ahtu, 4m, 1",
        "missing, ahtu_report, 3m, 2147483647",
        "missing, aht_cell, 48h, 1",
        "missing, family_news, 14d, 1",
        "missing, follow_up, 3m, 8",
        "found, finding, 24h, 1",
        "found, case_history, 1m, 1",
        "found, committee_transfer, 24h, 1",
        "found, production, 24h, 1",
        "found, sir, 15d, 1",
        "found, icp, 1m, 1",
        "found, final_order, 4m, 1",
        "found, legally_free, 4m, 1",
        "found, reconsideration, 60d, 1",
        "found, follow_up, 3m, 8"
    })
    void clocksHaveTheLimitsOfTheLaw(String kind, String code, String limit, int rounds) {
        ClockRule rule =
                rules.clocks(Code.find(CaseKind.class, kind).orElseThrow()).stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow();

        assertThat(rule.course().limit()).isEqualTo(Limit.parse(limit));
        assertThat(rule.course().rounds()).isEqualTo(rounds);
    }

    @Test
    void whoeverFoundAChildReportsItInADayAndThatIsKeptOrLate() {
        Instant found = Instant.parse("2026-03-09T06:00:00Z");
        for (long hours : List.of(23L, 25L)) {
            Instant told = found.plus(Duration.ofHours(hours));
            List<LegalClock> clocks =
                    new Clockwork(ZoneId.of("Asia/Kolkata"), rules.holidays())
                            .clocks(
                                    rules.clocks(CaseKind.FOUND).stream()
                                            .filter(rule -> rule.code().equals("finding"))
                                            .toList(),
                                    List.of(
                                            new Milestone(Milestone.EVENT, found),
                                            new Milestone(Milestone.REGISTERED, told)),
                                    (years, day) -> false);
            assertThat(clocks)
                    .singleElement()
                    .satisfies(
                            clock ->
                                    assertThat(clock.standing(told.plus(Duration.ofDays(9))))
                                            .isEqualTo(
                                                    hours < 24
                                                            ? LegalClock.Standing.MET
                                                            : LegalClock.Standing.MET_LATE));
        }
    }

    @Test
    void noCaseIsClosedWithoutRestorationAndFollowUps() {
        Transition close = rules.transition(CaseKind.MISSING, "close").orElseThrow();
        LifeCycle life = new LifeCycle(rules);

        List<Problem> refusals =
                life.refusals(
                        close,
                        new LifeCycle.Standing(
                                CaseStatus.RESTORED, List.of("restore", "follow_up"), false),
                        Set.of(Role.POLICE_OFFICER));

        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).sentence(Locale.ENGLISH))
                .isEqualTo("First this is needed: \"Record a follow-up visit\", 2 times in all");
        assertThat(refusals.get(0).sentence(new Locale("hi"))).contains("अनुवर्ती भेंट दर्ज करें");
        assertThat(
                        life.refusals(
                                close,
                                new LifeCycle.Standing(CaseStatus.REGISTERED, List.of(), false),
                                Set.of(Role.POLICE_OFFICER)))
                .extracting(problem -> problem.sentence(Locale.ENGLISH))
                .containsExactly(
                        "\"Close the case\" is not possible while the case stands at \"Active\"");
    }

    @Test
    void onlyTheCommitteeOrders() {
        for (CaseKind kind : CaseKind.values()) {
            for (String code : List.of("restore", "place", "foster", "sponsor", "repatriate")) {
                rules.transition(kind, code)
                        .ifPresent(
                                order ->
                                        assertThat(order.roles())
                                                .containsExactly(Role.COMMITTEE_MEMBER));
            }
        }
    }

    @Test
    void everyOrderIsSignedByOneBenchAloneButThatOfAnEscort() {
        Set<Role> board = Set.of(Role.PRINCIPAL_MAGISTRATE, Role.BOARD_MEMBER);
        Set<Role> committee = Set.of(Role.COMMITTEE_MEMBER);
        Set<String> ofBoard = rules.bench("jjb").orElseThrow().orders();
        for (CaseKind kind : CaseKind.values()) {
            assertThat(rules.orders(kind))
                    .isNotEmpty()
                    .filteredOn(order -> !order.code().equals("escort"))
                    .allSatisfy(
                            order ->
                                    assertThat(order.hands().sign())
                                            .as(order.code())
                                            .isEqualTo(
                                                    ofBoard.contains(order.code())
                                                            ? board
                                                            : committee));
            assertThat(rules.order(kind, "escort").orElseThrow().hands().sign())
                    .containsAll(board)
                    .containsAll(committee);
        }
        assertThat(rules.orders(CaseKind.FOUND)).extracting(OrderKind::code).containsAll(ofBoard);
    }

    @Test
    void whatABoardOrdersAndWhatSendsAChildThereIsRestricted() {
        assertThat(rules.orders(CaseKind.FOUND))
                .filteredOn(order -> order.isRestricted(BenchKind.BOARD))
                .extracting(OrderKind::code)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        rules.bench("jjb").orElseThrow().orders().stream(),
                                        Stream.of("to_board"))
                                .toList());
        assertThat(rules.orders(CaseKind.FOUND))
                .as("what the committee signs")
                .filteredOn(order -> order.code().equals("escort"))
                .noneMatch(order -> order.isRestricted(BenchKind.COMMITTEE));
    }

    @Test
    void whatIsAllegedOfAChildIsForNoCommittee() {
        List<FormKind> ofBoard =
                rules.forms(CaseKind.FOUND).stream()
                        .filter(form -> form.isBefore(BenchKind.BOARD))
                        .filter(form -> !form.isBefore(BenchKind.COMMITTEE))
                        .toList();

        assertThat(ofBoard)
                .extracting(FormKind::code)
                .containsExactly(
                        "board_production",
                        "social_background",
                        "board_undertaking",
                        "board_sir",
                        "supervision_report",
                        "preliminary_report",
                        "measure_undertaking",
                        "board_monitoring");
        assertThat(ofBoard)
                .allSatisfy(
                        form ->
                                assertThat(form.confidants())
                                        .contains(Role.PRINCIPAL_MAGISTRATE, Role.DISTRICT_OFFICER)
                                        .doesNotContain(Role.COMMITTEE_MEMBER, Role.STATE_MONITOR));
        assertThat(ofBoard)
                .flatExtracting(FormKind::items)
                .filteredOn(
                        item -> item.code().contains("offence") || item.code().contains("alleg"))
                .isNotEmpty()
                .allMatch(item -> item.terms().restricted());
        assertThat(ofBoard)
                .flatExtracting(FormKind::items)
                .filteredOn(
                        item ->
                                Set.of("plan", "recommendation", "friends", "addictions")
                                        .contains(item.code()))
                .as("what tells of what is alleged")
                .hasSize(6)
                .allMatch(item -> item.terms().restricted());
        assertThat(rules.sendsTo(CaseKind.FOUND, "to_board")).contains(BenchKind.BOARD);
        assertThat(rules.sendsTo(CaseKind.FOUND, "to_committee")).contains(BenchKind.COMMITTEE);
        assertThat(rules.sendsTo(CaseKind.FOUND, "placement")).isEmpty();
        assertThat(rules.transitions(CaseKind.FOUND))
                .filteredOn(
                        step ->
                                step.isBefore(BenchKind.BOARD)
                                        && !step.isBefore(BenchKind.COMMITTEE))
                .isNotEmpty()
                .flatExtracting(step -> step.demands().evidence())
                .as("no step of the board is written down in free words")
                .noneMatch(each -> each.shape() == Evidence.Shape.TEXT);
    }

    @Test
    void nobodyTypesTheNumberOfAnOrder() {
        for (CaseKind kind : CaseKind.values()) {
            assertThat(rules.transitions(kind))
                    .flatExtracting(each -> each.demands().evidence())
                    .extracting(Evidence::code)
                    .doesNotContain("order_number", "order_date");
        }
        assertThat(rules.transition(CaseKind.FOUND, "restore").orElseThrow().demands().evidence())
                .filteredOn(Evidence::required)
                .singleElement()
                .satisfies(
                        order -> {
                            assertThat(order.shape()).isEqualTo(Evidence.Shape.ORDER);
                            assertThat(order.kind()).isEqualTo("restoration");
                            assertThat(order.required()).isTrue();
                        });
    }

    @Test
    void publicationEndsAndIsForMissingChildrenOnly() {
        OrderKind publication = rules.order(CaseKind.MISSING, "publication").orElseThrow();

        assertThat(publication.isPublication()).isTrue();
        assertThat(publication.term())
                .isEqualTo(new OrderKind.Term(true, Optional.of(Limit.parse("90d"))));
        assertThat(rules.orders(CaseKind.FOUND)).noneMatch(OrderKind::isPublication);
    }

    @Test
    void aPublicationWithoutAnEndBreaksTheContract() {
        OrderKind publication = rules.order(CaseKind.MISSING, "publication").orElseThrow();
        OrderKind endless =
                new OrderKind(
                        publication.code(),
                        publication.cases(),
                        publication.hands(),
                        publication.particulars(),
                        new OrderKind.Term(false, Optional.empty()),
                        publication.legal());
        OrderKind everywhere =
                new OrderKind(
                        publication.code(),
                        publication.cases(),
                        publication.hands(),
                        publication.particulars().stream()
                                .filter(each -> each.shape() != Evidence.Shape.CHANNELS)
                                .toList(),
                        publication.term(),
                        publication.legal());
        OrderKind nobodys =
                new OrderKind(
                        publication.code(),
                        publication.cases(),
                        new OrderKind.Hands(publication.hands().draft(), Set.of()),
                        publication.particulars(),
                        publication.term(),
                        publication.legal());

        assertThatThrownBy(() -> verify(endless)).hasMessageContaining("without an end");
        assertThatThrownBy(() -> verify(everywhere)).hasMessageContaining("*channels:channels");
        assertThatThrownBy(() -> verify(nobodys)).hasMessageContaining("nobody signs it");
    }

    @Test
    void everyOrderHasItsWordsAndNoGapInThem() {
        List<OrderKind> kinds =
                Stream.of(CaseKind.values()).flatMap(kind -> rules.orders(kind).stream()).toList();
        OrderKind restoration = rules.order(CaseKind.FOUND, "restoration").orElseThrow();
        OrderKind gaping = said(restoration, new Wording("To {nobody}", "{nobody} को"));
        OrderKind other = said(restoration, new Wording("To {handed_to}", "परिवार को"));

        assertThat(kinds).isNotEmpty().allMatch(kind -> kind.says().isPresent());
        assertThatThrownBy(() -> verify(gaping)).hasMessageContaining("no required particular");
        assertThatThrownBy(() -> verify(other)).hasMessageContaining("something else in Hindi");
    }

    private static OrderKind said(OrderKind kind, Wording words) {
        return new OrderKind(
                kind.code(),
                kind.cases(),
                kind.hands(),
                kind.particulars(),
                kind.term(),
                kind.legal(),
                Optional.of(words));
    }

    private Transition changed(String code, HomeMove home) {
        Transition known = rules.transition(CaseKind.FOUND, code).orElseThrow();
        return new Transition(
                known.code(),
                known.kind(),
                known.moves(),
                new Transition.Effect(home, known.effect().means()),
                known.roles(),
                known.demands(),
                known.legal());
    }

    @Test
    void aPackThatForgetsAChildInAHomeBreaksTheContract() {
        assertThatThrownBy(() -> verify(changed("restore", HomeMove.STAYS)))
                .hasMessageContaining("does not say how the child leaves");
        assertThatThrownBy(() -> verify(changed("place", HomeMove.STAYS)))
                .hasMessageContaining("an order that names a home");
        assertThatThrownBy(() -> verify(changed("foster", HomeMove.ENTERS)))
                .hasMessageContaining("needs a required order that names the home");
        assertThatThrownBy(() -> verify(changed("run_away", HomeMove.OTHER_EXIT)))
                .hasMessageContaining("who runs away");
        assertThatThrownBy(() -> verify(changed("return_to_care", HomeMove.STAYS)))
                .hasMessageContaining("no transition of found children");
    }

    private static void verify(OrderKind kind) {
        verify(List.of(), List.of(kind));
    }

    private static void verify(Transition transition) {
        verify(List.of(transition), List.of());
    }

    /** A state with a transition or a kind of order of its own. */
    private static void verify(List<Transition> transitions, List<OrderKind> orders) {
        RulePackContract.verify(
                new RulePack() {
                    @Override
                    public String name() {
                        return "UP-2026";
                    }

                    @Override
                    public String state() {
                        return "UP";
                    }

                    @Override
                    public List<Transition> transitions() {
                        return transitions;
                    }

                    @Override
                    public List<ClockRule> clocks() {
                        return List.of();
                    }

                    @Override
                    public List<OrderKind> orders() {
                        return orders;
                    }
                },
                new IndianRules());
    }

    @Test
    void aChildThatCannotBeEighteenDoesNotTurnEighteen() {
        Transition turns = rules.transition(CaseKind.FOUND, "turn_18").orElseThrow();

        assertThat(
                        new LifeCycle(rules)
                                .refusals(
                                        turns,
                                        new LifeCycle.Standing(CaseStatus.PLACED, List.of(), false),
                                        Set.of(Role.HOME_CLERK)))
                .extracting(problem -> problem.code().name())
                .containsExactly("NOT_OF_AGE");
    }

    @Test
    void aChildIsDeclaredFreeAfterAnInquiryOrASurrenderOnly() {
        Transition declare = rules.transition(CaseKind.FOUND, "declare_free").orElseThrow();

        assertThat(refusedFirst(declare, "produce", "submit_sir"))
                .containsExactly(
                        "Find that the child is an orphan or abandoned\" / \"Record the surrender of"
                                + " the child",
                        "Report that no parents were found\" / \"Record the surrender of the"
                                + " child");
        assertThat(refusedFirst(declare, "produce", "submit_sir", "find_abandoned")).hasSize(1);
        assertThat(
                        refusedFirst(
                                declare,
                                "produce",
                                "submit_sir",
                                "find_abandoned",
                                "report_untraced"))
                .isEmpty();
        assertThat(refusedFirst(declare, "produce", "submit_sir", "surrender")).isEmpty();
        assertThat(declare.demands().unmatched()).isTrue();
    }

    @Test
    void aSurrenderThatWasTakenBackCountsNoMoreAndParentsRefuteThatAChildIsAbandoned() {
        List<String> made =
                List.of("find_abandoned", "report_untraced", "surrender", "withdraw_surrender");

        assertThat(rules.standing(CaseKind.FOUND, made, code -> code))
                .containsExactly("withdraw_surrender");
        assertThat(rules.standing(CaseKind.FOUND, made.subList(0, 3), code -> code))
                .containsExactly("surrender");
        assertThat(
                        rules.standing(
                                CaseKind.FOUND, List.of("trace", "trace_withdrawn"), code -> code))
                .containsExactly("trace_withdrawn");
    }

    @Test
    void nobodyTakesAChildBackThatWasDeclaredFree() {
        Transition back = rules.transition(CaseKind.FOUND, "withdraw_surrender").orElseThrow();

        assertThat(
                        new LifeCycle(rules)
                                .refusals(
                                        back,
                                        new LifeCycle.Standing(
                                                CaseStatus.PLACED,
                                                List.of("surrender", "declare_free"),
                                                false),
                                        Set.of(Role.COMMITTEE_MEMBER)))
                .extracting(problem -> problem.sentence(Locale.ENGLISH))
                .containsExactly(
                        "This is not possible any more after: \"Declare the child legally free for"
                                + " adoption\"");
    }

    @Test
    void aWrongMatchGivesTheUnitAgainstTraffickingNoNewFourMonths() {
        assertThat(unit("registered", "trace", "trace_withdrawn"))
                .containsExactlyElementsOf(unit("registered"));
        // whom the unit has already is not handed over to it, and it goes on reporting
        assertThat(unit("registered", "refer_to_ahtu", "trace", "trace_withdrawn"))
                .containsExactlyElementsOf(unit("registered", "refer_to_ahtu"));
    }

    @Test
    void aHomecomingThatWasOfAnotherChildEndsNoClockOfTheLaw() {
        for (List<String> before :
                List.of(
                        List.of("find_abandoned"),
                        List.of("surrender"),
                        List.of("place_for_adoption"),
                        List.of("foster"))) {
            List<String> home = new ArrayList<>(before);
            home.addAll(List.of("trace", "restore", "homecoming_withdrawn", "trace_withdrawn"));
            for (String code :
                    List.of(
                            "legally_free",
                            "surrendered",
                            "reconsideration",
                            "adoption",
                            "care_review",
                            "foster_record",
                            "foster_inspection")) {
                assertThat(found(code, home)).as(code).isEqualTo(found(code, before));
            }
        }
        assertThat(found("reconsideration", List.of("surrender"))).hasSize(1);
        // from a family straight to its own, and back
        assertThat(found("care_review", List.of("foster", "restore", "homecoming_withdrawn")))
                .isEqualTo(found("care_review", List.of("foster")))
                .hasSize(1);
    }

    @Test
    void whatEndedWithTheCaseGoesOnWhenTheEndWasThatOfAnotherChild() {
        for (Map.Entry<String, String> start :
                Map.of(
                                "icp_review", "submit_icp",
                                "foster_record", "foster",
                                "foster_inspection", "foster",
                                "adoption", "place_for_adoption",
                                "foster_ends", "until_foster",
                                "sponsorship_ends", "until_sponsorship")
                        .entrySet()) {
            List<String> back =
                    List.of(start.getValue(), "restore", "close", "homecoming_withdrawn");
            assertThat(found(start.getKey(), back))
                    .as(start.getKey())
                    .isEqualTo(found(start.getKey(), List.of(start.getValue())))
                    .hasSize(1);
        }
        assertThat(found("follow_up", List.of("restore", "close", "closure_withdrawn")))
                .isEqualTo(found("follow_up", List.of("restore")));
        for (String study : List.of("child_study", "foster_home_study")) {
            assertThat(found(study, List.of("prepare_foster", "run_away", "bring_back")))
                    .isEqualTo(found(study, List.of("prepare_foster")));
        }
    }

    @Test
    void aChildThatStaysInCareAfterAWrongTraceWaitsForNoFinalOrder() {
        assertThat(found("final_order", List.of("produce", "correct_trace>in_care")))
                .noneMatch(LegalClock::isRunning);
    }

    @Test
    void aPackThatLeavesAChildOnItsWayBreaksTheContract() {
        Transition place = rules.transition(CaseKind.FOUND, "place_with_person").orElseThrow();
        assertThatThrownBy(() -> verify(takingBack(place, "place_with_person", Set.of())))
                .hasMessageContaining("still counts as under way");
        assertThatThrownBy(() -> verify(takingBack(place, "place_with_aunt", Set.of("depart"))))
                .hasMessageContaining("journey: waits for a child that is not under way");
    }

    private static Transition takingBack(Transition known, String code, Set<String> back) {
        Transition.Demands demands = known.demands();
        return new Transition(
                code,
                known.kind(),
                known.moves(),
                known.effect(),
                known.roles(),
                new Transition.Demands(
                        demands.evidence(),
                        demands.before(),
                        demands.ofAge(),
                        demands.unmatched(),
                        demands.stands(),
                        new Transition.Timing(
                                back, Set.of(), Set.of(), List.of(), List.of(), Map.of(),
                                Map.of())),
                known.legal());
    }

    private static final List<String> DISPOSALS =
            List.of(
                    "find_no_offence",
                    "terminate_inquiry",
                    "admonish",
                    "order_counselling",
                    "order_community_service",
                    "order_fine",
                    "begin_probation",
                    "begin_facility_probation",
                    "send_to_special_home",
                    "send_to_place_of_safety",
                    "close_board");

    @Test
    void whoIsBroughtBackBeforeTheBoardIsAwaitedByNoCommittee() {
        List<String> flight = List.of("run_away", "bring_back", "bring_back@jjb");
        for (String code : List.of("sir", "final_order")) {
            assertThat(ended(code, List.of("produce"), "send_to_board", flight)).as(code).isTrue();
        }
        assertThat(ended("production", List.of("event"), "apprehend", flight)).isTrue();
        for (String code : List.of("legally_free", "surrendered")) {
            String start = code.equals("surrendered") ? "surrender" : "find_abandoned";
            assertThat(ended(code, List.of(start), "send_to_board", flight)).as(code).isTrue();
        }
        for (String code : List.of("child_study", "foster_home_study")) {
            assertThat(ended(code, List.of("prepare_foster"), "send_to_board", flight))
                    .as(code)
                    .isTrue();
        }
        for (String code :
                List.of("social_background", "board_sir", "board_inquiry", "board_inquiry_ends")) {
            assertThat(
                            ended(
                                    code,
                                    List.of("produce_before_board"),
                                    "send_to_committee",
                                    List.of("run_away", "bring_back", "bring_back@cwc")))
                    .as(code)
                    .isTrue();
        }
    }

    @Test
    void theCommitteeOrdersForWhoIsBroughtBackToItAndForNobodyElse() {
        for (String back : List.of("bring_back", "return_to_care")) {
            assertThat(found("final_order", List.of("run_away", back, back + "@jjb"))).isEmpty();
            assertThat(found("final_order", List.of("run_away", back, back + "@cwc")))
                    .singleElement()
                    .matches(LegalClock::isRunning);
        }
        assertThat(found("final_order", List.of("produce", "run_away", "bring_back")))
                .isEqualTo(found("final_order", List.of("produce")));
    }

    @Test
    void nobodyReportsToTheBoardWhenItHasDisposedOfTheCase() {
        assertThat(found("board_sir", List.of("produce_before_board"))).hasSize(1);
        for (String disposal : DISPOSALS) {
            assertThat(found("board_sir", List.of("produce_before_board", disposal)))
                    .as(disposal)
                    .noneMatch(LegalClock::isRunning);
        }
    }

    @Test
    void aTraceThatTheFlightFollowedDelaysNoDeclaration() {
        for (String start : List.of("find_abandoned", "surrender")) {
            String code = start.equals("surrender") ? "surrendered" : "legally_free";
            assertThat(found(code, List.of(start, "trace", "run_away", "bring_back")))
                    .isEqualTo(found(code, List.of(start)))
                    .hasSize(1);
            assertThat(
                            found(
                                    code,
                                    List.of(
                                            start,
                                            "trace",
                                            "run_away",
                                            "return_to_care",
                                            "return_to_care>placed")))
                    .isEqualTo(found(code, List.of(start)));
        }
    }

    /** Whether a clock runs before something ends it, and after a flight does not go on. */
    private boolean ended(String code, List<String> start, String end, List<String> flight) {
        List<String> all = new ArrayList<>(start);
        all.add(end);
        all.addAll(flight);
        return found(code, start).stream().anyMatch(LegalClock::isRunning)
                && found(code, all).stream().noneMatch(LegalClock::isRunning);
    }

    @Test
    void aFlightFromWhereTheBoardHasSentTheChildEndsNoClockForGood() {
        for (Map.Entry<String, String> start :
                Map.of(
                                "stay_review", "send_to_special_home",
                                "supervision", "begin_facility_probation",
                                "probation_ends", "until_probation",
                                "facility_probation_ends", "until_facility_probation",
                                "special_home_ends", "until_special_home",
                                "place_of_safety_ends", "until_place_of_safety")
                        .entrySet()) {
            for (String back : List.of("bring_back", "return_to_care")) {
                assertThat(found(start.getKey(), List.of(start.getValue(), "run_away", back)))
                        .as(start.getKey())
                        .isEqualTo(found(start.getKey(), List.of(start.getValue())))
                        .hasSize(1);
            }
        }
        assertThat(found("stay_review", List.of("send_to_special_home", "trace", "correct_trace")))
                .isEqualTo(found("stay_review", List.of("send_to_special_home")));
    }

    private List<LegalClock> found(String code, List<String> happened) {
        return clocks(CaseKind.FOUND, happened).stream()
                .filter(clock -> clock.rule().code().equals(code))
                .toList();
    }

    /** The clocks of the unit when these happened. */
    private List<LegalClock> unit(String... codes) {
        return clocks(CaseKind.MISSING, List.of(codes)).stream()
                .filter(clock -> clock.rule().code().startsWith("ahtu"))
                .toList();
    }

    /** The clocks of a case in which these happened, one a day. */
    private List<LegalClock> clocks(CaseKind kind, List<String> codes) {
        List<Milestone> happened = new ArrayList<>();
        for (String code : codes) {
            happened.add(
                    new Milestone(
                            code,
                            Instant.parse("2026-01-10T06:00:00Z")
                                    .plus(Duration.ofDays(happened.size()))));
        }
        return new Clockwork(ZoneId.of("Asia/Kolkata")).clocks(rules.clocks(kind), happened);
    }

    private List<String> refusedFirst(Transition step, String... made) {
        return new LifeCycle(rules)
                        .refusals(
                                step,
                                new LifeCycle.Standing(CaseStatus.PLACED, List.of(made), false),
                                Set.of(Role.COMMITTEE_MEMBER))
                        .stream()
                        .map(problem -> ((Wording) problem.arguments().get(0)).english())
                        .toList();
    }

    @Test
    void noClockOfTheNationMovesWithHolidays() {
        for (CaseKind kind : CaseKind.values()) {
            assertThat(rules.clocks(kind))
                    .extracting(each -> each.course().counting().days())
                    .containsOnly(Counting.Days.CALENDAR);
        }
        assertThat(rules.holidays().on(LocalDate.of(2026, 10, 2))).isPresent();
        assertThat(rules.holidays().on(LocalDate.of(2026, 10, 4))).isPresent();
        assertThat(rules.holidays().on(LocalDate.of(2026, 10, 5))).isEmpty();
    }
}
