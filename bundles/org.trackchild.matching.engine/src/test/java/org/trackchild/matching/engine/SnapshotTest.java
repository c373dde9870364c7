package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/** An engine that takes over what another one wrote is that engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotTest {

    private static final int RECORDS = 9_000;

    private final Corpus corpus = new Corpus(31);

    private final MatchEngine before = engine();

    private final byte[] written = written();

    private MatchEngine engine() {
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(corpus.geography()));
        return engine;
    }

    /** Several pages of both kinds, with rows that are no more. */
    private byte[] written() {
        before.putAll(IntStream.range(0, RECORDS).mapToObj(corpus::found).toList());
        before.putAll(IntStream.range(0, 3_000).mapToObj(corpus::missing).toList());
        IntStream.range(0, 200).forEach(i -> before.remove(corpus.found(i * 40).id()));
        IntStream.range(0, 50).forEach(i -> before.put(corpus.found(i * 40 + 1)));
        return written(before);
    }

    private static byte[] written(MatchEngine engine) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            engine.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void restore(MatchEngine engine, byte[] from) throws IOException {
        engine.restore(new ByteArrayInputStream(from));
    }

    private void assertAlike(MatchEngine one, MatchEngine other) {
        for (CaseKind kind : CaseKind.values()) {
            assertThat(other.ids(kind)).isEqualTo(one.ids(kind));
            assertThat(other.sample(kind, 50)).isEqualTo(one.sample(kind, 50));
        }
        for (int i = 0; i < 15; i++) {
            assertThat(other.candidates(corpus.missing(i * 600), CaseKind.FOUND, 10))
                    .isNotEmpty()
                    .isEqualTo(one.candidates(corpus.missing(i * 600), CaseKind.FOUND, 10));
            assertThat(other.candidates(corpus.found(i * 600), CaseKind.MISSING, 10))
                    .isEqualTo(one.candidates(corpus.found(i * 600), CaseKind.MISSING, 10));
            assertThat(other.find(corpus.found(i * 40).id()))
                    .isEqualTo(one.find(corpus.found(i * 40).id()));
        }
    }

    @Test
    void itGivesTheSameAnswersAndGoesOnInTheSameWay() throws IOException {
        MatchEngine after = engine();
        restore(after, written);
        assertAlike(before, after);
        assertThat(written(after)).isEqualTo(written);

        MatchEngine other = engine();
        restore(other, written);
        for (MatchEngine engine : List.of(after, other)) {
            engine.putAll(IntStream.range(RECORDS, 11_000).mapToObj(corpus::found).toList());
            IntStream.range(0, 500).forEach(i -> engine.remove(corpus.found(i * 7).id()));
            IntStream.range(0, 500).forEach(i -> engine.put(corpus.missing(i)));
            // enough for rows to be given back
            IntStream.range(0, 9_500).forEach(i -> engine.remove(corpus.found(i).id()));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(after.candidates(corpus.missing(9_500 + i * 30), CaseKind.FOUND, 10))
                    .isEqualTo(after.oracle(corpus.missing(9_500 + i * 30), CaseKind.FOUND, 10));
            assertThat(after.find(corpus.found(9_500 + i).id())).contains(corpus.found(9_500 + i));
        }
        assertThat(after.ids(CaseKind.FOUND)).hasSameElementsAs(other.ids(CaseKind.FOUND));
    }

    @Test
    void anEmptyEngineIsWrittenToo() throws IOException {
        MatchEngine after = engine();
        restore(after, written(engine()));
        assertThat(after.ids(CaseKind.FOUND)).isEmpty();
        after.put(corpus.found(1));
        assertThat(after.find(corpus.found(1).id())).contains(corpus.found(1));
    }

    @Test
    void whatWasCutOffOrChangedIsNotTaken() {
        Random random = new Random(5);
        for (int i = 0; i < 10; i++) {
            int at = i == 0 ? written.length - 1 : random.nextInt(written.length);
            byte[] changed = written.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertNotTaken(changed);
            assertNotTaken(Arrays.copyOf(written, at));
        }
        assertNotTaken(new byte[0]);
        assertNotTaken(
                "no snapshot at all, but some other file".getBytes(StandardCharsets.US_ASCII));
    }

    private void assertNotTaken(byte[] damaged) {
        MatchEngine after = engine();
        assertThatIOException().isThrownBy(() -> restore(after, damaged));
        assertThat(after.ids(CaseKind.FOUND)).isEmpty();
    }

    @Test
    void nothingIsTakenOverBesideOtherRecords() {
        MatchEngine after = engine();
        after.put(corpus.found(1));
        assertThatIllegalStateException().isThrownBy(() -> restore(after, written));
    }
}
