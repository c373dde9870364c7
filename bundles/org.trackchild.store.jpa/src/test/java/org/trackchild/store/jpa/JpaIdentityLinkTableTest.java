package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;

class JpaIdentityLinkTableTest {

    private static final org.trackchild.registry.api.Statement SAID =
            new org.trackchild.registry.api.Statement(
                    "tester", new OfficeId("PS-1"), Instant.ofEpochMilli(17), "Scar");

    private FreshStore fresh;

    private final CasePair pair = CasePair.of(CaseId.next(), CaseId.next());

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private IdentityLink insert() {
        IdentityLink made =
                new IdentityLink(
                        CaseId.drawUuid(),
                        pair,
                        IdentityLink.Ground.BY_HAND,
                        Optional.empty(),
                        SAID,
                        Optional.empty());
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.identityLinks().insert(made);
                    return null;
                });
        return made;
    }

    private Optional<IdentityLink> inForce() {
        return fresh.store.read(tx -> tx.identityLinks().inForce(pair));
    }

    private boolean withdraw(IdentityLink link) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> tx.identityLinks().withdraw(link.id(), SAID));
    }

    @Test
    void aWithdrawnLinkStaysAndMakesRoomForAnother() {
        IdentityLink first = insert();
        assertThat(inForce()).contains(first);
        assertThat(withdraw(first)).isTrue();
        assertThat(withdraw(first)).isFalse();
        assertThat(inForce()).isEmpty();
        IdentityLink second = insert();
        assertThat(inForce()).contains(second);
        for (CaseId each : pair.both()) {
            List<IdentityLink> all =
                    fresh.store.read(tx -> tx.identityLinks().ofCases(Set.of(each)));
            assertThat(all).containsExactlyInAnyOrder(first.withdrawnBy(SAID), second);
        }
    }

    @Test
    void onlyOneOfAPairIsInForce() {
        insert();
        org.assertj.core.api.Assertions.assertThatThrownBy(this::insert)
                .rootCause()
                .message()
                .containsIgnoringCase("identity_link_in_force");
    }

    @Test
    void aCaseIsNoLongerSharedWhenThatIsTakenBack() {
        ChildCase shared =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx -> {
                            ChildCase made =
                                    Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
                            tx.cases().share(made.id(), new OfficeId("PS-2"));
                            tx.cases().share(made.id(), new OfficeId("PS-3"));
                            return made;
                        });
        for (int i = 0; i < 2; i++) {
            fresh.store.write(
                    Samples.SYSTEM,
                    tx -> {
                        tx.cases().unshare(shared.id(), new OfficeId("PS-2"));
                        return null;
                    });
            Set<OfficeId> left =
                    fresh.store.read(
                            tx -> tx.cases().find(shared.id()).orElseThrow().facts().sharedWith());
            assertThat(left).containsExactly(new OfficeId("PS-3"));
        }
    }

    @Test
    void pairsThatWereConfirmedBeforeThereWereLinksGetOne() throws SQLException {
        try (Connection connection = fresh.connect();
                Statement sql = connection.createStatement()) {
            String missing = pair.other().toString();
            String found = pair.one().toString();
            String proposal = CaseId.drawUuid().toString();
            sql.executeUpdate(
                    "insert into proposal (id, missing_id, found_id, status, probability,"
                            + " prior_bits, model_version, version, made_at, answer_by) values ('"
                            + proposal
                            + "', '"
                            + missing
                            + "', '"
                            + found
                            + "', 'confirmed', .9, -1, 'm', 2, 1, 2)");
            for (String answer : List.of("0:need_more", "1:same")) {
                String place = answer.substring(0, 1);
                sql.executeUpdate(
                        "insert into proposal_answer (id, proposal_id, place_in_list, verdict,"
                                + " checks, reason, user_name, office, answered_at) values ('"
                                + proposal
                                + "/"
                                + place
                                + "', '"
                                + proposal
                                + "', "
                                + place
                                + ", '"
                                + answer.substring(2)
                                + "', '', 'Scar', 'tester', 'PS-1', 17)");
            }
            sql.executeUpdate(
                    "delete from databasechangelog where id = 'links-of-confirmed-proposals'");
            SchemaMigration.migrate(connection);
            IdentityLink link = inForce().orElseThrow();
            assertThat(link.id()).hasToString(proposal);
            assertThat(link.ground()).isEqualTo(IdentityLink.Ground.PROPOSAL);
            assertThat(link.made()).isEqualTo(SAID);
        }
    }

    @Test
    void whoReadALinkBeforeSeesThatItIsTakenBackMeanwhile() {
        IdentityLink made = insert();
        Set<CaseId> child =
                fresh.store.read(
                        tx -> {
                            assertThat(tx.identityLinks().ofCases(pair.both())).hasSize(1);
                            assertThat(tx.identityLinks().childrenOf(Set.of(pair.one())))
                                    .containsExactlyInAnyOrder(pair.one(), pair.other());
                            CompletableFuture.runAsync(() -> withdraw(made)).join();
                            return tx.identityLinks().childrenOf(Set.of(pair.one()));
                        });
        assertThat(child).containsExactly(pair.one());
    }
}
