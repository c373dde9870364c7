package org.trackchild.journal.api.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.chain.JournalChain;

/**
 * A file of the witness as it was read.
 *
 * @param name of the file
 * @param after the seal that its first line follows, which is in another file; {@link
 *     JournalEntry#START} for none; empty when a crash left nothing but a part of the head line
 * @param lines with an end of line, in order; what a crash has left of a last one says nothing
 * @param damaged places of lines that are not as they were written, from 1 for the head line
 */
record SealedLines(String name, Optional<String> after, List<Sealed> lines, List<Integer> damaged) {

    /**
     * A statement that nobody altered.
     *
     * @param line what is stated
     * @param seal in hexadecimal
     */
    record Sealed(WitnessLine line, String seal) {}

    /** Reads a file; a day has some megabytes at most. */
    static SealedLines read(Path file, JournalChain seals) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        String name = file.getFileName().toString();
        List<Sealed> genuine = new ArrayList<>();
        List<Integer> damaged = new ArrayList<>();
        if (whole.isEmpty()) {
            return new SealedLines(name, Optional.empty(), genuine, damaged);
        }
        Optional<String> after =
                Optional.of(whole.get(0))
                        .filter(line -> line.startsWith(WitnessFile.HEADER))
                        .map(line -> line.substring(WitnessFile.HEADER.length()))
                        .filter(WitnessLine::isHash);
        if (after.isEmpty()) {
            damaged.add(1);
        }
        JournalChain.Hasher hasher = seals.hasher();
        String before = after.orElse(JournalEntry.START);
        for (int i = 1; i < whole.size(); i++) {
            String line = whole.get(i);
            int end = Math.max(0, line.lastIndexOf(' '));
            String seal = line.substring(Math.min(line.length(), end + 1));
            String said = line.substring(0, end);
            Optional<WitnessLine> stated =
                    WitnessLine.isHash(seal) && hasher.hash(before, said).equals(seal)
                            ? WitnessLine.parse(said)
                            : Optional.empty();
            if (stated.isPresent()) {
                genuine.add(new Sealed(stated.get(), seal));
            } else {
                damaged.add(i + 1);
            }
            if (WitnessLine.isHash(seal)) {
                before = seal;
            }
        }
        return new SealedLines(name, after, genuine, damaged);
    }
}
