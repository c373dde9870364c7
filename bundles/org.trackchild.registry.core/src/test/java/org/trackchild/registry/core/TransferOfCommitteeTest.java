package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.LegalClock;

/** A committee hands the matter of a child to that of the place from which the child comes. */
class TransferOfCommitteeTest extends FreedChildren {

    private static final Caller OTHER =
            new Caller(
                    "user.CWC-2",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("CWC-2"),
                                    Role.COMMITTEE_MEMBER,
                                    "BR",
                                    "BR-AURANGABAD")));

    private StoredTransfers transfers;

    private CaseId found;

    @BeforeEach
    void aChildBeforeItsCommittee() {
        CaseDesk desk =
                among(
                        TwoDistricts.home("CCI-1"),
                        TransferFixture.office("DCPU-1", OfficeType.DCPU, "UP-LUCKNOW"),
                        TransferFixture.office("CWC-1", OfficeType.CWC, "UP-LUCKNOW"),
                        TransferFixture.office("JJB-2", OfficeType.JJB, "BR-AURANGABAD"),
                        TransferFixture.office("CWC-2", OfficeType.CWC, "BR-AURANGABAD"));
        transfers = new StoredTransfers(register.store, desk);
        found = produced(child(ApproximateAge.about(9), null));
    }

    private String ordered(String committee) {
        return orders.signed(
                BENCH,
                found,
                "transfer_of_committee",
                "to_committee",
                committee,
                "reason",
                "Its family lives there");
    }

    private void transferred() {
        make(BENCH, found, "transfer_committee", "order", ordered("CWC-2"));
    }

    private List<Transfer> asked() {
        return register.store.read(tx -> tx.transfers().ofCase(found));
    }

    private CaseFacts facts() {
        return register.store.read(tx -> tx.cases().find(found).orElseThrow().facts());
    }

    private boolean runs(Caller reader, String code) {
        return casework.progress(reader, found).clocks().stream()
                .anyMatch(each -> each.rule().code().equals(code) && each.isRunning());
    }

    private List<String> offered(Caller caller) {
        return casework.progress(caller, found).offers().stream()
                .filter(each -> each.refusals().isEmpty())
                .map(each -> each.transition().code())
                .toList();
    }

    @Test
    void theOtherCommitteeIsAskedAndDecidesFromThenOn() {
        transferred();
        assertThat(asked())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.isAskedByLaw()).isTrue();
                            assertThat(each.way().kind()).isEqualTo(Transfer.Kind.TRANSFER);
                            assertThat(each.way().to().office()).isEqualTo(new OfficeId("CWC-2"));
                        });
        // until it answers, nothing has moved
        assertThat(facts().office()).isEqualTo(new OfficeId("CCI-1"));
        assertThat(runs(BENCH, "committee_transfer")).isTrue();

        transfers.accept(OTHER, asked().get(0).id());
        assertThat(facts().office()).isEqualTo(new OfficeId("CWC-2"));
        assertThat(facts().district()).isEqualTo("BR-AURANGABAD");
        assertThat(runs(OTHER, "committee_transfer")).isFalse();
        assertThat(runs(OTHER, "final_order")).isTrue();
        assertThat(casework.progress(OTHER, found).made().get(0).step().transition())
                .isEqualTo("committee_received");
        // the child is where it was until somebody brings it, and its home counts it
        assertThat(facts().livesIn()).isEqualTo(Optional.of(new OfficeId("CCI-1")));
        assertThat(offered(OTHER)).contains("place", "find_abandoned");
        assertThat(codes(() -> make(BENCH, found, "find_abandoned", "ground", "Left")))
                .isNotEmpty();
    }

    @Test
    void theMatterStaysWhereTheOtherCommitteeDoesNotTakeIt() {
        transferred();
        transfers.reject(OTHER, asked().get(0).id(), "The family moved on");
        time.forward(Caller.system("test"), Duration.ofDays(2));
        assertThat(clock(found, "committee_transfer").standing(now()))
                .isEqualTo(LegalClock.Standing.OVERDUE);

        make(BENCH, found, "keep_committee", "reason", "The family moved on");
        assertThat(runs(BENCH, "committee_transfer")).isFalse();
        transferred();
        assertThat(asked().get(0).status()).isEqualTo(Transfer.Status.ASKED);
    }

    @Test
    void whatTheCommitteeKeepsNobodyTakesOver() {
        transferred();
        make(BENCH, found, "keep_committee", "reason", "The family came here");
        assertThat(asked().get(0).status()).isEqualTo(Transfer.Status.WITHDRAWN);
        assertThat(facts().office()).isEqualTo(new OfficeId("CCI-1"));
    }

    @Test
    void nothingIsTransferredWhileTheChildIsUnderWay() {
        String order = ordered("CWC-2");
        String today = TextCaseReader.today(register.store).toString();
        String escort =
                orders.signed(
                        BENCH,
                        found,
                        "escort",
                        "escort_name",
                        "Ravi",
                        "escort_designation",
                        "Constable 7",
                        "escort_office",
                        "Police station 1",
                        "woman_escort",
                        "Meena, constable",
                        "means",
                        "Train",
                        "departure",
                        today,
                        "arrival",
                        today,
                        "destination",
                        "The hospital");
        make(CLERK, found, "depart", "order", escort, "taken_over_by", "Ravi");
        assertThat(codes(() -> make(BENCH, found, "transfer_committee", "order", order)))
                .containsExactly("NO_LONGER");
        assertThat(asked()).isEmpty();

        make(CLERK, found, "came_back", "reason", "The train did not run");
        make(BENCH, found, "transfer_committee", "order", order);
        assertThat(asked()).hasSize(1);
    }

    @Test
    void onlyAnotherCommitteeCanBeNamed() {
        assertThat(codes(() -> ordered("JJB-2")))
                .containsExactly("OFFICE_DOES_NOT_FIT to_committee");
        assertThat(codes(() -> ordered("The committee of Gaya")))
                .containsExactly("OFFICE_DOES_NOT_FIT to_committee");
        assertThat(codes(() -> ordered("CWC-1"))).containsExactly("SAME_BENCH to_committee");
    }

    @Test
    void aRunawayIsNoMatterOfTheOtherCommittee() {
        transferred();
        make(CLERK, found, "run_away", "circumstances", "Over the wall");
        assertThat(asked().get(0).status()).isEqualTo(Transfer.Status.WITHDRAWN);
        assertThat(facts().office()).isEqualTo(new OfficeId("CCI-1"));
    }
}
