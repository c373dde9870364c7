package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.BulkOrder;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.testing.BulkActContract;

/** Our own acts on several cases. */
class BulkActsTest extends BulkFixture {

    private static final Caller NATIONAL =
            new Caller(
                    "user.NATIONAL",
                    "Synthetic",
                    List.of(new Posting(new OfficeId("NATIONAL"), Role.NATIONAL_MONITOR, "", "")));

    private static final Caller SENIOR = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private BulkRun done(Caller by, BulkAct act, Map<String, String> arguments, List<CaseId> cases)
            throws InterruptedException {
        account(by, true);
        runs.add(act);
        runs.follow(by, told::release);
        UUID id = UUID.randomUUID();
        runs.begin(by, id, new BulkOrder(act.code(), arguments, cases));
        while (!runs.read(by, id).isEnded()) {
            waitFor(told);
        }
        return runs.read(by, id);
    }

    private List<String> refusals(Caller by, BulkRun run) {
        return runs.lines(by, run.id(), Optional.empty(), Optional.empty(), 200).items().stream()
                .map(BulkFixture::refusal)
                .toList();
    }

    @Test
    void casesArePutOnACauseList() throws InterruptedException {
        BenchFixture sat = new BenchFixture(register);
        ListingAct act = new ListingAct(sat.sittings, sat.lists, desk);
        Caller member = BenchFixture.member();
        assertThat(act.isFor(member)).isTrue();
        assertThat(act.isFor(officer)).isFalse();
        CaseId one = sat.child();
        CaseId listed = sat.child();
        CaseId two = sat.child();
        sat.put(listed);
        List<BulkField.Option> sittings =
                act.fields(member, Set.of(CaseKind.FOUND)).get(0).content().options();
        assertThat(sittings)
                .extracting(BulkField.Option::value)
                .containsExactly(sat.sitting.id().toString());
        BulkRun run =
                done(
                        member,
                        act,
                        Map.of("sitting", sittings.get(0).value(), "matter", "review"),
                        List.of(one, listed, two));
        assertThat(refusals(member, run)).containsExactly("", "LISTED_ALREADY", "");
        assertThat(sat.list().items())
                .extracting(item -> item.listing().of())
                .containsExactly(listed, one, two);
    }

    @Test
    void sittingsOfTwoBenchesAreToldApart() {
        BenchFixture sat = new BenchFixture(register);
        Caller ofTwo =
                new Caller(
                        "user.two",
                        "Synthetic",
                        List.of(
                                new Posting(
                                        new OfficeId("CWC-1"),
                                        Role.COMMITTEE_MEMBER,
                                        "UP",
                                        "UP-LUCKNOW"),
                                new Posting(
                                        new OfficeId("CWC-2"),
                                        Role.COMMITTEE_MEMBER,
                                        "UP",
                                        "UP-KANPUR")));
        register.store.write(
                ofTwo,
                tx -> {
                    tx.sittings()
                            .insert(
                                    new Sitting(
                                            UUID.randomUUID(),
                                            new OfficeId("CWC-2"),
                                            sat.sitting.plan(),
                                            sat.sitting.planned(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()));
                    return null;
                });
        List<BulkField.Option> options =
                new ListingAct(sat.sittings, sat.lists, desk)
                        .fields(ofTwo, Set.of(CaseKind.FOUND))
                        .get(0)
                        .content()
                        .options();
        assertThat(options).hasSize(2);
        assertThat(options).extracting(option -> option.label().english()).doesNotHaveDuplicates();
        assertThat(options).extracting(option -> option.label().hindi()).doesNotHaveDuplicates();
    }

    @Test
    void officesThatKeepTheCasesGetAnActionForEach() throws InterruptedException {
        StoredOfficeActions actions =
                new StoredOfficeActions(
                        register.store,
                        new TwoDistricts(
                                List.of(
                                        office("PS-1", OfficeType.POLICE_STATION, "UP-LUCKNOW"),
                                        office("PS-2", OfficeType.POLICE_STATION, "UP-LUCKNOW"))));
        AssigningAct act = new AssigningAct(register.store, desk, actions);
        assertThat(act.isFor(SENIOR)).isTrue();
        assertThat(act.isFor(officer)).isFalse();
        // oversees all offices, and sees no child
        assertThat(act.isFor(NATIONAL)).isFalse();
        CaseId one = missing();
        CaseId two = register.enter(CaseKind.MISSING, "PS-2");
        CaseId unknown = CaseId.next();
        String due = LocalDate.now(TextCaseReader.INDIA).plusDays(2).toString();
        BulkRun run =
                done(
                        SENIOR,
                        act,
                        Map.of("text", "Visit the family", "due", due),
                        List.of(one, unknown, two));
        assertThat(refusals(SENIOR, run)).containsExactly("", "NO_SUCH_CASE", "");
        assertThat(actions.list(SENIOR, Optional.empty(), Optional.empty(), 50).items())
                .extracting(OfficeAction::text)
                .containsExactlyInAnyOrder(
                        register.read(one).header().number() + ": Visit the family",
                        register.read(two).header().number() + ": Visit the family");
        assertThat(
                        Register.refusal(
                                () ->
                                        runs.begin(
                                                SENIOR,
                                                UUID.randomUUID(),
                                                new BulkOrder(
                                                        "office_action",
                                                        Map.of("text", "Late", "due", "2020-01-01"),
                                                        List.of(one)))))
                .isEqualTo("DUE_BEFORE_TODAY");
    }

    private void verify(BulkAct act, Caller caller, CaseId of, Map<String, String> arguments) {
        BulkActContract.verify(act, caller);
        AtomicInteger transactions = new AtomicInteger();
        BulkActContract.verifyDoing(
                act,
                caller,
                of,
                arguments,
                work -> register.store.accompany(tx -> transactions.incrementAndGet(), work));
        assertThat(transactions).as(act.code()).hasValue(1);
    }

    @Test
    void ourActsFulfilTheContract() {
        BenchFixture sat = new BenchFixture(register);
        verify(new TransferAct(transfers), officer, missing(), TO_UNIT);
        verify(
                new ListingAct(sat.sittings, sat.lists, desk),
                BenchFixture.member(),
                sat.child(),
                Map.of("sitting", sat.sitting.id().toString(), "matter", "review"));
        verify(
                new AssigningAct(
                        register.store,
                        desk,
                        new StoredOfficeActions(
                                register.store,
                                new TwoDistricts(
                                        List.of(
                                                office(
                                                        "PS-1",
                                                        OfficeType.POLICE_STATION,
                                                        "UP-LUCKNOW"))))),
                SENIOR,
                missing(),
                Map.of(
                        "text",
                        "Visit the family",
                        "due",
                        LocalDate.now(TextCaseReader.INDIA).plusDays(2).toString()));
    }

    @Test
    void theContractFindsAnActThatWritesTwice() {
        BulkAct twice =
                act(
                        "twice",
                        (caller, of) -> {
                            cases.read(caller, of);
                            cases.read(caller, of);
                        });
        assertThatThrownBy(() -> verify(twice, officer, missing(), Map.of()))
                .isInstanceOf(AssertionError.class);
        CaseId of = missing();
        assertThatThrownBy(
                        () ->
                                BulkActContract.verifyDoing(
                                        twice,
                                        officer,
                                        of,
                                        Map.of(),
                                        work -> register.store.accompany(tx -> {}, work)))
                .hasMessageContaining("one transaction");
    }
}
