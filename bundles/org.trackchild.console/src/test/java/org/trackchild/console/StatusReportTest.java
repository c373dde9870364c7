package org.trackchild.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.journal.api.Journal;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.AccountTable;
import org.trackchild.store.api.CaseTable;
import org.trackchild.store.api.ImportTable;
import org.trackchild.store.api.ProposalTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;

class StatusReportTest {

    private static final UUID JOB = new UUID(1, 2);

    @Test
    void tellsWhatThereIs() {
        ServicesInMemory services =
                new ServicesInMemory()
                        .put(
                                Journal.class,
                                ServicesInMemory.answering(Journal.class, (m, a) -> 12_345L))
                        .put(
                                Matcher.class,
                                ServicesInMemory.answering(
                                        Matcher.class,
                                        (m, a) ->
                                                new Matcher.Status(
                                                        true,
                                                        2_000,
                                                        3_000,
                                                        12_340,
                                                        List.of("names", "place"))))
                        .put(Store.class, store(StatusReportTest::table));

        assertThat(print(services, List.of("org.trackchild.rest")))
                .contains("Store         bundle.of.test")
                .contains("CaseRegistry  MISSING")
                .contains("Reports       MISSING")
                .contains("Bundles       NOT ACTIVE: org.trackchild.rest")
                .contains("Journal       head at entry 12,345")
                .contains(
                        "Matching      ready, 2,000 missing, 3,000 found, 5 entries behind, by"
                                + " names, place")
                .contains("Missing       1,001 registered, 1,001 with_ahtu, 1,001 produced")
                .contains(
                        "Proposals     7 open, 7 possible, 7 disputed, 7 confirmed, 7 rejected,"
                                + " 7 withdrawn")
                .contains("Accounts      3")
                .contains("Imports       1 running")
                .contains(JOB + " of meena: 25 %, 90 created, 5 unchanged, 5 refused")
                .doesNotContain("asha_devi");
    }

    @Test
    void saysWhatIsMissingWhenNothingIsThere() {
        assertThat(print(new ServicesInMemory(), List.of()))
                .contains("Store         MISSING")
                .contains("Bundles       all active")
                .contains("Journal       unknown: the service is missing")
                .contains("Imports       unknown: the service is missing");
    }

    @Test
    void goesOnWhenTheStoreCannotBeReached() {
        ServicesInMemory services =
                new ServicesInMemory()
                        .put(
                                Store.class,
                                ServicesInMemory.answering(
                                        Store.class,
                                        (m, a) -> {
                                            throw new ProblemException(StoreProblem.UNAVAILABLE);
                                        }))
                        .put(
                                Journal.class,
                                ServicesInMemory.answering(Journal.class, (m, a) -> 1L));

        assertThat(print(services, List.of()))
                .contains("Missing       UNKNOWN: UNAVAILABLE()")
                .contains("Journal       head at entry 1");
    }

    private static String print(Services services, List<String> stopped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new StatusReport(services, out).print(stopped);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Store store(Function<Method, Object> tables) {
        Transaction transaction =
                ServicesInMemory.answering(Transaction.class, (m, a) -> tables.apply(m));
        return ServicesInMemory.answering(Store.class, (m, a) -> reading(a[0]).apply(transaction));
    }

    @SuppressWarnings("unchecked")
    private static Function<Transaction, Object> reading(Object work) {
        return (Function<Transaction, Object>) work;
    }

    private static Object table(Method method) {
        return switch (method.getName()) {
            case "cases" -> ServicesInMemory.answering(CaseTable.class, (m, a) -> 1_001L);
            case "proposals" -> ServicesInMemory.answering(ProposalTable.class, (m, a) -> 7L);
            case "accounts" -> ServicesInMemory.answering(AccountTable.class, (m, a) -> 3L);
            case "imports" ->
                    ServicesInMemory.answering(
                            ImportTable.class,
                            (m, a) ->
                                    List.of(
                                            new ImportJob(
                                                    JOB,
                                                    new ImportRequest(
                                                            "asha_devi.csv",
                                                            Optional.empty(),
                                                            false,
                                                            false),
                                                    "meena",
                                                    ImportJob.State.RUNNING,
                                                    new ImportJob.Counts(
                                                            100, 90, 5, 5, 1_000, 4_000),
                                                    Instant.EPOCH,
                                                    Optional.empty())));
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
