package org.trackchild.rest.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.SignIn;
import org.trackchild.directory.api.Directory;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalWitness;
import org.trackchild.matching.api.Matcher;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Proposals;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.vault.api.MasterKeys;
import org.trackchild.vault.api.VaultProblem;

class HealthTest {

    private static Matcher matcher(boolean ready) {
        return Requests.fake(
                Matcher.class,
                Map.of("status", new Matcher.Status(ready, 20, 30, 77, List.of("name"))));
    }

    private static FixedEngines complete() {
        return new FixedEngines()
                .with(Journal.class, Requests.fake(Journal.class, Map.of("head", 78L)))
                .with(CaseRegistry.class, Requests.fake(CaseRegistry.class, Map.of()))
                .with(Casework.class, Requests.fake(Casework.class, Map.of()))
                .with(Forms.class, Requests.fake(Forms.class, Map.of()))
                .with(Orders.class, Requests.fake(Orders.class, Map.of()))
                .with(CaseReader.class, Requests.fake(CaseReader.class, Map.of()))
                .with(Proposals.class, Requests.fake(Proposals.class, Map.of()))
                .with(Directory.class, Requests.fake(Directory.class, Map.of("states", List.of())))
                .with(SignIn.class, Requests.fake(SignIn.class, Map.of()))
                .with(Matcher.class, matcher(true));
    }

    @Test
    void isReadyWithTheNeededServices() {
        Health health = Health.of(complete());

        assertThat(health.ready()).isTrue();
        assertThat(health.components().get("journal")).containsEntry("head", 78L);
        assertThat(health.components().get("matching"))
                .containsEntry("missing", 20)
                .containsEntry("found", 30)
                .containsEntry("journal", 77L);
        assertThat(health.components().get("reports")).containsEntry("status", "down");
    }

    @Test
    void saysWhichServiceIsMissing() {
        Health health = Health.of(complete().without(CaseRegistry.class));

        assertThat(health.ready()).isFalse();
        assertThat(health.components().get("registry"))
                .containsEntry("status", "down")
                .containsEntry(
                        "reason",
                        "no service of org.trackchild.registry.api.CaseRegistry is registered");
    }

    @Test
    void isNotReadyWhileMatchingLoads() {
        Health health = Health.of(complete().with(Matcher.class, matcher(false)));

        assertThat(health.ready()).isFalse();
        assertThat(health.components().get("matching")).containsEntry("status", "starting");
    }

    @Test
    void tellsHowFarTheWitnessOfTheJournalIsAndDoesNotDependOnIt() {
        Health health = Health.of(witnessed(new JournalWitness.Status(77, Optional.empty())));
        assertThat(health.components().get("witness"))
                .containsOnly(Map.entry("status", "up"), Map.entry("journal", 77L));

        health =
                Health.of(witnessed(new JournalWitness.Status(70, Optional.of("it is read-only"))));
        assertThat(health.ready()).isTrue();
        assertThat(health.components().get("witness"))
                .containsOnly(
                        Map.entry("status", "down"),
                        Map.entry("reason", "it is read-only"),
                        Map.entry("journal", 70L));
    }

    private static FixedEngines witnessed(JournalWitness.Status status) {
        return complete()
                .with(
                        JournalWitness.class,
                        Requests.fake(JournalWitness.class, Map.of("status", status)));
    }

    @Test
    void tellsThatTheVaultIsOfAnotherRegisterAndDoesNotDependOnIt() {
        assertThat(vaultOf(Optional.empty()).components().get("vault"))
                .containsOnly(Map.entry("status", "up"));

        Health health = vaultOf(Optional.of(VaultProblem.OTHER_VAULT));
        assertThat(health.ready()).isTrue();
        assertThat(health.components().get("vault")).containsEntry("status", "down");
        assertThat(String.valueOf(health.components().get("vault").get("reason")))
                .startsWith("The vault with the keys is not the one of this register");
    }

    private static Health vaultOf(Optional<VaultProblem> trouble) {
        return Health.of(
                complete()
                        .with(
                                MasterKeys.class,
                                Requests.fake(MasterKeys.class, Map.of("trouble", trouble))));
    }

    @Test
    void tellsWhetherMailWasGivenUpWithoutFiguresAndDoesNotDependOnIt() {
        assertThat(Health.of(complete()).components().get("mail")).containsEntry("status", "down");
        Health health =
                Health.of(
                        complete()
                                .with(
                                        NoticeMail.class,
                                        Requests.fake(
                                                NoticeMail.class,
                                                Map.of(
                                                        "hasDead", true,
                                                        "isOffered", false))));
        assertThat(health.ready()).isTrue();
        assertThat(health.components().get("mail"))
                .containsOnly(
                        Map.entry("status", "up"),
                        Map.entry("offered", false),
                        Map.entry("dead", true));
    }

    @Test
    void aServiceThatFailsIsDown() {
        Journal broken =
                (Journal)
                        Proxy.newProxyInstance(
                                Journal.class.getClassLoader(),
                                new Class<?>[] {Journal.class},
                                (self, method, arguments) -> {
                                    throw new IllegalStateException("secret");
                                });

        // its answers are not there: asked, it would tell of another failure
        NoticeMail unasked = Requests.fake(NoticeMail.class, Map.of());
        Map<String, Map<String, Object>> parts =
                Health.of(complete().with(Journal.class, broken).with(NoticeMail.class, unasked))
                        .components();
        assertThat(parts.get("mail"))
                .containsEntry("reason", "what waits for sending cannot be read");

        Map<String, Object> part = parts.get("journal");
        assertThat(part).containsEntry("status", "down");
        assertThat(part.get("reason").toString())
                .contains("Journal failed")
                .doesNotContain("secret");
    }
}
