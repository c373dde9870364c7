package org.trackchild.rest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Problem;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.web.PlaceNames;

class CasesMemberTest {

    private static List<String> problems(String json) {
        var body =
                StrictJson.object(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        FixedEngines engines = new FixedEngines();
        List<Problem> problems = new ArrayList<>();
        List<?> cases =
                new CasesMember(engines, Caller.system("test"))
                        .read(
                                body,
                                new Members(body, Set.of("cases", "filter", "search")),
                                new PlaceNames(engines, Locale.ENGLISH),
                                10,
                                problems);
        assertThat(cases).isEmpty();
        return problems.stream().map(each -> each.field() + " " + each.code().name()).toList();
    }

    /** Whoever forgot what to look for must not act on all cases that there are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | filter REQUIRED",
                "{\"q\": \"\"} | filter.q REQUIRED",
                "{\"q\": \"  \", \"kind\": \"missing\"} | filter.q REQUIRED",
                "{\"kind\": null} | filter.kind WRONG_TYPE",
                "{\"looked_for\": \"\"} | filter.looked_for REQUIRED"
            })
    void aFilterThatSetsNoLimitIsRefused(String filter, String problem) {
        assertThat(problems("{\"filter\": " + filter + "}")).contains(problem);
    }

    @Test
    void oneWayOfNamingCasesIsEnough() {
        assertThat(problems("{\"filter\": {\"kind\": \"missing\"}, \"cases\": []}"))
                .containsExactly("cases WRONG_TYPE");
    }
}
