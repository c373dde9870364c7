package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.NamePart;

/**
 * Whichever way a name is looked for, the same cases are found, and what who looks at all finds.
 */
class CaseSearchTest {

    private static final int CASES = 120;

    private static final List<String> DISTRICTS = List.of("UP-LUCKNOW", "UP-AGRA", "BR-PATNA");

    private static final List<String> KEYS = List.of("=ram", "=ramesh", "=sita", "=kumar", "=devi");

    private static final List<Reach> REACHES =
            List.of(
                    Reach.EVERYTHING,
                    new Reach(false, Set.of("UP"), Set.of(), Set.of()),
                    new Reach(false, Set.of("BR"), Set.of("UP-AGRA"), Set.of()));

    /** All, some and none of the parts of a name are looked up by their keys. */
    private static final List<Integer> FEWS = List.of(0, 25, CASES);

    private final Random random = new Random(20261129);

    private final List<Made> made = new ArrayList<>();

    private FreshStore fresh;

    private record Made(String id, String district, Set<String> keys) {

        boolean has(NamePart part) {
            return keys.stream()
                    .anyMatch(
                            key ->
                                    part.keys().contains(key)
                                            || !part.beginning().isEmpty()
                                                    && key.startsWith(part.beginning()));
        }
    }

    @BeforeEach
    void fill() throws SQLException, IOException {
        fresh = new FreshStore();
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    for (int i = 0; i < CASES; i++) {
                        String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
                        Set<String> keys = Set.copyOf(List.of(key(), key()));
                        String[] all = keys.toArray(String[]::new);
                        String id =
                                Samples.insert(tx, CaseKind.MISSING, "PS-1", district, all)
                                        .id()
                                        .toString();
                        made.add(new Made(id, district, keys));
                    }
                    return null;
                });
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private String key() {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    private static boolean isIn(Reach reach, Made each) {
        return reach.everything()
                || reach.states().contains(each.district().substring(0, 2))
                || reach.districts().contains(each.district());
    }

    private List<String> expected(Reach reach, List<NamePart> parts) {
        return made.stream()
                .filter(each -> isIn(reach, each) && parts.stream().allMatch(each::has))
                .map(Made::id)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private void compare(Reach reach, List<NamePart> parts) {
        CaseSelection selection = new CaseSelection(reach, CaseFilter.all(), parts);
        List<String> expected = expected(reach, parts);
        for (int few : FEWS) {
            fresh.store.inTransaction(
                    em -> {
                        CaseSearch search = new CaseSearch(em, selection, few);
                        assertThat(search.newest(Optional.empty(), 7))
                                .as("%s in %s, %d are few", parts, reach, few)
                                .extracting(row -> row.id)
                                .containsExactlyElementsOf(expected.stream().limit(7).toList());
                        assertThat(search.count()).isEqualTo(expected.size());
                        return null;
                    });
        }
    }

    @Test
    void everyWayFindsTheSame() {
        for (Reach reach : REACHES) {
            for (String one : KEYS) {
                compare(reach, List.of(new NamePart(Set.of(), one)));
                for (String other : KEYS.subList(KEYS.indexOf(one), KEYS.size())) {
                    compare(
                            reach,
                            List.of(
                                    new NamePart(Set.of(one), ""),
                                    new NamePart(Set.of("=nobody"), other)));
                }
            }
        }
        assertThat(expected(REACHES.get(1), List.of(new NamePart(Set.of("=ram"), ""))))
                .hasSizeGreaterThan(15);
    }
}
