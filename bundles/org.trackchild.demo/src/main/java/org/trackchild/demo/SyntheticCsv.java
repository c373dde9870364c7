package org.trackchild.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.demo.synthetic.Country;
import org.trackchild.demo.synthetic.Plan;
import org.trackchild.demo.synthetic.SyntheticCase;
import org.trackchild.demo.synthetic.SyntheticChildren;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;

/**
 * Writes synthetic children as files that can be imported: {@code missing.csv}, {@code found.csv},
 * and {@code truth.csv}, which says who is who.
 *
 * <pre>
 * java -cp … org.trackchild.demo.SyntheticCsv --missing 1000 --found 1000 --seed 1 --out DIR [--today 2026-01-31]
 * </pre>
 *
 * <p>The class path needs the bundles demo, directory.core, directory.api, registry.api and model,
 * and FastCSV. The same numbers, seed and day give the same files.
 */
public final class SyntheticCsv {

    /** Columns of the two files of children. */
    public static final List<Field> COLUMNS =
            List.of(
                    Field.NAME,
                    Field.NAME_LOCAL,
                    Field.ALIAS,
                    Field.SEX,
                    Field.AGE_YEARS,
                    Field.DATE_OF_BIRTH,
                    Field.FATHER_NAME,
                    Field.MOTHER_NAME,
                    Field.COMPANIONS,
                    Field.GUARDIAN_PHONE,
                    Field.STATE,
                    Field.DISTRICT,
                    Field.PLACE,
                    Field.EVENT_DATE,
                    Field.HEIGHT_CM,
                    Field.BUILD,
                    Field.COMPLEXION,
                    Field.HAIR,
                    Field.EYES,
                    Field.MARKS,
                    Field.CLOTHES,
                    Field.BELONGINGS,
                    Field.LANGUAGES,
                    Field.RELIGION,
                    Field.DISABILITY,
                    Field.NOTES);

    private static final String USAGE =
            "use: --missing N --found N --seed S --out DIR [--today YYYY-MM-DD]";

    private SyntheticCsv() {}

    /** Writes the files that the arguments ask for. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        for (int i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.keySet().containsAll(List.of("--missing", "--found", "--seed", "--out"))) {
            throw new IllegalArgumentException(USAGE);
        }
        Plan plan =
                new Plan(
                        Integer.parseInt(options.get("--missing")),
                        Integer.parseInt(options.get("--found")),
                        Long.parseLong(options.get("--seed")),
                        LocalDate.parse(
                                options.getOrDefault("--today", LocalDate.now().toString())));
        write(new SyntheticChildren(Country.fromClassPath(), plan), Path.of(options.get("--out")));
    }

    /**
     * Writes three files, replacing those that are there.
     *
     * @param folder is made if it is not there
     */
    public static void write(SyntheticChildren children, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter missing = CsvWriter.builder().build(folder.resolve("missing.csv"));
                CsvWriter found = CsvWriter.builder().build(folder.resolve("found.csv"));
                CsvWriter truth = CsvWriter.builder().build(folder.resolve("truth.csv"))) {
            List<String> header = new ArrayList<>(List.of("id"));
            COLUMNS.forEach(column -> header.add(column.code()));
            missing.writeRecord(header);
            found.writeRecord(header);
            truth.writeRecord("missing_id", "found_id");
            children.forEach(
                    child -> {
                        (child.kind() == CaseKind.MISSING ? missing : found)
                                .writeRecord(row(child));
                        child.twin()
                                .ifPresent(
                                        twin ->
                                                truth.writeRecord(
                                                        SyntheticCase.reference(
                                                                CaseKind.MISSING, twin),
                                                        child.reference()));
                    });
        }
    }

    private static List<String> row(SyntheticCase child) {
        List<String> row = new ArrayList<>(List.of(child.reference()));
        COLUMNS.forEach(column -> row.add(child.values().getOrDefault(column, "")));
        return row;
    }
}
