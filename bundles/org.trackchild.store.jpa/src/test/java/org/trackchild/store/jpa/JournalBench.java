package org.trackchild.store.jpa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalKey;
import org.trackchild.journal.api.chain.StoredEntry;
import org.trackchild.model.CaseId;
import org.trackchild.store.jpa.entity.JournalRow;

/**
 * For {@code bench/journal.sh}: {@code DATA ENTRIES [ADDRESS]} makes a register whose journal has
 * so many synthetic entries, in the folder DATA or in the database at the JDBC address, and
 * verifies it five times as a running instance does, and as it did before: entity after entity in
 * one thread.
 */
final class JournalBench {

    private static final int RUNS = 5;

    private static final int TOGETHER = 1_000;

    private static final List<String> ACTIONS =
            List.of("case_read", "case_changed", "proposal_read", "signed_in", "photo_read");

    private JournalBench() {}

    public static void main(String[] words) throws Exception {
        Path data = Path.of(words[0]);
        int entries = Integer.parseInt(words[1]);
        String address =
                words.length > 2 ? words[2] : "jdbc:derby:" + data.resolve("data/derby/trackchild");
        byte[] key = JournalKey.load(data.resolve(JournalKey.FILE), true);
        fill(address, new JournalChain(key), entries);
        try (FolderStore folder = new FolderStore(data, address)) {
            JpaJournal journal = new JpaJournal(folder.store);
            double[] now = new double[RUNS];
            double[] before = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                before[run] = rate(entries, () -> before(folder.store, key, entries));
                now[run] = rate(entries, () -> now(journal, entries));
            }
            tell("verified by a running instance", now);
            tell("the same, entity after entity", before);
            System.out.printf(
                    Locale.ENGLISH,
                    "%-48s %.1f%n",
                    "ratio of the medians",
                    median(now) / median(before));
        }
    }

    private static void fill(String address, JournalChain chain, int entries) throws Exception {
        boolean derby = address.startsWith("jdbc:derby:");
        if (derby) {
            Files.createDirectories(Path.of(address.substring("jdbc:derby:".length())).getParent());
        }
        try (Connection connection =
                DriverManager.getConnection(derby ? address + ";create=true" : address)) {
            SchemaMigration.migrate(connection);
            connection.setAutoCommit(false);
            insert(connection, chain.hasher(), entries);
            connection.commit();
        }
    }

    private static void insert(Connection connection, JournalChain.Hasher hasher, int entries)
            throws SQLException {
        String hash = JournalEntry.START;
        try (PreparedStatement row =
                        connection.prepareStatement(
                                "insert into journal (entry_number, written_at, actor, office,"
                                        + " action, subject_type, subject_id, detail, hash) values"
                                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                Statement head = connection.createStatement()) {
            for (int i = 1; i <= entries; i++) {
                StoredEntry entry =
                        new StoredEntry(
                                i,
                                1_800_000_000_000L + i * 1_000L,
                                "police.district-" + i % 50,
                                "PS-UP-LUCKNOW-" + i % 40,
                                ACTIONS.get(i % ACTIONS.size()),
                                "case",
                                CaseId.next().toString(),
                                "version=" + i % 9 + ";fields=name,age_years,event_place",
                                null);
                hash = hasher.hash(hash, entry);
                row.setLong(1, entry.number());
                row.setLong(2, entry.at());
                row.setString(3, entry.actor());
                row.setString(4, entry.office());
                row.setString(5, entry.action());
                row.setString(6, entry.subjectType());
                row.setString(7, entry.subjectId());
                row.setString(8, entry.detail());
                row.setString(9, hash);
                row.addBatch();
                if (i % TOGETHER == 0 || i == entries) {
                    row.executeBatch();
                }
                if (i % (100 * TOGETHER) == 0) {
                    connection.commit();
                }
            }
            head.executeUpdate(
                    "update journal_head set entry_number = %d, hash = '%s'"
                            .formatted(entries, hash));
        }
    }

    private static double rate(int entries, Runnable verification) {
        long began = System.nanoTime();
        verification.run();
        return entries * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - began);
    }

    private static void now(JpaJournal journal, int entries) {
        Verification result = journal.verify(1, Long.MAX_VALUE, number -> {});
        if (!result.isSound() || result.checked() != entries) {
            throw new IllegalStateException("not sound: " + result);
        }
    }

    private static void before(JpaStore store, byte[] key, int entries) {
        String hash = JournalEntry.START;
        long number = 0;
        while (number < entries) {
            long after = number;
            List<JournalRow> rows =
                    store.inTransaction(
                            em ->
                                    em.createQuery(
                                                    "select j from JournalRow j where j.number >"
                                                            + " :number order by j.number",
                                                    JournalRow.class)
                                            .setParameter("number", after)
                                            .setMaxResults(2_000)
                                            .getResultList());
            for (JournalRow row : rows) {
                if (!hash(key, hash, row).equals(row.hash)) {
                    throw new IllegalStateException("not sound at " + row.number);
                }
                hash = row.hash;
                number = row.number;
            }
        }
    }

    private static String hash(byte[] key, String before, JournalRow entry) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(HexFormat.of().parseHex(before));
            mac.update(ByteBuffer.allocate(16).putLong(entry.number).putLong(entry.at).flip());
            for (String part :
                    List.of(
                            entry.actor,
                            entry.office,
                            entry.action,
                            entry.subjectType,
                            entry.subjectId,
                            entry.detail)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none);
        }
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void tell(String title, double... rates) {
        System.out.printf(
                Locale.ENGLISH,
                "%-48s min %,.0f, median %,.0f, max %,.0f entries/s (%d runs)%n",
                title,
                Arrays.stream(rates).min().orElseThrow(),
                median(rates),
                Arrays.stream(rates).max().orElseThrow(),
                rates.length);
    }
}
