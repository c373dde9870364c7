package org.trackchild.fields.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Wording;

/**
 * A pack in tables. Beside the class lie {@code lists.txt}, {@code fields.txt} (each may be
 * missing), {@code texts.properties} and {@code texts_hi.properties}. Columns are separated by
 * {@code |}; {@code #} begins a comment.
 *
 * <pre>
 * # list          | code     | counts as | retired | also written, separated by commas
 * suspected_cause | up_flood | disaster  |         | baadh
 * religion        | other    |           | retired |
 * language        | *        |           |         |           (a star: other words may be written, too)
 * # kinds       | code           | content                | use                 | roles            | group
 * missing found | up_ration_card | line                   | searchable private  |                  | up_papers
 * found         | abuse          | text                   |                     | committee_member | care
 * missing       | cause          | choice=suspected_cause | required searchable |                  | loss
 * </pre>
 *
 * <p>Words are {@code code.LIST.CODE}, {@code field.CODE} and {@code group.CODE} in the texts; a
 * code of another pack that is only retired needs none.
 */
public abstract class TableFieldPack implements FieldPack {

    private static final String ANY_WORD = "*";

    private static final String RETIRED = "retired";

    private static final Set<String> USES = Set.of("required", "searchable", "private");

    private final String name;
    private final String state;
    private final Class<?> home;
    private final List<CodeList> lists;
    private final List<CaseField> fields;

    /**
     * Reads the tables.
     *
     * @param name see {@link #name()}
     * @param state see {@link #state()}
     * @param home class beside which the tables lie
     * @throws IllegalArgumentException with file and line when a table cannot be understood
     */
    protected TableFieldPack(String name, String state, Class<?> home) {
        this.name = name;
        this.state = state;
        this.home = home;
        Map<String, List<CodeWord>> words = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>();
        read("lists.txt", 5, cells -> word(cells, words, open));
        lists =
                words.entrySet().stream()
                        .map(
                                each ->
                                        new CodeList(
                                                each.getKey(),
                                                open.contains(each.getKey()),
                                                each.getValue()))
                        .toList();
        List<CaseField> read = new ArrayList<>();
        read("fields.txt", 6, cells -> read.add(field(cells)));
        fields = List.copyOf(read);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String state() {
        return state;
    }

    @Override
    public final List<CodeList> lists() {
        return lists;
    }

    @Override
    public final List<CaseField> fields() {
        return fields;
    }

    private void word(String[] cells, Map<String, List<CodeWord>> words, Set<String> open) {
        List<CodeWord> list = words.computeIfAbsent(cells[0], each -> new ArrayList<>());
        if (cells[1].equals(ANY_WORD)) {
            open.add(cells[0]);
            return;
        }
        if (!cells[3].isEmpty() && !cells[3].equals(RETIRED)) {
            throw new IllegalArgumentException("neither empty nor retired: " + cells[3]);
        }
        boolean retired = cells[3].equals(RETIRED);
        String key = "code." + cells[0] + "." + cells[1];
        Wording label =
                retired && text(key, Locale.ENGLISH).isEmpty()
                        ? Wording.same(cells[1])
                        : label(key);
        List<String> also =
                Arrays.stream(cells[4].split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        list.add(new CodeWord(cells[1], label, also, cells[2], retired));
    }

    private CaseField field(String[] cells) {
        String[] content = cells[2].split("=", 2);
        List<String> uses = items(cells[3]);
        if (!USES.containsAll(uses)) {
            throw new IllegalArgumentException("unknown use: " + cells[3]);
        }
        return new CaseField(
                cells[1],
                items(cells[0]).stream()
                        .map(kind -> code(CaseKind.class, kind))
                        .collect(Collectors.toSet()),
                new CaseField.Content(
                        code(Shape.class, content[0]), content.length == 1 ? "" : content[1]),
                new CaseField.Use(
                        uses.contains("required"),
                        uses.contains("searchable"),
                        uses.contains("private"),
                        items(cells[4]).stream()
                                .map(role -> code(Role.class, role))
                                .collect(Collectors.toSet())),
                new CaseField.Group(cells[5], label("group." + cells[5])),
                label("field." + cells[1]));
    }

    private Optional<String> text(String key, Locale language) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        home.getPackageName() + ".texts",
                        language,
                        home.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    private Wording label(String key) {
        String english =
                text(key, Locale.ENGLISH)
                        .orElseThrow(() -> new IllegalArgumentException("no text for " + key));
        return new Wording(english, text(key, new Locale("hi")).orElse(english));
    }

    private void read(String file, int columns, Consumer<String[]> row) {
        try (InputStream table = home.getResourceAsStream(file)) {
            if (table != null) {
                read(
                        file,
                        columns,
                        row,
                        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void read(String file, int columns, Consumer<String[]> row, BufferedReader lines)
            throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells =
                        Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .toArray(String[]::new);
                try {
                    if (cells.length != columns) {
                        throw new IllegalArgumentException(
                                cells.length + " columns, not " + columns);
                    }
                    row.accept(cells);
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + ": " + wrong.getMessage(), wrong);
                }
            }
        }
    }

    private static List<String> items(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+"));
    }

    private static <E extends Enum<E> & Code> E code(Class<E> type, String word) {
        return Code.find(type, word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown " + type.getSimpleName() + ": " + word));
    }
}
