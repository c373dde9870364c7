package org.trackchild.vault.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.model.CaseId;
import org.trackchild.vault.api.SealedPlace;

class MasterRotationTest {

    private static final SealedPlace PLACE = new SealedPlace("case_note", "sealed", "1");

    private static final byte[] WORDS = "seen at the station".getBytes(StandardCharsets.UTF_8);

    private static Map<CaseId, byte[]> sealed(CaseVault vault, int cases) {
        Map<CaseId, byte[]> sealed = new LinkedHashMap<>();
        for (int each = 0; each < cases; each++) {
            CaseId of = CaseId.next();
            sealed.put(of, vault.seal(of, PLACE, WORDS));
        }
        return sealed;
    }

    private static void allOpen(CaseVault vault, Map<CaseId, byte[]> sealed) {
        sealed.forEach((of, value) -> assertThat(vault.open(of, PLACE, value)).isEqualTo(WORDS));
    }

    @Test
    void allKeysAreWrappedAnewAndTheOldMasterKeyIsGone() throws Exception {
        FreshVault fresh = new FreshVault();
        Map<CaseId, byte[]> sealed = sealed(fresh.vault, 450);
        CaseId erased = sealed.keySet().iterator().next();
        fresh.vault.destroy(erased);
        sealed.remove(erased);
        List<Long> told = new ArrayList<>();
        assertThat(fresh.vault.rotate(told::add)).isEqualTo(449);
        assertThat(told).containsExactly(200L, 400L, 449L);
        assertThat(fresh.vault.status().master()).isEqualTo(2);
        assertThat(fresh.vault.status().behind()).isZero();
        allOpen(fresh.vault, sealed);
        allOpen(fresh.reopen(), sealed);
        char[] password =
                Files.readString(fresh.folder.resolve(VaultPassword.FILE)).strip().toCharArray();
        MasterKeyFile file = MasterKeyFile.open(fresh.file(), password);
        assertThat(file.hasOlder()).isFalse();
        assertThat(file.newest()).isEqualTo(2);
    }

    @Test
    @Timeout(120)
    void peopleGoOnMeanwhileOnTwoNodes() throws Exception {
        FreshVault fresh = new FreshVault();
        CaseVault other = fresh.reopen();
        Map<CaseId, byte[]> before = sealed(fresh.vault, 300);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Map<CaseId, byte[]>>> during = new ArrayList<>();
            for (CaseVault node : List.of(fresh.vault, other)) {
                during.add(
                        threads.submit(
                                () -> {
                                    Map<CaseId, byte[]> made = new LinkedHashMap<>();
                                    do {
                                        made.putAll(sealed(node, 5));
                                        allOpen(node, before);
                                    } while (!done.get());
                                    return made;
                                }));
            }
            Future<Long> second = threads.submit(() -> other.rotate(so -> {}));
            fresh.vault.rotate(so -> {});
            second.get();
            done.set(true);
            CaseVault after = fresh.reopen();
            allOpen(after, before);
            for (Future<Map<CaseId, byte[]>> each : during) {
                allOpen(after, each.get());
            }
            after.rotate(so -> {});
            assertThat(after.status().behind()).isZero();
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    /** Rotates without end; a line of output after each batch. */
    static final class Rotating {

        private Rotating() {}

        public static void main(String[] words) {
            Path folder = Path.of(words[0]);
            CaseVault vault = new CaseVault(database(folder), folder);
            while (true) {
                vault.rotate(done -> System.out.println(done));
                System.out.println("rotated");
            }
        }
    }

    private static DataSource database(Path folder) {
        return FreshVault.derby(folder.resolve("keys").toString());
    }

    private static void shutDown(Path folder) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.resolve("keys").toString());
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException ended) {
            // Derby reports success in this way
            assertThat(ended.getSQLState()).isEqualTo("08006");
        }
    }

    @Test
    @Timeout(300)
    void whoeverIsKilledInTheMiddleLosesNothing(@TempDir Path folder) throws Exception {
        Map<CaseId, byte[]> sealed = sealed(new CaseVault(database(folder), folder), 700);
        shutDown(folder);
        // after so many lines: within a batch, between two, where the old key is destroyed
        for (int lines : new int[] {1, 2, 3, 5, 6, 9}) {
            killAfter(lines, folder);
            CaseVault after = new CaseVault(database(folder), folder);
            allOpen(after, sealed);
            assertThat(after.status().keys()).isEqualTo(700);
            shutDown(folder);
        }
        CaseVault last = new CaseVault(database(folder), folder);
        last.rotate(done -> {});
        assertThat(last.status().behind()).isZero();
        allOpen(last, sealed);
        shutDown(folder);
    }

    private static void killAfter(int lines, Path folder) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                                Rotating.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int each = 0; each < lines; each++) {
                assertThat(out.readLine())
                        .as("a line of the other process")
                        .matches("\\d+|rotated");
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
