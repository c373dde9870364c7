package org.trackchild.journal.api.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.trackchild.journal.api.chain.JournalChain;

/**
 * A file of the witness that is being written. What {@link #add} has returned from is on the disk.
 * Belongs to a thread. After a failure nothing more can be added: the line may be there in part.
 */
final class WitnessFile implements AutoCloseable {

    static final String HEADER = "trackchild-journal-heads 1 after=";

    static final String SUFFIX = ".heads";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final FileChannel channel;

    private final JournalChain.Hasher seals;

    private String seal;

    private WitnessFile(FileChannel channel, JournalChain.Hasher seals, String seal) {
        this.channel = channel;
        this.seals = seals;
        this.seal = seal;
    }

    /**
     * Begins a file that only its owner can read; its name begins with the time, so that names are
     * in the order of time.
     *
     * @param folder which is there
     * @param after seal of the line before
     */
    static WitnessFile begin(Path folder, JournalChain seals, String after, Instant at)
            throws IOException {
        // several nodes may keep theirs in one folder
        String name = NAME.format(at) + '-' + UUID.randomUUID().toString().substring(0, 8) + SUFFIX;
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(name),
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        WitnessFile file = new WitnessFile(channel, seals.hasher(), after);
        try {
            file.write(HEADER + after);
            // the name, too, must be there after a power cut
            try (FileChannel itself = FileChannel.open(folder, StandardOpenOption.READ)) {
                itself.force(true);
            }
            return file;
        } catch (IOException failed) {
            file.close();
            throw failed;
        }
    }

    static Path folder(Path folder) throws IOException {
        return Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Adds a line. */
    void add(WitnessLine line) throws IOException {
        String text = line.text();
        String next = seals.hash(seal, text);
        write(text + ' ' + next);
        channel.force(true);
        seal = next;
    }

    /** The seal of the last line. */
    String seal() {
        return seal;
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
