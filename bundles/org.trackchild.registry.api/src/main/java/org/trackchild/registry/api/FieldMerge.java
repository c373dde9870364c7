package org.trackchild.registry.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trackchild.model.Code;
import org.trackchild.model.Field;

/**
 * Brings together what two people made of one record, field by field. What only one of them changed
 * is taken as it is; where both changed a field differently a person has to choose. Nothing that
 * either of them changed is left out of {@link #lines()}. Knows no record and no database: texts by
 * the code of their field ({@link Field} and {@link ParticularField}), where an absent and an empty
 * text both mean "not recorded". Immutable.
 *
 * <p>State, district and place say one thing together: when both sides changed something of it and
 * do not agree, each of its changed fields is a conflict, so that no street of one town ends up in
 * another.
 */
public final class FieldMerge {

    private static final Set<String> WHERE =
            Set.of(Field.STATE.code(), Field.DISTRICT.code(), Field.PLACE.code());

    private final Map<String, String> theirs;

    private final List<Line> lines;

    private FieldMerge(Map<String, String> theirs, List<Line> lines) {
        this.theirs = theirs;
        this.lines = List.copyOf(lines);
    }

    /** What became of a field. */
    public enum Outcome implements Code {
        /** Only the one who merges changed it. */
        MINE("mine"),
        /** Only the others changed it. */
        THEIRS("theirs"),
        /** Both changed it to the same. */
        SAME("same"),
        /** Both changed it, and not to the same. */
        CONFLICT("conflict");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Which text of a conflict is kept. */
    public enum Side implements Code {
        THEIRS("theirs"),
        MINE("mine");

        private final String code;

        Side(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * A field that at least one side changed.
     *
     * @param field its code
     * @param base what it was before either changed it, empty when nothing was recorded
     * @param theirs what is stored now, empty when nothing is
     * @param mine what the one who merges wants, empty when nothing is to be recorded
     * @param outcome what becomes of it
     */
    public record Line(String field, String base, String theirs, String mine, Outcome outcome) {

        public Line {
            Objects.requireNonNull(field);
            Objects.requireNonNull(base);
            Objects.requireNonNull(theirs);
            Objects.requireNonNull(mine);
            Objects.requireNonNull(outcome);
        }

        private Line as(Outcome other) {
            return new Line(field, base, theirs, mine, other);
        }
    }

    /**
     * Compares.
     *
     * @param base the record that the one who merges began with
     * @param theirs the record as it is stored now
     * @param mine the record as the one who merges wants it
     */
    public static FieldMerge of(
            Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        List<Line> lines = new ArrayList<>();
        for (String field : fields(base, theirs, mine)) {
            String was = base.getOrDefault(field, "");
            String stored = theirs.getOrDefault(field, "");
            String wanted = mine.getOrDefault(field, "");
            if (!stored.equals(was) || !wanted.equals(was)) {
                lines.add(new Line(field, was, stored, wanted, outcome(was, stored, wanted)));
            }
        }
        if (isTorn(lines)) {
            lines.replaceAll(
                    line ->
                            WHERE.contains(line.field()) && line.outcome() != Outcome.SAME
                                    ? line.as(Outcome.CONFLICT)
                                    : line);
        }
        return new FieldMerge(Map.copyOf(theirs), lines);
    }

    private static Outcome outcome(String was, String stored, String wanted) {
        if (stored.equals(wanted)) {
            return Outcome.SAME;
        }
        if (stored.equals(was)) {
            return Outcome.MINE;
        }
        return wanted.equals(was) ? Outcome.THEIRS : Outcome.CONFLICT;
    }

    /** Whether both sides say something of their own about where it was. */
    private static boolean isTorn(List<Line> lines) {
        return isAny(lines, Outcome.MINE) && isAny(lines, Outcome.THEIRS);
    }

    private static boolean isAny(List<Line> lines, Outcome wanted) {
        return lines.stream()
                .filter(line -> WHERE.contains(line.field()))
                .anyMatch(line -> line.outcome() == wanted || line.outcome() == Outcome.CONFLICT);
    }

    /** In the order of the form; what neither enumeration knows stands behind. */
    private static List<String> fields(
            Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        Set<String> named = new TreeSet<>(base.keySet());
        named.addAll(theirs.keySet());
        named.addAll(mine.keySet());
        return Stream.of(codes(Field.values()), codes(ParticularField.values()), named)
                .flatMap(Collection::stream)
                .distinct()
                .filter(named::contains)
                .toList();
    }

    private static List<String> codes(Code[] codes) {
        return Arrays.stream(codes).map(Code::code).toList();
    }

    /** Every field that at least one side changed, in the order of the form. */
    public List<Line> lines() {
        return lines;
    }

    /** The fields for which somebody has to choose. */
    public List<Line> conflicts() {
        return lines.stream().filter(line -> line.outcome() == Outcome.CONFLICT).toList();
    }

    /**
     * The record of both.
     *
     * @param choices which text is kept, by the code of each field in {@link #conflicts()}
     * @return only the fields that are recorded
     * @throws IllegalArgumentException when nothing is chosen for a conflict
     */
    public Map<String, String> merged(Map<String, Side> choices) {
        Map<String, String> merged = new LinkedHashMap<>(theirs);
        for (Line line : lines) {
            boolean mine =
                    line.outcome() == Outcome.CONFLICT
                            ? chosen(line, choices) == Side.MINE
                            : line.outcome() == Outcome.MINE;
            merged.put(line.field(), mine ? line.mine() : line.theirs());
        }
        merged.values().removeIf(String::isEmpty);
        return merged;
    }

    private static Side chosen(Line line, Map<String, Side> choices) {
        Side side = choices.get(line.field());
        if (side == null) {
            throw new IllegalArgumentException("nothing is chosen for " + line.field());
        }
        return side;
    }
}
