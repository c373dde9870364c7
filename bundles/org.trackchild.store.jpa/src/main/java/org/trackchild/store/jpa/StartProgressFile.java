package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code start-progress} in the data folder, in words. {@code run} shows it to whoever
 * waits, and waits as long as it is there: one index of a large register takes minutes. Belongs to
 * a thread.
 */
final class StartProgressFile {

    private static final Logger LOG = LoggerFactory.getLogger(StartProgressFile.class);

    private static final long LOG_SECONDS = 10;

    private final Path file;

    private long told = Long.MIN_VALUE;

    private long logged = System.nanoTime();

    /**
     * @param data Karaf's data folder
     */
    StartProgressFile(Path data) {
        this.file = data.resolve("start-progress");
    }

    /**
     * What writes the file once a second at most, and the log every ten.
     *
     * @param awaited what the start waits for, such as {@code the register to be moved}
     */
    StartProgress of(String awaited) {
        return (what, done, all) -> {
            long now = System.nanoTime();
            if (told != Long.MIN_VALUE && now - told < TimeUnit.SECONDS.toNanos(1)) {
                return;
            }
            String words = awaited + ", " + done + " of " + all + " " + what;
            try {
                Files.writeString(file, words);
            } catch (IOException unsaid) {
                throw new UncheckedIOException(unsaid);
            }
            told = now;
            if (now - logged >= TimeUnit.SECONDS.toNanos(LOG_SECONDS)) {
                LOG.info("the start waits for {}", words);
                logged = now;
            }
        };
    }

    /** The work is done, or given up. */
    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        told = Long.MIN_VALUE;
    }
}
