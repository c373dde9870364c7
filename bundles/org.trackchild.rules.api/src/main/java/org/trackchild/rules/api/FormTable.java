package org.trackchild.rules.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

/** Reads {@code forms.txt} line by line; see {@link TablePack} for what it looks like. */
final class FormTable {

    /** Before the roles that inquire, among those who fill in. */
    private static final String INQUIRED = "inquired_by=";

    /** Among those who fill in: nobody is reminded of the form before somebody asks for it. */
    private static final String ON_REQUEST = "on_request";

    private static final String REQUIRED = "*";

    private static final String RESTRICTED = "restricted";

    private static final String ONCE = "once";

    private static final String PROTECTS = "protects=";

    private static final String ONLY_IF = "if=";

    private static final String OF_LIST = "@";

    private final Function<String, Wording> labels;

    private final List<FormKind> forms = new ArrayList<>();

    /**
     * @param labels the text of a key
     */
    FormTable(Function<String, Wording> labels) {
        this.labels = labels;
    }

    /** The forms of the lines that were read. */
    List<FormKind> forms() {
        return List.copyOf(forms);
    }

    /**
     * Reads a line.
     *
     * @return its code
     * @throws IllegalArgumentException when it cannot be understood
     */
    String line(String[] cells) {
        switch (cells[0]) {
            case "form" -> forms.add(form(cells));
            case "section" -> {
                List<FormKind.Section> sections = new ArrayList<>(last().sections());
                sections.add(
                        new FormKind.Section(
                                cells[1], labels.apply("section." + cells[1]), List.of()));
                replaceLast(sections);
            }
            case "item" -> add(item(cells));
            default -> throw new IllegalArgumentException("no form, section or item: " + cells[0]);
        }
        return cells[1];
    }

    private FormKind last() {
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("before the first form");
        }
        return forms.get(forms.size() - 1);
    }

    private void replaceLast(List<FormKind.Section> sections) {
        forms.set(forms.size() - 1, last().with(sections));
    }

    private void add(FormItem item) {
        List<FormKind.Section> sections = new ArrayList<>(last().sections());
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("before the first section");
        }
        FormKind.Section section = sections.remove(sections.size() - 1);
        List<FormItem> items = new ArrayList<>(section.items());
        items.add(item);
        sections.add(new FormKind.Section(section.code(), section.label(), items));
        replaceLast(sections);
    }

    /** Who inquires where the table says so; else those of a child in need of care. */
    private static Set<Role> inquirers(String cell) {
        return TablePack.items(cell).stream()
                .filter(item -> item.startsWith(INQUIRED))
                .findFirst()
                .map(item -> item.substring(INQUIRED.length()).replace(',', ' '))
                .map(TablePack::roles)
                .orElse(FormKind.INQUIRERS);
    }

    private FormKind form(String[] cells) {
        String fillers = cells[3];
        return new FormKind(
                cells[1],
                TablePack.items(cells[2]).stream()
                        .map(kind -> TablePack.code(CaseKind.class, kind))
                        .collect(Collectors.toSet()),
                TablePack.roles(
                        TablePack.items(fillers).stream()
                                .filter(item -> !item.startsWith(INQUIRED))
                                .filter(item -> !item.equals(ON_REQUEST))
                                .collect(Collectors.joining(" "))),
                inquirers(fillers),
                TablePack.items(fillers).contains(ON_REQUEST),
                List.of(),
                new Legal(labels.apply("form." + cells[1]), cells[5], cells[4]));
    }

    private FormItem item(String[] cells) {
        String[] shape = cells[3].split("=", 2);
        FormItem.Shape known = FormItem.Shape.valueOf(shape[0].toUpperCase(Locale.ROOT));
        String prefix = known == FormItem.Shape.TABLE ? "column." : "word.";
        String list =
                shape.length > 1 && shape[1].startsWith(OF_LIST)
                        ? shape[1].substring(OF_LIST.length())
                        : "";
        String notBefore = shape.length > 1 && known == FormItem.Shape.DATE ? shape[1] : "";
        List<FormItem.Word> words =
                shape.length == 1 || !list.isEmpty() || !notBefore.isEmpty()
                        ? List.of()
                        : Arrays.stream(shape[1].split(","))
                                .map(code -> new FormItem.Word(code, labels.apply(prefix + code)))
                                .toList();
        return new FormItem(
                cells[1],
                cells[2],
                labels.apply("item." + cells[1]),
                new FormItem.Asked(known, words, list, notBefore),
                terms(cells[4], TablePack.items(cells[5])));
    }

    private static FormItem.Terms terms(String from, List<String> marks) {
        Optional<FormItem.Condition> onlyIf = Optional.empty();
        Set<String> plain = new LinkedHashSet<>(marks);
        Set<String> protects = Set.of();
        for (String mark : marks) {
            if (mark.startsWith(PROTECTS)) {
                protects = Set.of(mark.substring(PROTECTS.length()).split(","));
                plain.remove(mark);
            }
            if (mark.startsWith(ONLY_IF)) {
                String[] both = mark.substring(ONLY_IF.length()).split(":", 2);
                if (both.length < 2) {
                    throw new IllegalArgumentException("no condition: " + mark);
                }
                onlyIf = Optional.of(new FormItem.Condition(both[0], Set.of(both[1].split(","))));
                plain.remove(mark);
            }
        }
        boolean required = plain.remove(REQUIRED);
        boolean restricted = plain.remove(RESTRICTED);
        boolean once = plain.remove(ONCE);
        if (!plain.isEmpty()) {
            throw new IllegalArgumentException("unknown marks: " + plain);
        }
        return new FormItem.Terms(
                required,
                restricted,
                TablePack.items(from).stream().map(FormItem.Source::parse).toList(),
                onlyIf,
                once,
                protects);
    }
}
