package org.trackchild.journal.api.witness;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trackchild.journal.api.chain.JournalHead;

/**
 * A statement about the journal.
 *
 * @param kind what is stated
 * @param head how long the journal was, and how it ended
 * @param at when that was seen, by the clock of the machine, to the millisecond
 * @param by who says so; empty but for {@link Kind#RESTORED}
 * @param agreed the last number up to which the journal is the one of before; {@code head.number}
 *     but for {@link Kind#RESTORED}
 */
record WitnessLine(Kind kind, JournalHead head, Instant at, String by, long agreed) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@-]{1,60}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** What is stated. */
    enum Kind {
        /** So the journal was when somebody began to watch it. */
        FOUND,
        /** So it was after a commit. */
        HEAD,
        /** An older one was put in its place on purpose. */
        RESTORED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    WitnessLine {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(head);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
    }

    static WitnessLine of(Kind kind, JournalHead head, Instant at) {
        return new WitnessLine(kind, head, at, "", head.number());
    }

    /**
     * @throws IllegalArgumentException when the name has other signs than letters, digits and
     *     {@code ._@-}, or more than 60
     */
    static WitnessLine restored(JournalHead head, Instant at, String by, long agreed) {
        if (!NAME.matcher(by).matches()) {
            throw new IllegalArgumentException(
                    "a name has 1 to 60 letters, digits or ._@- and no space");
        }
        return new WitnessLine(Kind.RESTORED, head, at, by, agreed);
    }

    /** As it is written, without its seal. */
    String text() {
        String text = kind.word() + ' ' + head.number() + ' ' + head.hash() + ' ' + at;
        return kind == Kind.RESTORED ? text + ' ' + by + ' ' + agreed : text;
    }

    /** Reads what {@link #text} wrote; empty when it is something else. */
    static Optional<WitnessLine> parse(String text) {
        String[] words = text.split(" ", -1);
        for (Kind kind : Kind.values()) {
            int expected = kind == Kind.RESTORED ? 6 : 4;
            if (kind.word().equals(words[0]) && words.length == expected) {
                return parse(kind, words);
            }
        }
        return Optional.empty();
    }

    private static Optional<WitnessLine> parse(Kind kind, String[] words) {
        if (!isHash(words[2])) {
            return Optional.empty();
        }
        try {
            JournalHead head = new JournalHead(Long.parseLong(words[1]), words[2]);
            Instant at = Instant.parse(words[3]);
            return Optional.of(
                    kind == Kind.RESTORED
                            ? restored(head, at, words[4], Long.parseLong(words[5]))
                            : of(kind, head, at));
        } catch (DateTimeException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    static boolean isHash(String word) {
        return HASH.matcher(word).matches();
    }
}
