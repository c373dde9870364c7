package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Step;

/** A juvenile justice board makes no orders of a child welfare committee, whoever sits on it. */
class BoardOrdersTest {

    private static final Caller BOARD = Register.caller("JJB-1", Role.COMMITTEE_MEMBER);
    private static final Caller COMMITTEE = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    private static final Caller UNIT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private Register register;
    private CaseDesk desk;
    private SignedOrders orders;
    private CaseId id;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(
                                List.of(
                                        office("JJB-1", OfficeType.JJB),
                                        office("CWC-1", OfficeType.CWC),
                                        TwoDistricts.home("CCI-1"))),
                        new ScriptNameKeys());
        desk.shelf = register.shelf;
        orders =
                new SignedOrders(
                        new StoredOrders(register.store, desk, register.shelf, register.fields));
        id = register.enter(CaseKind.FOUND, "CCI-1");
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static Office office(String code, OfficeType type) {
        return new Office(
                new OfficeId(code), type, Wording.same(code), "UP", "UP-LUCKNOW", "", true);
    }

    private OrderView drafted(Caller by, String kind) {
        return switch (kind) {
            case "legally_free" ->
                    orders.draft(by, id, kind, "inquiry", "Nobody came", "agency", "Synthetic");
            case "restoration" ->
                    orders.draft(by, id, kind, "handed_to", "Mother", "relation", "Mother");
            default -> orders.draft(by, id, kind, "institution", "CCI-1", "reason", "Safe");
        };
    }

    @ParameterizedTest
    @CsvSource({"legally_free", "restoration", "placement"})
    void aMemberOfABoardNeitherDrawsUpNorSignsThem(String kind) {
        OrderView draft = drafted(UNIT, kind);

        assertThat(Register.refusal(() -> drafted(BOARD, kind))).isEqualTo("NOT_THIS_BENCH");
        assertThat(Register.refusal(() -> orders.orders().sign(BOARD, draft.order().id())))
                .isEqualTo("NOT_THIS_BENCH");
        assertThat(orders.orders().read(BOARD, draft.order().id()).possible())
                .doesNotContainKey(OrderView.Act.SIGN);
    }

    @Test
    void nothingOfItIsOfferedToTheBoard() {
        drafted(UNIT, "placement");

        assertThat(orders.orders().signs(BOARD)).isFalse();
        assertThat(orders.orders().countToSign(BOARD)).isZero();
        assertThat(orders.orders().ofCase(BOARD, id).kinds()).isEmpty();
        assertThat(orders.orders().signs(COMMITTEE)).isTrue();
        assertThat(orders.orders().countToSign(COMMITTEE)).isEqualTo(1);
    }

    @Test
    void theBoardRevokesNoOrderOfTheCommittee() {
        OrderView draft = drafted(UNIT, "placement");
        orders.orders().sign(COMMITTEE, draft.order().id());

        assertThat(
                        Register.refusal(
                                () ->
                                        orders.orders()
                                                .revoke(BOARD, draft.order().id(), "Elsewhere")))
                .isEqualTo("NOT_THIS_BENCH");
    }

    @Test
    void whoSitsOnBothSignsAsTheCommitteeAndWithItsQuorum() {
        Caller both =
                new Caller(
                        "user.both",
                        "Synthetic",
                        Stream.of(BOARD, COMMITTEE)
                                .flatMap(each -> each.postings().stream())
                                .toList());
        OrderView placement = drafted(both, "placement");
        OrderView restoration = drafted(both, "restoration");

        assertThat(
                        orders.orders()
                                .sign(both, placement.order().id())
                                .order()
                                .signature()
                                .orElseThrow()
                                .office())
                .isEqualTo(new OfficeId("CWC-1"));
        assertThat(Register.refusal(() -> orders.orders().sign(both, restoration.order().id())))
                .isEqualTo("QUORUM_REQUIRED");
    }

    @Test
    void theBoardMakesNoStepsOfTheCommittee() {
        StoredCasework casework =
                new StoredCasework(
                        register.store,
                        desk,
                        register.shelf,
                        new RunawayReport(
                                new TwoDistricts(Optional.empty()), desk, register.fields),
                        register.fields);
        assertThat(
                        Register.refusal(
                                () ->
                                        casework.make(
                                                BOARD,
                                                id,
                                                1,
                                                new Step(
                                                        "trace",
                                                        HomeFixture.now(register),
                                                        Map.of(
                                                                "how",
                                                                "By a neighbour",
                                                                "where",
                                                                "Gonda")))))
                .isEqualTo("NOT_YOUR_PART");
    }
}
