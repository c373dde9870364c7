package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Writes texts as numbers of words. A word gets a number when it comes for the second time; until
 * then it is written out, so that words which nobody repeats do not fill the dictionary. Safe for
 * use by several threads.
 */
final class TextPacker {

    private static final int SEEN = 1 << 20;
    private static final int LONGEST = 64;
    private static final int MOST_WORDS = 1 << 22;

    private final Dictionary<String> words = new Dictionary<>();

    /** Fingerprints of words that came once. */
    private volatile AtomicIntegerArray seen = new AtomicIntegerArray(SEEN);

    void write(ByteWriter out, String text) {
        if (text.isEmpty()) {
            out.number(0);
            return;
        }
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            blanks += text.charAt(i) == ' ' ? 1 : 0;
        }
        out.number(blanks + 1);
        int from = 0;
        for (int i = 0; i <= blanks; i++) {
            int to = text.indexOf(' ', from);
            word(out, text.substring(from, to < 0 ? text.length() : to));
            from = to + 1;
        }
    }

    private void word(ByteWriter out, String word) {
        int known = words.find(word);
        if (known < 0 && cameBefore(word)) {
            known = words.number(word);
        }
        if (known >= 0) {
            out.number(known + 1);
        } else {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.number(0);
            out.number(bytes.length);
            out.bytes(bytes);
        }
    }

    private boolean cameBefore(String word) {
        if (word.length() > LONGEST || words.size() >= MOST_WORDS) {
            return false;
        }
        int print = word.hashCode() * 0x9E3779B1 | 1;
        return seen.getAndSet((print >>> 11) & (SEEN - 1), print) == print;
    }

    void write(SnapshotWriter out) throws IOException {
        words.write(out, out::text);
        out.counted(seen);
    }

    void read(SnapshotReader in) throws IOException {
        words.read(in, in::text);
        seen = in.countedAtomic();
    }

    String read(ByteReader in) {
        int count = in.number();
        if (count == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(' ');
            }
            int number = in.number();
            text.append(
                    number > 0
                            ? words.entry(number - 1)
                            : new String(in.bytes(in.number()), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
