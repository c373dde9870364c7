package org.trackchild.rest.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.StrictJson;

class TransferBodyTest {

    private static final CaseId CASE = CaseId.next();

    private static TransferBody read(String json) {
        return TransferBody.of(
                StrictJson.object(
                        Requests.body(json.replace('\'', '"').replace("CASE", CASE.toString()))));
    }

    private static List<String> problems(String json) {
        try {
            read(json);
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> (each.code().name() + " " + each.field()).strip())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void readsWhatIsAsked() {
        assertThat(
                        read(
                                "{'case': 'CASE', 'kind': 'transfer', 'to': 'CCI-2', 'reason': 'Near"
                                        + " home', 'escort': 'Constable', 'day': '2026-03-09'}"))
                .isEqualTo(
                        new TransferBody(
                                CASE,
                                new TransferRequest(
                                        Transfer.Kind.TRANSFER,
                                        new OfficeId("CCI-2"),
                                        "Near home",
                                        new Transfer.Journey(
                                                "Constable",
                                                Optional.of(LocalDate.of(2026, 3, 9))))));
        assertThat(
                        read("{'case': 'CASE', 'kind': 'referral', 'to': 'PS-2', 'day': null}")
                                .request())
                .isEqualTo(
                        new TransferRequest(
                                Transfer.Kind.REFERRAL,
                                new OfficeId("PS-2"),
                                "",
                                Transfer.Journey.NONE));
    }

    @Test
    void theAddressNamesTheCaseInsteadOfTheBody() {
        TransferBody asked =
                TransferBody.of(
                        CASE,
                        StrictJson.object(
                                Requests.body("{\"kind\": \"referral\", \"to\": \"PS-2\"}")));
        assertThat(asked.of()).isEqualTo(CASE);
        assertThat(asked.request().to()).isEqualTo(new OfficeId("PS-2"));
        assertThatThrownBy(
                        () ->
                                TransferBody.of(
                                        CASE,
                                        StrictJson.object(
                                                Requests.body(
                                                        "{\"case\": \"7\", \"kind\": \"referral\","
                                                                + " \"to\": \"PS-2\"}"))))
                .hasMessageContaining("UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {'case': 'CASE', 'kind': 'gift', 'to': 'A'}                          | UNKNOWN_CODE kind
            {'case': 'CASE', 'kind': 'referral', 'to': ' '}                      | REQUIRED to
            {'case': 'CASE', 'kind': 'referral', 'to': 7}                        | WRONG_TYPE to
            {'case': 'CASE', 'kind': 'referral', 'to': 'A', 'day': '9.3.2026'}   | NOT_A_DATE day
            {'case': 'CASE', 'kind': 'referral', 'to': 'A', 'day': 20260309}     | WRONG_TYPE day
            {'case': 'CASE', 'kind': 'referral', 'to': 'A', 'mood': 'x'}         | UNKNOWN_FIELD mood
            {'case': 'nobody', 'kind': 'referral', 'to': 'A'}                    | NO_SUCH_CASE
            """)
    void whatCannotBeReadIsRefused(String json, String problem) {
        assertThat(problems(json)).containsExactly(problem);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(problems("{'reason': '" + "x".repeat(1_001) + "', 'escort': []}"))
                .containsExactlyInAnyOrder(
                        "REQUIRED case",
                        "REQUIRED kind",
                        "REQUIRED to",
                        "TOO_LONG reason",
                        "WRONG_TYPE escort");
    }
}
