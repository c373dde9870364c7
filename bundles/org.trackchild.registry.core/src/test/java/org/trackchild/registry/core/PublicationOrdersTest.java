package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Field;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.IdentityLink;
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
    void protectionOutlivesTheLinkOfTheCases() {
        CaseId missing = register.enter(CaseKind.MISSING, POLICE);
        CaseId found = register.enter(CaseKind.FOUND, HOME);
        orders.sign(committee(), publication(missing, 10));
        orders.protectIdentity(committee(), found);
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        IdentityLink made = links.link(district(), missing, found, "One scar").link();
        links.withdraw(district(), made.id(), "Another scar");

        assertThat(orders.ofCase(committee(), missing).protection().said()).isPresent();
        assertThat(orders.ofCase(committee(), missing).published()).isEmpty();
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
