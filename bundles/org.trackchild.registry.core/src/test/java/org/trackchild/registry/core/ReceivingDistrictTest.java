package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.rules.api.LegalClock;

/** A child that goes home to another state is followed up by the unit of the district there. */
class ReceivingDistrictTest extends FreedChildren {

    private static final Caller THERE =
            new Caller(
                    "user.DCPU-2",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("DCPU-2"),
                                    Role.DISTRICT_OFFICER,
                                    "BR",
                                    "BR-AURANGABAD")));

    private StoredTransfers transfers;

    private CaseId found;

    private CaseDesk desk;

    @BeforeEach
    void aChildFromAnotherState() {
        desk =
                among(
                        TwoDistricts.home("CCI-1"),
                        TransferFixture.office("DCPU-1", OfficeType.DCPU, "UP-LUCKNOW"),
                        TransferFixture.office("DCPU-2", OfficeType.DCPU, "BR-AURANGABAD"),
                        TransferFixture.office("CWC-2", OfficeType.CWC, "BR-AURANGABAD"));
        transfers = new StoredTransfers(register.store, desk);
        found = produced(child(ApproximateAge.about(9), null));
        make(UNIT, found, "trace", "how", "By its words", "where", "Aurangabad");
        sits();
    }

    private String ordered(String... unit) {
        List<String> all =
                new ArrayList<>(List.of("state", "Bihar", "handed_to", "The unit of Aurangabad"));
        all.addAll(List.of(unit));
        return orders.signed(BENCH, found, "repatriation", all.toArray(String[]::new));
    }

    private void home(String order) {
        make(BENCH, found, "repatriate", "order", order, "received_by", "The unit");
    }

    private List<Transfer> asked() {
        return register.store.read(tx -> tx.transfers().ofCase(found));
    }

    private boolean runs(Caller reader, String code) {
        return casework.progress(reader, found).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(code) && each.isRunning());
    }

    @Test
    void theUnitThereIsAskedWithTheHomecomingAndFollowsUpWhenItAccepts() {
        home(ordered("receiving_unit", "DCPU-2"));
        assertThat(asked())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.isAskedByLaw()).isTrue();
                            assertThat(each.way().to().office()).isEqualTo(new OfficeId("DCPU-2"));
                            assertThat(each.status()).isEqualTo(Transfer.Status.ASKED);
                        });
        assertThat(runs(UNIT, "receiving")).isTrue();
        transfers.accept(THERE, asked().get(0).id());

        assertThat(runs(THERE, "receiving")).isFalse();
        assertThat(runs(THERE, "follow_up")).isTrue();
        time.forward(Caller.system("test"), Duration.ofDays(80));
        make(
                THERE,
                found,
                "follow_up",
                "visited_on",
                TextCaseReader.today(register.store).toString(),
                "findings",
                "At school");
        // who sent the child reads on, and sees who follows it up
        assertThat(casework.progress(CLERK, found).made())
                .anySatisfy(
                        each -> {
                            assertThat(each.step().transition()).isEqualTo("received");
                            assertThat(each.by().office()).isEqualTo("DCPU-2");
                        });
        assertThat(codes(() -> make(UNIT, found, "review_care", "findings", "-"))).isNotEmpty();
    }

    @Test
    void whenNobodyAcceptsTheLadderTellsWho() {
        home(ordered("receiving_unit", "DCPU-2"));
        transfers.reject(THERE, asked().get(0).id(), "Another district");
        time.forward(Caller.system("test"), Duration.ofDays(3));
        LegalClock clock = clock(found, "receiving");
        assertThat(clock.standing(now())).isEqualTo(LegalClock.Standing.OVERDUE);
        assertThat(clock.rule().ladder()).isNotEmpty();
        assertThat(runs(UNIT, "follow_up")).isTrue();
    }

    @Test
    void anOrderWithoutAUnitAsksNobodyAndIsSaidToBeOpen() {
        home(ordered());
        assertThat(asked()).isEmpty();
        assertThat(runs(UNIT, "receiving")).isTrue();
        make(UNIT, found, "received", "note", "The unit of Gaya, by letter");
        assertThat(runs(UNIT, "receiving")).isFalse();
    }

    @Test
    void onlyAUnitReceives() {
        assertThat(codes(() -> ordered("receiving_unit", "CWC-2")))
                .containsExactly("OFFICE_DOES_NOT_FIT receiving_unit");
        assertThat(codes(() -> ordered("receiving_unit", "DCPU-99")))
                .containsExactly("OFFICE_DOES_NOT_FIT receiving_unit");
    }

    @Test
    void aCaseThatIsOverAsksNobodyAnyMore() {
        home(ordered("receiving_unit", "DCPU-2"));
        make(CLERK, found, "find_deceased", "reason", "Ill", "proof", "Certificate 7");
        assertThat(asked().get(0).status()).isEqualTo(Transfer.Status.WITHDRAWN);
        assertThat(refused(() -> transfers.accept(THERE, asked().get(0).id()))).isTrue();
    }

    private static boolean refused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (ProblemException refused) {
            return true;
        }
    }

    private Transfer askedByHand(String to) {
        return transfers
                .ask(
                        CLERK,
                        found,
                        new TransferRequest(
                                Transfer.Kind.TRANSFER,
                                new OfficeId(to),
                                "It goes home",
                                Transfer.Journey.NONE))
                .transfer();
    }

    /** A round of the law, with the list of clocks as the follower of the journal keeps it. */
    private int round() {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    new ClockKeeper(register.shelf).refresh(tx, Set.of(found));
                    return null;
                });
        LawfulRounds rounds =
                new LawfulRounds(register.store, register.journal, desk, register.shelf);
        try {
            return rounds.askAll();
        } finally {
            rounds.stop();
        }
    }

    @Test
    void theUnitThereIsAskedAsSoonAsAnotherRequestWaitsNoMore() {
        Transfer other = askedByHand("DCPU-1");
        home(ordered("receiving_unit", "DCPU-2"));
        assertThat(asked()).hasSize(1);
        assertThat(round()).isZero();
        transfers.reject(UNIT, other.id(), "Not here");

        assertThat(round()).isEqualTo(1);
        assertThat(asked().get(0).isAskedByLaw()).isTrue();
        assertThat(asked().get(0).way().to().office()).isEqualTo(new OfficeId("DCPU-2"));
        assertThat(round()).isZero();
        transfers.reject(THERE, asked().get(0).id(), "Another district");
        assertThat(round()).isZero();
    }

    @Test
    void whoeverAskedTheUnitThereIsFollowedUpByItWhenItAccepts() {
        Transfer byHand = askedByHand("DCPU-2");
        home(ordered("receiving_unit", "DCPU-2"));
        transfers.accept(THERE, byHand.id());

        assertThat(runs(THERE, "receiving")).isFalse();
        assertThat(casework.progress(THERE, found).made().get(0).step().transition())
                .isEqualTo("received");
        assertThat(round()).isZero();
    }

    @Test
    void nobodySaysForTheUnitThatItReceivedTheChildWhileItIsAsked() {
        home(ordered("receiving_unit", "DCPU-2"));
        assertThat(codes(() -> make(UNIT, found, "received", "note", "By letter")))
                .containsExactly("ASKED_OFFICE_SAYS_SO");
        assertThat(runs(UNIT, "receiving")).isTrue();
        transfers.withdraw(CLERK, asked().get(0).id(), "By letter");
        make(UNIT, found, "received", "note", "By letter");
        assertThat(runs(UNIT, "receiving")).isFalse();
    }
}
