package org.trackchild.exchange.core.csv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.ParticularField;

/**
 * The first line of a file: which value stands in which column.
 *
 * @param columns names of the fields in the order of the file, and that of the identifier: those of
 *     every case, those that one kind has, and {@code extra.} with the code of fields of packs
 */
record CsvHeader(List<String> columns) {

    static final String ID = "id";

    private static final Set<Field> NOT_IN_FILES = EnumSet.of(Field.EVENT_TIME, Field.PHOTO);

    /** Which of them there are is known by the register, which says so for each row. */
    private static final Pattern EXTRA =
            Pattern.compile(Pattern.quote(CaseField.PREFIX) + "[a-z][a-z0-9_]{0,39}");

    private static final int LONGEST_SHOWN = 40;

    CsvHeader {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the first line of a file of children.
     *
     * @throws UnreadableFileException with everything that is wrong with it
     */
    static CsvHeader of(long line, CsvRow row) {
        return of(line, row, CsvHeader::isKnown, CsvHeader::missing);
    }

    /**
     * Reads the first line.
     *
     * @param known whether there is a column of a name
     * @param missing the columns that are needed, and not among these
     * @throws UnreadableFileException with everything that is wrong with it
     */
    static CsvHeader of(
            long line,
            CsvRow row,
            Predicate<String> known,
            Function<Set<String>, List<String>> missing) {
        List<String> names =
                row.values().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            // every second byte is zero: UTF-16 without a byte order mark
            throw new UnreadableFileException(line, ImportProblem.NOT_UTF_8);
        }
        if (names.size() == 1 && names.get(0).matches("(?s).*[;\t|].*")) {
            throw new UnreadableFileException(line, ImportProblem.WRONG_DELIMITER);
        }
        List<Problem> problems = problems(names, known, missing);
        if (!problems.isEmpty()) {
            throw new UnreadableFileException(line, problems);
        }
        return new CsvHeader(names);
    }

    private static List<Problem> problems(
            List<String> names,
            Predicate<String> known,
            Function<Set<String>, List<String>> needed) {
        List<Problem> problems = new ArrayList<>();
        // a file without a header has a record here: what it says must not be repeated to anybody
        boolean isHeader = names.stream().anyMatch(known);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!known.test(name) && isHeader) {
                problems.add(Problem.of(ImportProblem.COLUMN_UNKNOWN, shortened(name)));
            } else if (isHeader && !seen.add(name)) {
                problems.add(Problem.of(ImportProblem.COLUMN_REPEATED, name));
            }
        }
        String missing = String.join(", ", needed.apply(seen));
        if (!missing.isEmpty()) {
            problems.add(Problem.of(ImportProblem.COLUMNS_MISSING, missing));
        }
        return problems;
    }

    private static List<String> missing(Set<String> names) {
        List<String> missing = new ArrayList<>();
        if (!names.contains(ID)) {
            missing.add(ID);
        }
        if (!names.contains(Field.EVENT_DATE.code())) {
            missing.add(Field.EVENT_DATE.code());
        }
        if (!names.contains(Field.NAME.code()) && !names.contains(Field.NAME_LOCAL.code())) {
            missing.add(Field.NAME.code());
        }
        return missing;
    }

    private static boolean isKnown(String name) {
        return name.equals(ID)
                || field(name).isPresent()
                || Code.find(ParticularField.class, name).isPresent()
                || EXTRA.matcher(name).matches();
    }

    /** The field of every case that a column is about; empty for other columns. */
    static Optional<Field> field(String name) {
        return Code.find(Field.class, name).filter(field -> !NOT_IN_FILES.contains(field));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Name of a column, for problems. */
    String name(int index) {
        return index < columns.size() ? columns.get(index) : "";
    }
}
