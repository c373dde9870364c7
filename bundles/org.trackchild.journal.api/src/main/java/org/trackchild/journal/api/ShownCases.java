package org.trackchild.journal.api;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;

/**
 * How an entry {@link JournalAction#CASES_SHOWN} names its cases: {@code cases=} and the sixteen
 * bytes of each identifier as base64url (RFC 4648, section 5; 22 signs without padding), separated
 * by commas. Most of the journal is about looking, so that its form is short. Pure.
 */
public final class ShownCases {

    private static final String CASES = "cases";

    private static final String THROUGH = "through";

    /** What {@link #ofOne} says of an entry that cannot be read. */
    public static final String DAMAGED = "damaged";

    private static final String NUMBER = "number";

    private static final int BYTES = 16;

    /** Signs of one case, with what separates it from the next. */
    private static final int SIGNS = 23;

    /** Signs of a whole entry. */
    private static final int LONGEST = 2_000;

    private ShownCases() {}

    /**
     * The cases of the entries that tell of a reading: one entry, unless there are more cases than
     * fit into it.
     *
     * @param cases any number, each once
     */
    public static List<List<CaseId>> parts(Reading reading, List<CaseId> cases) {
        int most = (LONGEST - head(reading).length()) / SIGNS;
        List<List<CaseId>> parts = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += most) {
            parts.add(List.copyOf(cases.subList(from, Math.min(cases.size(), from + most))));
        }
        return parts;
    }

    /**
     * The details of one of these entries.
     *
     * @param part cases of one entry, as {@link #parts} says
     */
    public static String detail(Reading reading, List<CaseId> part) {
        return part.stream()
                .map(ShownCases::written)
                .collect(Collectors.joining(",", head(reading), ""));
    }

    /**
     * The details of an entry of somebody who was told how many cases there are, and shown none.
     *
     * @param number 0 or more
     */
    public static String counted(Reading reading, long number) {
        return heading(reading) + ";" + NUMBER + "=" + number;
    }

    private static String head(Reading reading) {
        return heading(reading) + ";" + CASES + "=";
    }

    private static String heading(Reading reading) {
        return THROUGH
                + "="
                + reading.through().code()
                + (reading.filter().isEmpty() ? "" : ";filter=" + reading.filter());
    }

    /** Through what the cases of an entry were shown; empty for entries of other actions. */
    public static Optional<Through> through(JournalEntry entry) {
        return entry.action() != JournalAction.CASES_SHOWN
                ? Optional.empty()
                : entry.value(THROUGH).flatMap(code -> Code.find(Through.class, code));
    }

    /**
     * What an entry says to those who may read one of its cases: who looked, when and through what.
     * The other cases are not theirs to know, and a filter might tell what they are not told of the
     * child. Entries of other actions stay as they are.
     */
    public static JournalEntry ofOne(JournalEntry entry) {
        return entry.action() != JournalAction.CASES_SHOWN
                ? entry
                : entry.withDetail(
                        isDamaged(entry)
                                ? DAMAGED + "=yes"
                                : entry.value(THROUGH)
                                        .map(code -> THROUGH + "=" + code)
                                        .orElse(""));
    }

    /** The same without through what the case was seen, for those who must not know it. */
    public static JournalEntry ofUnnamed(JournalEntry entry) {
        return entry.action() != JournalAction.CASES_SHOWN ? entry : entry.withDetail("");
    }

    /**
     * The cases that an entry names so; none for entries of other actions. What cannot be read, as
     * somebody has altered it, is left out.
     */
    public static List<CaseId> of(JournalEntry entry) {
        return named(entry).flatMap(named -> read(named).stream()).toList();
    }

    /** Whether some of the cases that an entry names cannot be read, so that it may name any. */
    public static boolean isDamaged(JournalEntry entry) {
        return entry.action() == JournalAction.CASES_SHOWN
                && (entry.value(CASES).isEmpty()
                        || named(entry).anyMatch(named -> read(named).isEmpty()));
    }

    private static Stream<String> named(JournalEntry entry) {
        return entry.action() != JournalAction.CASES_SHOWN
                ? Stream.empty()
                : entry.value(CASES).stream().flatMap(named -> Arrays.stream(named.split(",")));
    }

    private static String written(CaseId id) {
        byte[] bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(id.value().getMostSignificantBits())
                        .putLong(id.value().getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<CaseId> read(String written) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer numbers = ByteBuffer.wrap(bytes);
            return Optional.of(new CaseId(new UUID(numbers.getLong(), numbers.getLong())));
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }
}
