package org.trackchild.matching.standing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.Field;

/**
 * Keeps in a file what the engine holds, so that a start takes seconds where making a million cases
 * searchable takes a minute. What is not surely of this register, up to an entry of its journal,
 * and made by the very same modules, is not used: then all cases are taken in anew. Only the user
 * who runs the platform can read the file. Used by one thread.
 */
final class KeptIndex {

    private static final Logger LOG = LoggerFactory.getLogger(KeptIndex.class);

    private static final String FORMAT = "TrackChild index 1";

    private static final int BUFFER = 1 << 18;

    /** {@code null} to keep nothing. */
    private final Path file;

    private final String modules;

    private KeptIndex(Path file, String modules) {
        this.file = file;
        this.modules = modules;
    }

    /** Keeps nothing. */
    static KeptIndex none() {
        return new KeptIndex(null, "");
    }

    /**
     * Keeps it in a file.
     *
     * @param modules names those by which a case becomes what the engine holds, as they are now
     */
    static KeptIndex in(Path file, String modules) {
        return new KeptIndex(file, modules);
    }

    /**
     * Keeps it in the folder of this bundle.
     *
     * @param services those by which a case becomes what the engine holds
     */
    static KeptIndex of(BundleContext context, Object... services) {
        java.io.File file = context.getDataFile("index");
        return file == null
                ? none()
                : in(
                        file.toPath(),
                        Stream.concat(
                                        Stream.of(MatchEngine.class, Subject.class, Field.class),
                                        classes(services))
                                .map(FrameworkUtil::getBundle)
                                .filter(Objects::nonNull)
                                .map(KeptIndex::module)
                                .collect(Collectors.joining(" ")));
    }

    private static Stream<Class<?>> classes(Object... services) {
        return Stream.of(services).map(Object::getClass);
    }

    /** With when it was installed: a module under construction keeps its version. */
    private static String module(Bundle bundle) {
        Version version = bundle.getVersion();
        return bundle.getSymbolicName() + "/" + version + "/" + bundle.getLastModified();
    }

    /**
     * A state of a register.
     *
     * @param entry the last entry of its journal
     * @param hash of that entry: tells one register, and one course of it, from all others
     */
    record Moment(long entry, String hash) {

        /** The state of a register at an entry; that with an empty hash when it has none. */
        static Moment of(Journal journal, long entry) {
            if (entry == 0) {
                return new Moment(0, JournalEntry.START);
            }
            List<JournalEntry> there = journal.after(entry - 1, 1);
            return there.isEmpty() || there.get(0).number() != entry
                    ? new Moment(entry, "")
                    : of(there.get(0));
        }

        static Moment of(JournalEntry entry) {
            return new Moment(entry.number(), entry.hash());
        }
    }

    /**
     * Fills an empty engine.
     *
     * @return up to when the engine knows what happened; empty when nothing was kept that can be
     *     used: the engine is empty then
     */
    Optional<Moment> read(MatchEngine engine, Journal journal) {
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (!in.readUTF().equals(FORMAT) || !in.readUTF().equals(modules)) {
                LOG.info("the kept index was made by other modules and is not used");
                return Optional.empty();
            }
            Moment moment = new Moment(in.readLong(), in.readUTF());
            if (!moment.equals(Moment.of(journal, moment.entry()))) {
                LOG.warn("the kept index is not one of this register and is not used");
                return Optional.empty();
            }
            engine.restore(in);
            return Optional.of(moment);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the kept index cannot be read and is not used", Wordless.of(e));
            return Optional.empty();
        }
    }

    /**
     * Writes what an engine holds in the place of what was kept before. A failure is told to the
     * log only: the next start takes longer then.
     *
     * @param moment up to which the engine knows what happened
     */
    void write(MatchEngine engine, Moment moment) {
        if (file == null) {
            return;
        }
        long started = System.nanoTime();
        try {
            Path fresh = fresh();
            try {
                write(fresh, engine, moment);
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            LOG.info(
                    "index kept up to entry {}, {} MB in {} ms",
                    moment.entry(),
                    Files.size(file) >> 20,
                    (System.nanoTime() - started) / 1_000_000);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the index could not be kept", Wordless.of(e));
        }
    }

    /** A new file beside the one that is kept, which nobody else could read at any moment. */
    private Path fresh() throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(fresh); // left by a crash
        return Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void write(Path to, MatchEngine engine, Moment moment) throws IOException {
        try (FileOutputStream raw = new FileOutputStream(to.toFile());
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(raw, BUFFER))) {
            out.writeUTF(FORMAT);
            out.writeUTF(modules);
            out.writeLong(moment.entry());
            out.writeUTF(moment.hash());
            engine.save(out);
            out.flush();
            raw.getFD().sync();
        }
    }
}
