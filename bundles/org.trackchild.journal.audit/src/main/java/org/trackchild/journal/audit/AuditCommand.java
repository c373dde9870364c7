package org.trackchild.journal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trackchild.journal.api.BrokenChainException;
import org.trackchild.journal.api.WitnessReport.Restoration;
import org.trackchild.journal.api.chain.ChainCheck;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalHead;
import org.trackchild.journal.api.chain.JournalTable;
import org.trackchild.journal.api.chain.VerificationText;
import org.trackchild.journal.api.witness.WitnessFolder;

/**
 * {@code audit verify --data DIR [--from N] [--to N]} and {@code audit restored --data DIR --by
 * NAME}, for a register that does not run. Exit codes: those of {@link VerificationText}, and 2 for
 * wrong use.
 */
public final class AuditCommand {

    private static final int WRONG_USE = 2;

    private static final Set<String> OPTIONS = Set.of("--data", "--from", "--to", "--by");

    private static final String NO_LOG = AuditCommand.class.getName() + ".noLog";

    private final PrintStream out;

    private final PrintStream err;

    AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs it. */
    public static void main(String[] words) {
        System.exit(new AuditCommand(System.out, System.err).run(words));
    }

    /** Where Derby writes its log; it calls this by its name. */
    public static OutputStream noLog() {
        return OutputStream.nullOutputStream();
    }

    /**
     * Runs it.
     *
     * @return exit code
     */
    int run(String... words) {
        try {
            Map<String, String> options = options(words);
            DataFolder folder =
                    new DataFolder(Path.of(needed(options, "--data")).toAbsolutePath().normalize());
            // Derby's log would be a file where the command is run
            System.setProperty("derby.stream.error.method", NO_LOG);
            switch (words[0]) {
                case "verify":
                    return verify(
                            folder,
                            number(options, "--from", 1),
                            number(options, "--to", Long.MAX_VALUE));
                case "restored":
                    return restored(folder, needed(options, "--by"));
                default:
                    throw new IllegalArgumentException("'audit' knows no '" + words[0] + "'");
            }
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage() + ".");
            return WRONG_USE;
        } catch (IOException | SQLException unread) {
            err.println("The journal cannot be read: " + unread.getMessage() + ".");
            return VerificationText.UNREADABLE;
        }
    }

    private static Map<String, String> options(String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("what is to be done: verify or restored?");
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.length; i += 2) {
            if (!OPTIONS.contains(words[i])) {
                throw new IllegalArgumentException("'audit' knows no '" + words[i] + "'");
            }
            if (i + 1 == words.length) {
                throw new IllegalArgumentException("option " + words[i] + " needs a value");
            }
            options.put(words[i], words[i + 1]);
        }
        return options;
    }

    private static String needed(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new IllegalArgumentException("option " + name + " is needed"));
    }

    private static long number(Map<String, String> options, String name, long otherwise) {
        String value = options.get(name);
        try {
            long number = value == null ? otherwise : Long.parseLong(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw new IllegalArgumentException(
                "option " + name + " needs the number of an entry, not '" + value + "'");
    }

    private int verify(DataFolder folder, long from, long to) throws IOException, SQLException {
        if (to < from) {
            throw new IllegalArgumentException("--to must not be less than --from");
        }
        JournalChain chain = folder.chain();
        try (ReadDatabase database = folder.database()) {
            VerificationText text = new VerificationText(out, from, Math.min(to, head(database)));
            return text.conclude(check(folder, chain, database).verify(from, to, text));
        }
    }

    private int restored(DataFolder folder, String by) throws IOException, SQLException {
        JournalChain chain = folder.chain();
        try (ReadDatabase database = folder.database();
                WitnessFolder witness =
                        new WitnessFolder(folder.heads(), chain, InstantSource.system())) {
            ChainCheck check = check(folder, chain, database);
            OptionalLong agreed = check.agreed(new VerificationText(out, 1, head(database)));
            Optional<Restoration> said = Optional.empty();
            if (agreed.isPresent()) {
                witness.restored(check.head(), agreed.getAsLong(), by);
                var all = folder.witness(chain).report(check.head().number()).restorations();
                said = Optional.of(all.get(all.size() - 1));
            }
            VerificationText.tell(out, said);
            return VerificationText.SOUND;
        } catch (BrokenChainException broken) {
            err.println("Nothing was written down: " + broken.getMessage() + ".");
            return VerificationText.BROKEN;
        }
    }

    private static long head(ReadDatabase database) throws SQLException {
        JournalHead head = database.read(connection -> new JournalTable(connection).head());
        return head.number();
    }

    private static ChainCheck check(DataFolder folder, JournalChain chain, ReadDatabase database)
            throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        return new ChainCheck(database, chain, folder.witness(chain), threads);
    }
}
