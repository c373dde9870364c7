package org.trackchild.journal.api.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalHead;

/** The folder with the files of the witness. Belongs to a thread. */
public final class WitnessFolder implements AutoCloseable {

    /** Its name in the data folder. */
    public static final String NAME = "journal-heads";

    private final Path folder;

    private final JournalChain seals;

    private final InstantSource clock;

    private WitnessFile file;

    private Instant latest;

    /**
     * @param folder which need not be there
     * @param journal the chain of the journal; seals follow from its secret
     * @param clock real time
     */
    public WitnessFolder(Path folder, JournalChain journal, InstantSource clock) {
        this.folder = folder;
        this.seals = seals(journal);
        this.clock = clock;
    }

    /**
     * Reads everything.
     *
     * @param folder which need not be there
     * @param journal the chain of the journal
     * @throws IOException when a file cannot be read; what it says may be whatever it is
     */
    public static Witness read(Path folder, JournalChain journal) throws IOException {
        return new WitnessReading(files(folder), seals(journal)).read();
    }

    private static JournalChain seals(JournalChain journal) {
        return journal.derived("heads of the journal");
    }

    /** The last statement, as far as it can be believed. */
    public Optional<JournalHead> last() throws IOException {
        return lastLine().map(last -> last.line().head());
    }

    private Optional<SealedLines.Sealed> lastLine() throws IOException {
        List<Path> files = files(folder);
        for (int i = files.size() - 1; i >= 0; i--) {
            List<SealedLines.Sealed> lines = SealedLines.read(files.get(i), seals).lines();
            if (!lines.isEmpty()) {
                return Optional.of(lines.get(lines.size() - 1));
            }
        }
        return Optional.empty();
    }

    /** In the order of their names, which begin with the time. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return sorted(all);
        }
    }

    static List<Path> sorted(Stream<Path> all) {
        return all.filter(each -> each.toString().endsWith(WitnessFile.SUFFIX)).sorted().toList();
    }

    /** States how the journal is that is found at a start. */
    public void found(JournalHead head) throws IOException {
        end();
        add(head, WitnessLine.Kind.FOUND);
    }

    /** States how the journal ends after a commit. */
    public void head(JournalHead head) throws IOException {
        add(head, WitnessLine.Kind.HEAD);
    }

    /**
     * States that the journal was replaced on purpose.
     *
     * @param head of the journal that is there now
     * @param agreed the last witnessed number up to which it is the one of before
     * @throws IllegalArgumentException when the name is none, see {@link
     *     org.trackchild.journal.api.JournalWitness#restored}
     */
    public void restored(JournalHead head, long agreed, String by) throws IOException {
        end();
        ready();
        write(WitnessLine.restored(head, next(), by, agreed));
    }

    private void add(JournalHead head, WitnessLine.Kind kind) throws IOException {
        ready();
        write(WitnessLine.of(kind, head, next()));
    }

    /** A file for each day, and after each failure. */
    private void ready() throws IOException {
        String after = JournalEntry.START;
        if (file != null) {
            if (day(latest).equals(day(next()))) {
                return;
            }
            after = file.seal();
            end();
        } else {
            WitnessFile.folder(folder);
            Optional<SealedLines.Sealed> last = lastLine();
            latest = last.map(each -> each.line().at()).orElse(Instant.EPOCH);
            after = last.map(SealedLines.Sealed::seal).orElse(after);
        }
        latest = next();
        file = WitnessFile.begin(folder, seals, after, latest);
    }

    private void write(WitnessLine line) throws IOException {
        try {
            file.add(line);
            latest = line.at();
        } catch (IOException failed) {
            end();
            throw failed;
        }
    }

    private static Instant day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** Later than whatever was stated before, also where somebody has set the clock back. */
    private Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(latest) ? now : latest.plusMillis(1);
    }

    /** Begins a new file with the next statement. */
    private void end() throws IOException {
        if (file != null) {
            WitnessFile ended = file;
            file = null;
            ended.close();
        }
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
