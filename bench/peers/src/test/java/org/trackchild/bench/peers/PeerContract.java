package org.trackchild.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/** What every peer must do before its figures mean anything. */
public abstract class PeerContract {

    private static final int RECORDS = 300;
    private static final int LIMIT = 10;

    @TempDir Path folder;

    /** A new peer. */
    protected abstract Peer peer();

    @Test
    void answersTheExactCopyFirst() throws IOException {
        Corpus corpus = new Corpus(1);
        List<Subject> found = IntStream.range(0, RECORDS).mapToObj(corpus::found).toList();
        try (Peer peer = peer()) {
            peer.open(folder, corpus.geography());
            // in two parts, as a register grows
            peer.add(found.subList(0, RECORDS / 3));
            peer.add(found.subList(RECORDS / 3, RECORDS));
            peer.ready();
            for (Subject each : found) {
                if (isNamed(each)) {
                    List<Answer> answers = peer.ask(copy(each), LIMIT);
                    assertThat(answers).hasSizeBetween(1, LIMIT);
                    assertThat(answers.get(0).id()).isEqualTo(each.id().toString());
                    assertThat(answers)
                            .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
                    assertThat(answers).doesNotHaveDuplicates();
                }
            }
        }
    }

    private static boolean isNamed(Subject found) {
        return found.child().names().child().isKnown() && found.child().names().father().isKnown();
    }

    /** The report of a family that knows what the home wrote. */
    private static Subject copy(Subject found) {
        return new Subject(CaseId.next(), CaseKind.MISSING, found.child(), found.event());
    }
}
