package org.trackchild.journal.api.chain;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.trackchild.journal.api.BrokenChainException;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.chain.ChainPiece.Fault;
import org.trackchild.journal.api.witness.Witness;

/**
 * Computes the chain anew and compares it with the witness. Pieces are read and computed side by
 * side, so that one thread reads while another computes. Belongs to a thread.
 */
public final class ChainCheck {

    private static final int PIECE = 20_000;

    private final JournalDatabase database;

    private final JournalChain chain;

    private final Witness witness;

    private final int threads;

    private long checked;

    private Optional<Fault> fault = Optional.empty();

    private OptionalLong contradicted = OptionalLong.empty();

    private JournalHead head;

    /**
     * @param witness what was witnessed, read before the check begins
     * @param threads how many may read and compute, each on a connection of its own; 1 or more
     */
    public ChainCheck(JournalDatabase database, JournalChain chain, Witness witness, int threads) {
        this.database = database;
        this.chain = chain;
        this.witness = witness;
        this.threads = threads;
    }

    /**
     * Checks.
     *
     * @param from first number, 1 or more
     * @param to last number; {@link Long#MAX_VALUE} for the head
     * @param progress is told the number of the entry that was checked last, now and then, on the
     *     calling thread
     * @throws SQLException when the database cannot be read
     */
    public Verification verify(long from, long to, LongConsumer progress) throws SQLException {
        run(from, to, true, progress);
        Optional<Fault> first = fault;
        if (contradicted.isPresent()
                && (fault.isEmpty() || contradicted.getAsLong() < fault.get().number())) {
            first = Optional.of(contradiction(contradicted.getAsLong()));
        }
        return new Verification(
                checked,
                first.map(at -> OptionalLong.of(at.number())).orElseGet(OptionalLong::empty),
                first.map(Fault::reason),
                witness.report(head.number()));
    }

    private Fault contradiction(long number) {
        return new Fault(
                number,
                number > head.number()
                        ? "entry is missing: the journal ends at "
                                + head.number()
                                + ", and "
                                + witness.last().number()
                                + " was witnessed"
                        : "entry is not the one that was witnessed");
    }

    /**
     * The last witnessed number at which the journal is the one that was witnessed, for who says
     * that it was replaced by an older one.
     *
     * @return empty when the witness contradicts nothing
     * @throws BrokenChainException when the chain itself is broken
     * @throws SQLException when the database cannot be read
     */
    public OptionalLong agreed(LongConsumer progress) throws SQLException {
        run(1, Long.MAX_VALUE, false, progress);
        if (fault.isPresent()) {
            throw new BrokenChainException(fault.get().number(), fault.get().reason());
        }
        return contradicted.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(witness.below(contradicted.getAsLong()));
    }

    /** The end of the journal, as it was when the check began. */
    public JournalHead head() {
        return head;
    }

    private void run(long from, long to, boolean stopsAtContradiction, LongConsumer progress)
            throws SQLException {
        head = database.read(connection -> new JournalTable(connection).head());
        long start = Math.max(1, from);
        long end = Math.min(to, head.number());
        OptionalLong below =
                database.read(connection -> new JournalTable(connection).belowTheFirst());
        if (below.isPresent()) {
            fault = Optional.of(new Fault(below.getAsLong(), "entry was put before the first"));
            return;
        }
        checked = Math.max(0, end - start + 1);
        pieces(start, end, stopsAtContradiction, progress);
        fault.ifPresent(at -> checked = Math.max(0, at.number() - start));
        if (fault.isEmpty()) {
            fault = lastOne();
        }
        if (contradicted.isEmpty() && fault.isEmpty()) {
            contradicted = lastWitnessed();
        }
        if (fault.isEmpty()) {
            fault = beyond();
        }
    }

    private void pieces(long start, long end, boolean stops, LongConsumer progress)
            throws SQLException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, ChainCheck::thread);
        Deque<Running> running = new ArrayDeque<>();
        long next = start;
        try {
            while (next <= end || !running.isEmpty()) {
                while (next <= end && running.size() <= threads) {
                    long last = Math.min(end, next + PIECE - 1);
                    ChainPiece piece = new ChainPiece(chain, witness, next, last);
                    Callable<ChainPiece.Result> work = () -> database.read(piece);
                    running.add(new Running(last, workers.submit(work)));
                    next = last + 1;
                }
                Running first = running.remove();
                ChainPiece.Result result = result(first.result());
                fault = result.fault();
                if (contradicted.isEmpty()) {
                    contradicted = result.contradicted();
                }
                if (fault.isPresent() || stops && contradicted.isPresent()) {
                    return;
                }
                progress.accept(first.last());
            }
        } finally {
            // those that read go on to the end of their piece: an interrupt could end the database
            running.forEach(each -> each.result().cancel(false));
            workers.shutdown();
            await(workers);
        }
    }

    /**
     * A piece that is being checked.
     *
     * @param last its last number
     */
    private record Running(long last, Future<ChainPiece.Result> result) {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "journal-verification");
        thread.setDaemon(true);
        return thread;
    }

    private static ChainPiece.Result result(Future<ChainPiece.Result> future) throws SQLException {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the journal is verified", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException sql) {
                throw sql;
            }
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("the verification failed", failed.getCause());
        }
    }

    private static void await(ExecutorService workers) {
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether what is noted as the head is the last entry. */
    private Optional<Fault> lastOne() throws SQLException {
        long number = head.number();
        String stored =
                number == 0
                        ? JournalEntry.START
                        : database.read(connection -> new JournalTable(connection).hash(number))
                                .orElse("");
        if (stored.isEmpty()) {
            return Optional.of(new Fault(number, "entry is missing"));
        }
        return stored.equals(head.hash())
                ? Optional.empty()
                : Optional.of(new Fault(number, "last entry is not the one that was written last"));
    }

    /** The last witnessed entry is looked at, whatever part was asked for. */
    private OptionalLong lastWitnessed() throws SQLException {
        long number = witness.last().number();
        if (number == 0) {
            return OptionalLong.empty();
        }
        if (number > head.number()) {
            return OptionalLong.of(head.number() + 1);
        }
        Optional<String> stored =
                database.read(connection -> new JournalTable(connection).hash(number));
        return stored.equals(Optional.of(witness.last().hash()))
                ? OptionalLong.empty()
                : OptionalLong.of(number);
    }

    /**
     * An entry past the head. Writers go on meanwhile: a number that was there before a head was
     * read that is below it was not written by one of them.
     */
    private Optional<Fault> beyond() throws SQLException {
        OptionalLong last = database.read(connection -> new JournalTable(connection).last());
        long seen = head.number();
        JournalHead now = database.read(connection -> new JournalTable(connection).head());
        if (last.isEmpty() || last.getAsLong() <= now.number()) {
            return Optional.empty();
        }
        List<Long> numbers =
                database.read(connection -> new JournalTable(connection).numbersAfter(seen));
        JournalHead later = database.read(connection -> new JournalTable(connection).head());
        long first =
                numbers.stream()
                        .filter(number -> number > later.number())
                        .findFirst()
                        .orElse(last.getAsLong());
        return Optional.of(new Fault(first, "entry was added past the head"));
    }
}
