package org.trackchild.demo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Script;

class SyntheticChildrenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private static final Country COUNTRY = Country.fromClassPath();

    private static final List<SyntheticCase> CASES = make(7);

    private static List<SyntheticCase> make(long seed) {
        List<SyntheticCase> cases = new ArrayList<>();
        new SyntheticChildren(COUNTRY, new Plan(2_000, 3_000, seed, TODAY)).forEach(cases::add);
        return cases;
    }

    private static List<SyntheticCase> of(CaseKind kind) {
        return CASES.stream().filter(one -> one.kind() == kind).toList();
    }

    private static String value(SyntheticCase one, Field field) {
        return one.values().getOrDefault(field, "");
    }

    private static LocalDate day(SyntheticCase one) {
        return LocalDate.parse(value(one, Field.EVENT_DATE));
    }

    @Test
    void makesAsManyAsWanted() {
        assertThat(of(CaseKind.MISSING)).hasSize(2_000);
        assertThat(of(CaseKind.FOUND)).hasSize(3_000);
        assertThat(CASES).extracting(SyntheticCase::reference).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedMakesTheSameChildren() {
        assertThat(make(7)).isEqualTo(CASES);
        assertThat(make(8)).isNotEqualTo(CASES);
    }

    @Test
    void someFoundChildrenAreMissingOnes() {
        Set<Integer> twins = new HashSet<>();
        for (SyntheticCase found : of(CaseKind.FOUND)) {
            found.twin()
                    .ifPresent(
                            twin -> {
                                assertThat(twins.add(twin)).isTrue();
                                SyntheticCase missing = CASES.get(twin);
                                assertThat(day(found)).isAfterOrEqualTo(day(missing));
                                if (found.values().containsKey(Field.SEX)) {
                                    assertThat(value(found, Field.SEX))
                                            .isEqualTo(value(missing, Field.SEX));
                                }
                            });
        }
        assertThat(twins).hasSize(240);
    }

    @Test
    void pairsFitWhateverTheNumbers() {
        for (int[] size : new int[][] {{0, 0}, {0, 5}, {5, 0}, {1, 1}, {100, 3}, {17, 999}}) {
            Plan plan = new Plan(size[0], size[1], 1, TODAY);
            Set<Integer> twins = new HashSet<>();
            for (int i = 0; i < plan.found(); i++) {
                plan.twinOf(i).ifPresent(twins::add);
            }
            assertThat(twins).hasSize(plan.pairs());
            Set<Integer> marked = new HashSet<>();
            for (int i = 0; i < plan.missing(); i++) {
                if (plan.isFound(i)) {
                    marked.add(i);
                }
            }
            assertThat(marked).isEqualTo(twins);
        }
    }

    @Test
    void everythingHappensToChildrenInTheLastTwoYears() {
        for (SyntheticCase one : CASES) {
            assertThat(day(one)).isBetween(TODAY.minusYears(2), TODAY);
            String age = value(one, Field.AGE_YEARS);
            if (!age.isEmpty()) {
                assertThat(Integer.parseInt(age.split("-")[0])).isBetween(0, 17);
            }
            String birth = value(one, Field.DATE_OF_BIRTH);
            if (!birth.isEmpty()) {
                ApproximateDate date = ApproximateDate.parse(birth).orElseThrow();
                assertThat(date.earliest()).isBefore(day(one));
                assertThat(date.latest().plusYears(18)).isAfter(day(one));
            }
            String height = value(one, Field.HEIGHT_CM);
            if (!height.isEmpty()) {
                assertThat(Integer.parseInt(height)).isBetween(40, 205);
            }
            assertThat(value(one, Field.NOTES)).isEqualTo("Synthetic demonstration record");
            assertThat(one.values().values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void allStatesHaveMissingChildren() {
        assertThat(
                        of(CaseKind.MISSING).stream()
                                .map(one -> one.district().state())
                                .collect(Collectors.toSet()))
                .hasSize(36);
    }

    @Test
    void namesAreSkewedAndInManyScripts() {
        Map<String, Long> names =
                of(CaseKind.MISSING).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> value(one, Field.NAME).split(" ")[0],
                                        Collectors.counting()));
        assertThat(names).hasSizeGreaterThan(250);
        assertThat(names.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isGreaterThan(40);
        Set<Script> scripts =
                CASES.stream()
                        .map(one -> value(one, Field.NAME_LOCAL))
                        .filter(name -> !name.isEmpty())
                        .map(Script::of)
                        .collect(Collectors.toSet());
        assertThat(scripts)
                .contains(Script.DEVANAGARI, Script.BENGALI, Script.TAMIL, Script.TELUGU)
                .doesNotContain(Script.LATIN, Script.OTHER);
    }

    @Test
    void manyFoundChildrenHaveNoName() {
        assertThat(of(CaseKind.MISSING)).noneMatch(one -> value(one, Field.NAME).isEmpty());
        assertThat(of(CaseKind.FOUND).stream().filter(one -> value(one, Field.NAME).isEmpty()))
                .hasSizeBetween(200, 1_000);
    }

    @Test
    void childrenGrow() {
        for (boolean girl : new boolean[] {true, false}) {
            double before = 0;
            for (double years = 0.2; years < 17.5; years += 0.3) {
                double height = Growth.height(girl, years, 0);
                assertThat(height).isGreaterThanOrEqualTo(before);
                before = height;
            }
            assertThat(before).isBetween(150.0, 175.0);
        }
    }
}
