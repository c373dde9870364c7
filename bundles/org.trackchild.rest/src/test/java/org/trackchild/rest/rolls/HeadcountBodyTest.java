package org.trackchild.rest.rolls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
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

    private static List<Headcount.Line> read(String text) throws Exception {
        return HeadcountBody.read(
                (ObjectNode)
                        new ObjectMapper()
                                .readTree(text.replace("ID", ID.toString()).replace('\'', '"')));
    }

    @Test
    void readsWhereEachChildIs() throws Exception {
        assertThat(
                        read(
                                "{'children': [{'case': 'ID', 'presence': 'home_leave', 'until':"
                                        + " '2026-12-03', 'remark': ' Gonda '}]}"))
                .containsExactly(
                        new Headcount.Line(
                                new CaseId(ID),
                                Presence.HOME_LEAVE,
                                Optional.of(LocalDate.of(2026, 12, 3)),
                                "Gonda"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; REQUIRED children",
                "{'children': 'all'}; WRONG_TYPE children",
                "{'children': ['all']}; WRONG_TYPE children",
                "{'children': [{'presence': 'present'}]}; REQUIRED case",
                "{'children': [{'case': 'x', 'presence': 'present'}]}; WRONG_TYPE case",
                "{'children': [{'case': 'ID', 'presence': 'asleep'}]}; UNKNOWN_CODE presence",
                "{'all_present': true}; UNKNOWN_FIELD all_present",
            })
    void saysWhatIsWrong(String body, String problem) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> read(body)).problems())
                .extracting(each -> each.code().name() + " " + each.field())
                .containsExactly(problem);
    }
}
