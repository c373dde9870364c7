package org.trackchild.matching.engine.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trackchild.matching.engine.MatchEngine;

/** Measures how long it takes to write an engine to a file, and to read it. */
final class SnapshotRun {

    private static final int BUFFER = 1 << 18;

    private SnapshotRun() {}

    static void save(MatchEngine engine, Path file, PrintStream print) {
        long from = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            engine.save(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        print.printf("written to a file of %,d MB in %.1f s%n", size(file), seconds(from));
    }

    static void restore(MatchEngine engine, Path file, PrintStream print) {
        long from = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            engine.restore(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        print.printf("read from it in %.1f s%n", seconds(from));
    }

    private static long size(Path file) {
        try {
            return Files.size(file) >> 20;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
