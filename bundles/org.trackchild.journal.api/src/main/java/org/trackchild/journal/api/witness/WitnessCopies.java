package org.trackchild.journal.api.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Copies of the files of a witness in another folder, such as one of another machine. What is there
 * is never written over and never shortened: a copy that goes on otherwise than its original is
 * what the copies are for. Belongs to a thread.
 */
public final class WitnessCopies {

    private final Path from;

    private final Path to;

    /**
     * @param from the folder of the witness, which need not be there
     * @param to a folder that is there: one that is not may be a disk that is not mounted
     */
    public WitnessCopies(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies what is new.
     *
     * @throws IOException when that cannot be done, or a copy is not the beginning of its original;
     *     the others are copied all the same
     */
    public void update() throws IOException {
        if (!Files.isDirectory(to)) {
            throw new IOException("the folder for copies of the witness is not there: " + to);
        }
        if (!Files.isDirectory(from)) {
            return;
        }
        IOException failure = null;
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : WitnessFolder.sorted(files)) {
                try {
                    update(file, to.resolve(file.getFileName()));
                } catch (IOException failed) {
                    failure = failed;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void update(Path original, Path copy) throws IOException {
        try (FileChannel source = FileChannel.open(original, StandardOpenOption.READ);
                FileChannel target =
                        FileChannel.open(
                                copy, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long there = target.size();
            if (there > 0) {
                long differs = Files.mismatch(original, copy);
                if (differs >= 0 && differs < there) {
                    throw new IOException(
                            "a copy of the witness is not what the original is now: " + copy);
                }
            }
            long size = source.size();
            while (there < size) {
                there += source.transferTo(there, size - there, target);
            }
            target.force(true);
        }
    }
}
