package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Field;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.CourtPermission;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.PublicChannel;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;

/** What may be published of a child, and what never; on a real store. */
class PublicationOrdersTest extends OrdersFixture {

    @Test
    void publicationLastsWhileOrderAndSearchDo() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        UUID draft = publication(id, 10);
        assertThat(orders.ofCase(committee(), id).published()).isEmpty();

        orders.sign(committee(), draft);

        CaseOrders published = orders.ofCase(committee(), id);
        assertThat(published.published())
                .containsOnlyKeys(PublicChannel.PUBLIC_SITE, PublicChannel.POSTER);
        assertThat(published.published().get(PublicChannel.POSTER))
                .containsExactlyInAnyOrder(Field.NAME, Field.PHOTO, Field.AGE_YEARS);
        orders.revoke(committee(), draft, "The family asks for it");
        assertThat(orders.ofCase(committee(), id).published()).isEmpty();
    }

    @Test
    void nothingIsPublishedAtAnOpenDesk() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        UUID draft = publication(id, 10);

        OpenDesk.mustNot(committee(), left -> orders.sign(left, draft));
        assertThat(orders.ofCase(committee(), id).published()).isEmpty();
        orders.sign(OpenDesk.proven(committee()), draft);
        assertThat(orders.ofCase(committee(), id).published()).isNotEmpty();
    }

    @Test
    void nothingIsPublishedOfAProtectedChild() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        orders.sign(committee(), publication(id, 10));
        assertThat(codes(() -> orders.protectIdentity(district(), id)))
                .containsExactly("NOT_ALLOWED");
        assertThat(orders.ofCase(district(), id).protection().maySay()).isFalse();

        CaseOrders now = orders.protectIdentity(Register.officer(POLICE), id);

        assertThat(now.published()).isEmpty();
        assertThat(now.protection().said().orElseThrow().user()).isEqualTo("user.PS-1");
        assertThat(codes(() -> publication(id, 10))).containsExactly("IDENTITY_PROTECTED");
        assertThat(orders.ofCase(committee(), id).kinds()).noneMatch(kind -> kind.isPublication());
        orders.protectIdentity(committee(), id);
        assertThat(orders.ofCase(committee(), id).protection().said())
                .isEqualTo(now.protection().said());
        assertThat(register.entries(Subject.CASE, id, JournalAction.IDENTITY_PROTECTED)).hasSize(1);
    }

    @Test
    void protectionCoversAllCasesOfTheChild() {
        CaseId missing = register.enter(CaseKind.MISSING, POLICE);
        CaseId found = register.enter(CaseKind.FOUND, HOME);
        orders.sign(committee(), publication(missing, 10));
        register.store.write(
                committee(),
                tx -> {
                    tx.identityLinks()
                            .insert(
                                    new IdentityLink(
                                            CaseId.drawUuid(),
                                            CasePair.of(missing, found),
                                            IdentityLink.Ground.BY_HAND,
                                            Optional.empty(),
                                            new Statement(
                                                    "tester",
                                                    new OfficeId("PS-1"),
                                                    tx.now(),
                                                    "Scar"),
                                            Optional.empty()));
                    return null;
                });

        orders.protectIdentity(committee(), found);

        assertThat(orders.ofCase(committee(), missing).published()).isEmpty();
        assertThat(orders.ofCase(committee(), missing).protection().said()).isPresent();
    }

    @Test
    void whoLinksAtTheSameMomentIsWaitedFor() throws Exception {
        CaseId missing = register.enter(CaseKind.MISSING, POLICE);
        CaseId found = register.enter(CaseKind.FOUND, HOME);
        FutureTask<CaseOrders> saying =
                new FutureTask<>(() -> orders.protectIdentity(committee(), found));
        Thread other = new Thread(saying, "protecting");
        register.store.write(
                committee(),
                tx -> {
                    LinkedCases cases = new LinkedCases(tx, register.desk);
                    CasePair pair = CasePair.of(missing, found);
                    cases.lock(pair);
                    other.start();
                    while (!Register.isWaiting(other)) {
                        Thread.onSpinWait();
                    }
                    assertThat(saying.isDone()).isFalse();
                    return cases.link(
                            pair,
                            IdentityLink.Ground.BY_HAND,
                            Optional.empty(),
                            new Statement("tester", new OfficeId("PS-1"), tx.now(), "Scar"));
                });
        saying.get();
        assertThat(
                        register.store.<List<Boolean>>read(
                                tx ->
                                        Stream.of(missing, found)
                                                .map(each -> tx.protections().find(each))
                                                .map(Optional::isPresent)
                                                .toList()))
                .containsExactly(true, true);
    }

    @Test
    void whatALinkAloneProtectedEndsWithItAndNoOrderOfBeforeCounts() {
        CaseId missing = register.enter(CaseKind.MISSING, POLICE);
        CaseId found = register.enter(CaseKind.FOUND, HOME);
        orders.sign(committee(), publication(missing, 10));
        orders.protectIdentity(committee(), found);
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        IdentityLink made = links.link(district(), missing, found, "One scar").link();
        assertThat(protection(missing)).isPresent();

        links.withdraw(district(), made.id(), "Another scar");

        assertThat(protection(found)).isPresent();
        assertThat(protection(missing)).isEmpty();
        assertThat(orders.ofCase(committee(), missing).published()).isEmpty();
        orders.sign(committee(), publication(missing, 10));
        assertThat(orders.ofCase(committee(), missing).published()).isNotEmpty();
    }

    @Test
    void whatWasLiftedThroughALinkHoldsAgainWithoutIt() {
        CaseId missing = register.enter(CaseKind.MISSING, POLICE);
        CaseId found = register.enter(CaseKind.FOUND, HOME);
        orders.protectIdentity(committee(), found);
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        IdentityLink made = links.link(district(), missing, found, "One scar").link();
        sit("Asha Rawat", "B", "C");
        orders.liftProtection(committee(), missing, LiftDraft.mistake("Another child"));
        assertThat(protection(found)).isEmpty();

        links.withdraw(district(), made.id(), "Another scar");

        assertThat(protection(missing)).isEmpty();
        assertThat(protection(found).orElseThrow().user()).isEqualTo("user.CWC-1");
        assertThat(register.entries(Subject.CASE, found, JournalAction.IDENTITY_PROTECTED))
                .extracting(JournalEntry::detail)
                .contains("office=CWC-1;because=restored");
    }

    @Test
    void aBenchLiftsNothingThatACaseElsewhereBearsItself() {
        CaseId missing = register.enter(CaseKind.MISSING, POLICE);
        CaseId found = enterElsewhere();
        new StoredIdentityLinks(register.store, register.desk)
                .link(district(), missing, found, "One scar");
        assertThat(protection(missing)).isPresent();
        sit("Asha Rawat", "B", "C");

        assertThat(orders.ofCase(committee(), missing).protection().mayLift()).isFalse();
        assertThat(
                        codes(
                                () ->
                                        orders.liftProtection(
                                                committee(), missing, LiftDraft.mistake("A slip"))))
                .containsExactly("NOT_ALLOWED");
    }

    /** A protected child in another state, of which the unit of the district helps. */
    private CaseId enterElsewhere() {
        ChildCase like = register.read(register.enter(CaseKind.FOUND, HOME));
        return register.store.write(
                committee(),
                tx -> {
                    CaseHeader header = like.header();
                    ChildCase made =
                            new ChildCase(
                                    new CaseHeader(
                                            CaseId.next(),
                                            tx.cases().nextNumber(CaseKind.FOUND, 2026),
                                            CaseKind.FOUND,
                                            header.status(),
                                            new OfficeId("CCI-9"),
                                            header.revision()),
                                    like.child(),
                                    like.event(),
                                    like.particulars(),
                                    Optional.empty(),
                                    List.of(),
                                    List.of());
                    tx.cases()
                            .insert(
                                    made,
                                    new CaseFacts(
                                            CaseKind.FOUND,
                                            new OfficeId("CCI-9"),
                                            "BR",
                                            "BR-AURANGABAD",
                                            Set.of()),
                                    register.desk.keysOf(made));
                    tx.cases().share(made.id(), new OfficeId("DCPU-1"));
                    tx.protections()
                            .insert(
                                    made.id(),
                                    new Statement("tester", new OfficeId("CWC-9"), tx.now(), ""));
                    return made.id();
                });
    }

    @Test
    void aBenchWithAQuorumLiftsAndNoOrderOfBeforeComesBack() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        orders.sign(committee(), publication(id, 10));
        orders.protectIdentity(committee(), id);
        LiftDraft mistake = LiftDraft.mistake("The wrong child was meant");
        assertThat(codes(() -> orders.liftProtection(committee(), id, mistake)))
                .containsExactly("QUORUM_REQUIRED");
        sit("Asha Rawat", "B", "C");

        CaseOrders lifted = orders.liftProtection(committee(), id, mistake);

        assertThat(lifted.protection().isInForce()).isFalse();
        assertThat(lifted.published()).isEmpty();
        orders.sign(committee(), publication(id, 10));
        assertThat(orders.ofCase(committee(), id).published()).isNotEmpty();
    }

    @Test
    void whatTheSpecialCourtPermitsIsNamed() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        orders.protectIdentity(committee(), id);
        sit("Asha Rawat", "B", "C");
        Optional<LiftDraft.Ground> court = Optional.of(LiftDraft.Ground.SPECIAL_COURT);
        assertThat(
                        fields(
                                () ->
                                        orders.liftProtection(
                                                committee(),
                                                id,
                                                new LiftDraft(
                                                        Optional.empty(),
                                                        "",
                                                        "",
                                                        "",
                                                        Optional.empty()))))
                .containsExactlyInAnyOrder("reason", "ground");
        assertThat(
                        fields(
                                () ->
                                        orders.liftProtection(
                                                committee(),
                                                id,
                                                new LiftDraft(
                                                        court,
                                                        "She is looked for",
                                                        "",
                                                        "",
                                                        Optional.of(
                                                                SignedOrders.today()
                                                                        .plusDays(1))))))
                .containsExactlyInAnyOrder("court", "number", "day");

        CaseOrders lifted =
                orders.liftProtection(
                        committee(),
                        id,
                        new LiftDraft(
                                court,
                                "She is looked for",
                                "Special Court, Lucknow",
                                "12/2026",
                                Optional.of(SignedOrders.today())));

        assertThat(lifted.protection().lifted().orElseThrow().permission())
                .contains(
                        new CourtPermission(
                                "Special Court, Lucknow", "12/2026", SignedOrders.today()));
    }

    @Test
    void theReportOfAChildThatRanAwayFollowsBothWays() {
        CaseId found = register.enter(CaseKind.FOUND, HOME);
        new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(
                                new TwoDistricts(Optional.of(TwoDistricts.home("PS-1"))),
                                register.desk,
                                register.fields),
                        register.fields)
                .make(
                        Register.caller(HOME, Role.HOME_CLERK),
                        found,
                        1,
                        new Step(
                                "run_away",
                                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                                Map.of("circumstances", "Over the wall")));
        CaseId report =
                register.store
                        .read(
                                tx ->
                                        Runaways.report(
                                                tx, tx.cases().find(found).orElseThrow().content()))
                        .orElseThrow();

        orders.protectIdentity(committee(), found);
        assertThat(protection(report)).isPresent();
        sit("Asha Rawat", "B", "C");
        orders.liftProtection(committee(), report, LiftDraft.mistake("A slip"));
        assertThat(protection(found)).isEmpty();
        orders.protectIdentity(committee(), report);
        assertThat(protection(found)).isPresent();
    }

    private Optional<Statement> protection(CaseId id) {
        return orders.ofCase(committee(), id).protection().said();
    }

    private void sit(String... members) {
        OpenSitting.of(register, committee(), members);
    }

    private static List<String> fields(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().stream().map(Problem::field).toList();
        }
        return List.of();
    }

    @Test
    void aChildThatIsMissingAgainNeedsAnotherOrder() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        orders.sign(committee(), publication(id, 10));
        assertThat(orders.ofCase(committee(), id).published()).isNotEmpty();
        register.store.write(
                committee(),
                tx -> {
                    tx.transitions()
                            .insert(
                                    new MadeTransition(
                                            CaseId.drawUuid(),
                                            id,
                                            CaseStatus.RESTORED,
                                            CaseStatus.REGISTERED,
                                            new Step("missing_again", tx.now(), Map.of()),
                                            tx.now().plusMillis(1),
                                            new MadeTransition.Signature("tester", "PS-1")));
                    return null;
                });
        assertThat(orders.ofCase(committee(), id).published()).isEmpty();
    }
}
