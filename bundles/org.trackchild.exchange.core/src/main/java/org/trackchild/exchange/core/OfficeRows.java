package org.trackchild.exchange.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawOffice;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.model.Problem;

/** Takes the offices of a file, and hands them to the register in chunks. Used by one thread. */
final class OfficeRows implements RecordSink {

    private static final int CHUNK = 250;

    private final OfficeRun.Task task;

    private final Progress progress;

    private final BooleanSupplier stopping;

    private final boolean rehearse;

    private final List<RawOffice> chunk = new ArrayList<>();

    private final Map<OfficeCode, Long> seen = new HashMap<>();

    /**
     * @param stopping asked before every office
     * @param rehearse only tells what would become of them
     */
    OfficeRows(OfficeRun.Task task, Progress progress, BooleanSupplier stopping, boolean rehearse) {
        this.task = task;
        this.progress = progress;
        this.stopping = stopping;
        this.rehearse = rehearse;
    }

    @Override
    public void office(RawOffice raw) {
        makeRoom();
        progress.read(raw.line(), raw.value(OfficeRegister.REFERENCE));
        if (raw.value(OfficeRegister.REFERENCE).isEmpty()) {
            progress.refuse(raw.line(), List.of(wrong(ImportProblem.NO_REFERENCE)));
            return;
        }
        Long earlier = seen.putIfAbsent(task.code(raw), raw.line());
        if (earlier != null) {
            progress.refuse(raw.line(), List.of(wrong(ImportProblem.REFERENCE_REPEATED, earlier)));
            return;
        }
        chunk.add(raw);
    }

    private static Problem wrong(ImportProblem code, Object... arguments) {
        return new Problem(code, OfficeRegister.REFERENCE, List.of(arguments));
    }

    @Override
    public void record(RawRecord raw) {
        throw new IllegalStateException("no children are taken here");
    }

    @Override
    public void refuse(long line, Problem problem) {
        makeRoom();
        progress.read(line, "");
        progress.refuse(line, List.of(problem));
    }

    @Override
    public void warn(long line, Problem problem) {
        progress.warn(line, problem);
    }

    private void makeRoom() {
        if (stopping.getAsBoolean()) {
            throw new StoppedException();
        }
        if (chunk.size() >= CHUNK || progress.waiting() >= CHUNK) {
            flush();
        } else {
            progress.saveIfDue();
        }
    }

    /** Hands on what is left, and saves the progress. */
    void flush() {
        if (!chunk.isEmpty()) {
            List<OfficeRegister.Outcome> outcomes = task.take(chunk, rehearse);
            for (int i = 0; i < outcomes.size(); i++) {
                OfficeRegister.Outcome outcome = outcomes.get(i);
                if (outcome.taken()) {
                    progress.created(1);
                } else if (outcome.problems().isEmpty()) {
                    progress.unchanged(1);
                } else {
                    progress.refuse(chunk.get(i).line(), outcome.problems());
                }
            }
            chunk.clear();
        }
        progress.save();
    }
}
