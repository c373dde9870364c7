package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferView;
import org.trackchild.rules.api.LegalClock;

/** Whom a station tells of a missing child, what they see then, and that they have seen it. */
class ToldOfficesTest {

    private static final Caller STATION = Register.officer("PS-1");

    private static final Caller RAILWAY = Register.officer("GRP-1");

    private static final Caller OTHER = Register.officer("PS-2");

    private Register register;

    private StoredTransfers transfers;

    private StoredCasework casework;

    private CaseId report;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        TwoDistricts directory =
                new TwoDistricts(
                        List.of(
                                TransferFixture.office(
                                        "PS-1", OfficeType.POLICE_STATION, "UP-LUCKNOW"),
                                TransferFixture.office(
                                        "PS-2", OfficeType.POLICE_STATION, "UP-LUCKNOW"),
                                TransferFixture.office("SJPU-1", OfficeType.SJPU, "UP-LUCKNOW"),
                                TransferFixture.office(
                                        "GRP-1", OfficeType.RAILWAY_POLICE, "UP-LUCKNOW"),
                                TransferFixture.office("SJPU-2", OfficeType.SJPU, "BR-AURANGABAD"),
                                TwoDistricts.home("CCI-1")));
        CaseDesk desk = new CaseDesk(new PostingPolicy(), directory, new ScriptNameKeys());
        desk.shelf = register.shelf;
        transfers = new StoredTransfers(register.store, desk);
        casework =
                new StoredCasework(
                        register.store,
                        desk,
                        register.shelf,
                        new RunawayReport(directory, desk, register.fields),
                        register.fields);
        report = register.enter(CaseKind.MISSING, "PS-1");
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private void make(String code, Map<String, String> evidence) {
        casework.make(
                STATION,
                report,
                register.read(report).header().revision().version(),
                new Step(code, Instant.now().truncatedTo(ChronoUnit.MILLIS), evidence));
    }

    private List<String> codes(Map<String, String> evidence) {
        return FreedChildren.codes(() -> make("notify", evidence));
    }

    private Optional<String> proposed() {
        return casework.progress(STATION, report).offers().stream()
                .filter(each -> each.transition().code().equals("notify"))
                .map(CaseProgress.Offer::records)
                .flatMap(each -> Optional.ofNullable(each.known().get("offices")).stream())
                .findFirst();
    }

    private boolean reads(Caller caller) {
        try {
            casework.progress(caller, report);
            return true;
        } catch (ProblemException unknown) {
            return false;
        }
    }

    private TransferView to(String office) {
        return transfers.ofCase(STATION, report).stream()
                .filter(each -> each.transfer().way().to().office().value().equals(office))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLawProposesWhoIsToldAndWhoIsToldSeesTheCaseAndNobodyElse() {
        assertThat(proposed()).contains("SJPU-1 GRP-1");
        assertThat(reads(RAILWAY)).isFalse();
        make("notify", Map.of("offices", "GRP-1"));

        assertThat(reads(RAILWAY)).isTrue();
        assertThat(reads(OTHER)).isFalse();
        // the step is the evidence of who was told, and the clock is over
        assertThat(casework.progress(STATION, report).made().get(0).step().evidence())
                .containsEntry("offices", "GRP-1");
        assertThat(casework.progress(STATION, report).clocks())
                .filteredOn(clock -> clock.rule().code().equals("notice"))
                .noneMatch(LegalClock::isRunning);
        // it looks out for the child, and changes nothing of the case
        assertThat(
                        casework.progress(RAILWAY, report).offers().stream()
                                .noneMatch(CaseProgress.Offer::isPossible))
                .isTrue();
        assertThat(proposed()).contains("SJPU-1");
    }

    @Test
    void anOfficeSaysThatItHasSeenTheNoticeAndCannotDeclineIt() {
        make("notify", Map.of("offices", "GRP-1 SJPU-2"));
        Transfer notice = to("GRP-1").transfer();
        assertThat(notice.isNotice()).isTrue();
        assertThat(notice.status()).isEqualTo(Transfer.Status.ASKED);
        assertThat(FreedChildren.codes(() -> transfers.reject(RAILWAY, notice.id(), "Busy")))
                .containsExactly("NOT_ALLOWED");

        transfers.accept(RAILWAY, notice.id());
        assertThat(to("GRP-1").transfer().status()).isEqualTo(Transfer.Status.ACCEPTED);
        assertThat(to("SJPU-2").transfer().status()).isEqualTo(Transfer.Status.ASKED);
        assertThat(reads(RAILWAY)).isTrue();
        assertThat(register.read(report).header().office().value()).isEqualTo("PS-1");
    }

    @Test
    void whoNamesNobodyTellsThoseWhomTheLawProposes() {
        make("notify", Map.of("told", "The neighbours, by loudspeaker"));
        assertThat(casework.progress(STATION, report).made().get(0).step().evidence())
                .containsEntry("offices", "SJPU-1 GRP-1");
        assertThat(transfers.ofCase(STATION, report)).hasSize(2);
        // all of them were told: somebody has to be named now
        assertThat(codes(Map.of())).containsExactly("REQUIRED offices");
        make("notify", Map.of("told", "The press"));
        make("notify", Map.of("offices", "GRP-1 PS-2"));
        assertThat(transfers.ofCase(STATION, report)).hasSize(3);
    }

    @Test
    void onlyWhoCanLookOutIsTold() {
        assertThat(codes(Map.of("offices", "CCI-1")))
                .containsExactly("OFFICE_DOES_NOT_FIT offices");
        assertThat(codes(Map.of("offices", "GRP-99")))
                .containsExactly("OFFICE_DOES_NOT_FIT offices");
        assertThat(codes(Map.of("offices", "PS-1"))).containsExactly("SAME_OFFICE offices");
        assertThat(transfers.ofCase(STATION, report)).isEmpty();
    }

    @Test
    void aNoticeThatIsTakenBackOrWhoseCaseIsOverShowsNothingAnyMore() {
        make("notify", Map.of("offices", "GRP-1 PS-2 SJPU-1"));
        transfers.withdraw(STATION, to("PS-2").transfer().id(), "The wrong station");
        assertThat(reads(OTHER)).isFalse();
        transfers.accept(RAILWAY, to("GRP-1").transfer().id());
        make("false_report", Map.of("reason", "At its aunt's"));

        assertThat(reads(RAILWAY)).isFalse();
        assertThat(register.sharedWith(report)).isEmpty();
        assertThat(Set.of(to("GRP-1").transfer().status(), to("SJPU-1").transfer().status()))
                .containsExactlyInAnyOrder(Transfer.Status.ENDED, Transfer.Status.WITHDRAWN);
    }
}
