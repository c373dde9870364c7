package org.trackchild.rest.rolls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;

class HeadcountBodyTest {

    private static final UUID ID = new UUID(1, 2);

    private static HeadcountBody.Told read(String text) throws Exception {
        return HeadcountBody.read(
                (ObjectNode)
                        new ObjectMapper()
                                .readTree(text.replace("ID", ID.toString()).replace('\'', '"')));
    }

    @Test
    void readsWhereEachChildIs() throws Exception {
        HeadcountBody.Told told =
                read(
                        "{'evening': '2026-12-01', 'children': [{'case': 'ID', 'presence':"
                                + " 'home_leave', 'until': '2026-12-03', 'remark': ' Gonda '},"
                                + " {'case': 'ID', 'presence': 'missing', 'last_seen':"
                                + " '2026-12-01T18:00:00+05:30', 'remark': 'Gone'}]}");
        assertThat(told.evening()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(told.lines())
                .containsExactly(
                        new Headcount.Line(
                                new CaseId(ID),
                                Presence.HOME_LEAVE,
                                Optional.of(LocalDate.of(2026, 12, 3)),
                                "Gonda"),
                        new Headcount.Line(
                                new CaseId(ID),
                                Presence.MISSING,
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-12-01T12:30:00Z")),
                                "Gone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'children': []}; REQUIRED evening",
                "{'evening': 'today', 'children': []}; NOT_A_DATE evening",
                "{'evening': '2026-12-01'}; REQUIRED children",
                "{'evening': '2026-12-01', 'children': 'all'}; WRONG_TYPE children",
                "{'evening': '2026-12-01', 'children': ['all']}; WRONG_TYPE children",
                "{'evening': '2026-12-01', 'children': [{'presence': 'present'}]}; REQUIRED case",
                "{'evening': '2026-12-01', 'children': [{'case': 'x', 'presence': 'present'}]}; WRONG_TYPE case",
                "{'evening': '2026-12-01', 'children': [{'case': 'ID', 'presence': 'asleep'}]}; UNKNOWN_CODE presence",
                "{'evening': '2026-12-01', 'children': [{'case': 'ID', 'presence': 'missing',"
                        + " 'last_seen': 'noon'}]}; WRONG_TYPE last_seen",
                "{'evening': '2026-12-01', 'all_present': true}; UNKNOWN_FIELD all_present",
            })
    void saysWhatIsWrong(String body, String problem) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> read(body)).problems())
                .extracting(each -> each.code().name() + " " + each.field())
                .containsExactly(problem);
    }
}
