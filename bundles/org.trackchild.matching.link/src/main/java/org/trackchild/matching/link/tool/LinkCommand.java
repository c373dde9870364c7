package org.trackchild.matching.link.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.link.LinkProblem;
import org.trackchild.matching.link.model.Link;
import org.trackchild.matching.link.model.Linkage;
import org.trackchild.matching.link.model.Tables;
import org.trackchild.matching.link.profile.Profile;
import org.trackchild.matching.link.profile.ProfileReader;
import org.trackchild.matching.link.table.TableReader;
import org.trackchild.matching.scripts.ScriptNameKeys;

/** The command {@code link}: two tables, or one, and a profile in; pairs out. */
public final class LinkCommand {

    private static final double MEGA = 1 << 20;
    private static final double GIGA_NANOS = 1e9;

    private final PrintStream out;
    private final PrintStream errors;
    private final boolean terminal;
    private final Locale locale;

    /**
     * @param out for the summary
     * @param errors for what is wrong, and for the progress
     * @param terminal whether a person looks on
     * @param locale language of what is said
     */
    public LinkCommand(PrintStream out, PrintStream errors, boolean terminal, Locale locale) {
        this.out = out;
        this.errors = errors;
        this.terminal = terminal;
        this.locale = locale;
    }

    /** Ends with exit code 0: done, 1: out of memory or a fault of the program, 2: bad input. */
    public static void main(String[] words) {
        LinkCommand command =
                new LinkCommand(
                        System.out,
                        System.err,
                        Boolean.parseBoolean(System.getProperty("trackchild.terminal")),
                        Locale.getDefault());
        System.exit(command.run(words));
    }

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    public int run(String... words) {
        try {
            Options options = Options.of(words);
            ForkJoinPool pool = new ForkJoinPool(options.threads());
            try {
                pool.submit(() -> link(options)).get();
            } finally {
                pool.shutdownNow();
            }
            return 0;
        } catch (LinkProblem problem) {
            return tell(problem);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            while (cause.getCause() != null && !(cause instanceof LinkProblem)) {
                cause = cause.getCause();
            }
            if (cause instanceof LinkProblem problem) {
                return tell(problem);
            }
            boolean memory = cause instanceof OutOfMemoryError;
            tell(new LinkProblem(memory ? "memory" : "fault", cause.getClass().getName()));
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int tell(LinkProblem problem) {
        errors.println(problem.sentence(locale));
        return 2;
    }

    private String text(String code, Object... values) {
        return new LinkProblem(code, values).sentence(locale);
    }

    private void link(Options options) {
        long began = System.nanoTime();
        Profile profile = ProfileReader.read(options.profile());
        check(options);
        List<Records> records = new ArrayList<>();
        for (Path table : options.tables()) {
            records.add(new Records(TableReader.read(table), profile.id()));
        }
        NameKeys names = new ScriptNameKeys();
        Tables tables = Comparison.of(profile, records, names);
        Linkage linkage = new Linkage(tables, options.threads(), profile.budget());
        Progress progress = new Progress(errors, terminal, text("progress"), linkage.steps());
        linkage.learn(progress::add);
        options.train()
                .map(file -> Labels.of(TableReader.read(file), records))
                .ifPresent(labels -> linkage.learnFrom(labels.pairs(), labels.same()));
        List<Link> links = top(linkage.links(leastBits(options), progress::add), options.top());
        new PairWriter(tables, records, options.explain()).write(options.out(), links, linkage);
        progress.end();
        Runtime machine = Runtime.getRuntime();
        out.println(
                text(
                        "summary",
                        count(tables.rows(0)),
                        count(records.size() == 1 ? 0 : tables.rows(1)),
                        count(tables.pairs()),
                        count(links.size()),
                        "%.1f".formatted((System.nanoTime() - began) / GIGA_NANOS),
                        count((machine.totalMemory() - machine.freeMemory()) / MEGA),
                        count(machine.maxMemory() / MEGA),
                        options.out().toString()));
    }

    /** Before the work begins: whether its result can be written where it is wanted. */
    private static void check(Options options) {
        Path out = options.out().toAbsolutePath();
        Path folder = out.getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isWritable(folder)) {
            throw new LinkProblem("unwritable", options.out().toString());
        }
        Stream.concat(options.tables().stream(), options.train().stream())
                .filter(read -> isSame(read, out))
                .findAny()
                .ifPresent(
                        read -> {
                            throw new LinkProblem("out_is_input", options.out().toString());
                        });
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException none) {
            // one of them is not there (yet)
            return false;
        }
    }

    private static String count(double number) {
        return "%,.0f".formatted(number);
    }

    private static double leastBits(Options options) {
        double threshold = Math.min(1 - 1e-12, Math.max(1e-12, options.threshold()));
        return Math.log(threshold / (1 - threshold)) / Math.log(2);
    }

    /** The first ones of each left record. */
    private static List<Link> top(List<Link> links, int most) {
        List<Link> first = new ArrayList<>();
        int row = -1;
        int count = 0;
        for (Link link : links) {
            count = link.left() == row ? count + 1 : 1;
            row = link.left();
            if (count <= most) {
                first.add(link);
            }
        }
        return first;
    }
}
