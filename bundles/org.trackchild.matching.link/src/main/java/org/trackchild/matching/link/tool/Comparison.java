package org.trackchild.matching.link.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.link.LinkProblem;
import org.trackchild.matching.link.compare.AlternativesComparator;
import org.trackchild.matching.link.compare.ValueComparator;
import org.trackchild.matching.link.compare.ValueComparators;
import org.trackchild.matching.link.model.Column;
import org.trackchild.matching.link.model.Domain;
import org.trackchild.matching.link.model.Swap;
import org.trackchild.matching.link.model.Tables;
import org.trackchild.matching.link.profile.Profile;

/** Makes of two tables and a profile what is compared: the columns that both tables have. */
final class Comparison {

    private final Profile profile;
    private final List<Records> records;
    private final NameKeys names;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Comparison(Profile profile, List<Records> records, NameKeys names) {
        this.profile = profile;
        this.records = records;
        this.names = names;
    }

    /**
     * The tables as they are compared.
     *
     * @param records of one table, or of the left and the right one
     * @throws LinkProblem when they have no column in common that tells anything
     */
    static Tables of(Profile profile, List<Records> records, NameKeys names) {
        return new Comparison(profile, records, names).tables();
    }

    private Tables tables() {
        Map<String, Domain> domains = new HashMap<>();
        for (Profile.Field field : profile.columns()) {
            List<List<String>> values = values(field);
            if (values.isEmpty()) {
                continue;
            }
            Domain domain = domains.computeIfAbsent(domainOf(field), any -> domain(field));
            Column column = new Column(field.name(), domain, values);
            if (column.tells()) {
                numbers.put(field.name(), columns.size());
                columns.add(column);
            }
        }
        if (columns.isEmpty()) {
            throw new LinkProblem(
                    "nothing_common",
                    records.stream().map(Records::file).collect(Collectors.joining(", ")),
                    profile.columns().stream()
                            .map(Profile.Field::name)
                            .collect(Collectors.joining(", ")));
        }
        List<Swap> swaps = new ArrayList<>();
        for (List<String> pair : profile.swaps()) {
            List<Integer> both = known(pair);
            if (both.size() == 2) {
                swaps.add(new Swap(both.get(0), both.get(1)));
            }
        }
        return new Tables(
                columns,
                swaps,
                profile.homes().stream().map(this::known).filter(set -> set.size() > 1).toList(),
                known(profile.family()),
                known(profile.twins()),
                records.size() == 1);
    }

    private List<List<String>> values(Profile.Field field) {
        boolean years =
                field.age().stream()
                        .anyMatch(
                                age -> records.stream().allMatch(table -> tells(table, age.at())));
        List<List<String>> values = new ArrayList<>();
        for (int side = 0; side < records.size(); side++) {
            Records table = records.get(side);
            int column = table.column(side == 0 ? field.left() : field.right());
            boolean others = field.also().stream().anyMatch(name -> tells(table, name));
            boolean born = years && tells(table, field.age().orElseThrow().born());
            if (column < 0 && !others && !born) {
                return List.of();
            }
            List<String> written = table.values(column, field.also());
            values.add(years ? years(table, written, field.age().orElseThrow()) : written);
        }
        return values;
    }

    private static boolean tells(Records table, String name) {
        return table.column(List.of(name)) >= 0;
    }

    private List<String> years(Records table, List<String> ages, Profile.Age age) {
        ValueComparator<?> dates = ValueComparators.find("date", names, 1).orElseThrow();
        return new BirthYears(dates)
                .of(
                        ages,
                        table.values(table.column(List.of(age.at())), List.of()),
                        table.values(table.column(List.of(age.born())), List.of()));
    }

    /** Columns that may be mistaken for each other, or for a third one, have one domain. */
    private String domainOf(Profile.Field field) {
        TreeSet<String> mistaken = new TreeSet<>(List.of(field.name()));
        int before;
        do {
            before = mistaken.size();
            for (List<String> pair : profile.swaps()) {
                if (pair.stream().anyMatch(mistaken::contains)) {
                    mistaken.addAll(pair);
                }
            }
        } while (mistaken.size() > before);
        return mistaken.first();
    }

    private Domain domain(Profile.Field field) {
        ValueComparator<?> comparator =
                ValueComparators.find(field.comparator(), names, field.tolerance()).orElseThrow();
        return new Domain(
                field.also().isEmpty() ? comparator : new AlternativesComparator<>(comparator));
    }

    private List<Integer> known(List<String> names) {
        return names.stream().map(numbers::get).filter(Objects::nonNull).toList();
    }
}
