package org.trackchild.store.jpa;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.Transaction;

/**
 * For {@code bench/readings.sh}: {@code DATA CASES [ADDRESS]} fills a register with so many
 * synthetic cases, and measures a list of fifty that tells the journal nothing, one that was told
 * already, and one that is told to the last row. In turns, so that what else the machine does
 * disturbs all of them alike.
 */
final class ReadingBench {

    private static final int ROUNDS = 400;

    private static final int WARM = 100;

    private static final CaseSelection ALL =
            new CaseSelection(Reach.EVERYTHING, CaseFilter.all(), List.of());

    private ReadingBench() {}

    public static void main(String[] words) throws Exception {
        Path data = Path.of(words[0]);
        int cases = Integer.parseInt(words[1]);
        boolean derby = words.length == 2;
        String address = derby ? "jdbc:derby:" + data.resolve("data/derby/trackchild") : words[2];
        if (derby) {
            Files.createDirectories(data.resolve("data/derby"));
        }
        try (Connection connection =
                DriverManager.getConnection(derby ? address + ";create=true" : address)) {
            SchemaMigration.migrate(connection);
        }
        try (FolderStore folder = new FolderStore(data, address)) {
            JpaStore store = folder.store;
            store.write(
                    Samples.SYSTEM,
                    tx -> {
                        for (int i = 0; i < cases; i++) {
                            Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
                        }
                        return null;
                    });
            List<IntConsumer> ways =
                    List.of(
                            round -> store.read(ReadingBench::list),
                            round -> show(store, officer("one")),
                            round -> show(store, officer("new." + round)));
            double[][] millis = new double[ways.size()][ROUNDS];
            for (int round = -WARM; round < ROUNDS; round++) {
                for (int way = 0; way < ways.size(); way++) {
                    long began = System.nanoTime();
                    ways.get(way).accept(round);
                    if (round >= 0) {
                        millis[way][round] =
                                (System.nanoTime() - began)
                                        / (double) TimeUnit.MILLISECONDS.toNanos(1);
                    }
                }
            }
            tell("a list that tells nothing", millis[0]);
            tell("a list that was told already", millis[1]);
            tell("a list of which all is told", millis[2]);
        }
    }

    private static Caller officer(String user) {
        return new Caller(
                user,
                "Synthetic",
                List.of(
                        new Posting(
                                new OfficeId("PS-1"), Role.POLICE_OFFICER, "UP", "UP-LUCKNOW")));
    }

    private static Page<CaseSummary> list(Transaction tx) {
        return tx.cases().list(ALL, Optional.empty(), 50);
    }

    private static void show(JpaStore store, Caller caller) {
        store.show(
                caller,
                tx -> {
                    Page<CaseSummary> page = list(tx);
                    tx.shown(
                            Reading.of(Through.LIST),
                            page.items().stream().map(each -> each.header().id()).toList());
                    return page;
                });
    }

    private static void tell(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ENGLISH,
                "%-40s %6.2f ms median %6.2f ms nineteen in twenty%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 19 / 20]);
    }
}
