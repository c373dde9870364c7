package org.trackchild.journal.api.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.WitnessReport;
import org.trackchild.journal.api.WitnessReport.Restoration;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalHead;

/**
 * Reads files of the witness one after the other, and keeps of their statements those that count:
 * not those which a later restoration has taken back. Belongs to a thread.
 */
final class WitnessReading {

    private static final int MOST_NAMED = 20;

    private final List<Path> files;

    private final JournalChain seals;

    private final WitnessedHeads heads = new WitnessedHeads();

    private final List<String> damaged = new ArrayList<>();

    private final Map<String, String> expected = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    private final List<WitnessLine> restorations = new ArrayList<>();

    private JournalHead last = new JournalHead(0, JournalEntry.START);

    private WitnessLine first;

    private long lines;

    /**
     * @param files in the order of time
     */
    WitnessReading(List<Path> files, JournalChain seals) {
        this.files = files;
        this.seals = seals;
    }

    Witness read() throws IOException {
        // what was taken back is known before anything is kept
        for (Path file : files) {
            SealedLines read = SealedLines.read(file, seals);
            read.after()
                    .filter(after -> !after.equals(JournalEntry.START))
                    .ifPresent(after -> expected.put(after, read.name()));
            read.lines().stream()
                    .map(SealedLines.Sealed::line)
                    .filter(line -> line.kind() == WitnessLine.Kind.RESTORED)
                    .forEach(restorations::add);
        }
        restorations.sort(Comparator.comparing(WitnessLine::at));
        Map<WitnessLine, Long> before = new HashMap<>();
        for (Path file : files) {
            SealedLines read = SealedLines.read(file, seals);
            read.damaged().forEach(place -> note(read.name(), place));
            for (SealedLines.Sealed sealed : read.lines()) {
                take(sealed, before);
            }
        }
        heads.sort();
        return new Witness(report(before), last, heads);
    }

    private void note(String name, int place) {
        if (damaged.size() < MOST_NAMED) {
            damaged.add("line " + place + " of " + name + " is not as it was written");
        }
    }

    private void take(SealedLines.Sealed sealed, Map<WitnessLine, Long> before) {
        WitnessLine line = sealed.line();
        lines++;
        if (expected.containsKey(sealed.seal())) {
            seen.add(sealed.seal());
        }
        if (first == null || line.at().isBefore(first.at())) {
            first = line;
        }
        for (WitnessLine restoration : restorations) {
            if (!line.equals(restoration) && !line.at().isAfter(restoration.at())) {
                before.merge(restoration, line.head().number(), Math::max);
            }
        }
        if (isTakenBack(line)) {
            return;
        }
        heads.add(line.head());
        if (line.head().number() >= last.number()) {
            last = line.head();
        }
    }

    private boolean isTakenBack(WitnessLine line) {
        return restorations.stream()
                .anyMatch(
                        restoration ->
                                !restoration.equals(line)
                                        && !line.at().isAfter(restoration.at())
                                        && line.head().number() > restoration.agreed());
    }

    private WitnessReport report(Map<WitnessLine, Long> before) {
        List<String> missing =
                expected.keySet().stream()
                        .filter(seal -> !seen.contains(seal))
                        .map(expected::get)
                        .sorted()
                        .limit(MOST_NAMED)
                        .map(name -> "the file before " + name + " is not there")
                        .toList();
        List<Restoration> said =
                restorations.stream()
                        .map(
                                line ->
                                        new Restoration(
                                                line.agreed(),
                                                line.head().number(),
                                                before.getOrDefault(line, 0L),
                                                line.at(),
                                                line.by()))
                        .toList();
        return new WitnessReport(
                lines,
                first == null ? 0 : first.head().number(),
                last.number(),
                0,
                damaged,
                missing,
                said);
    }
}
