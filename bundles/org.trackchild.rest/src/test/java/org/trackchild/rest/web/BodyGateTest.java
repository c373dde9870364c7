package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.LimitedStream;
import org.trackchild.rest.problem.RestProblem;

/** The faked requests know no hasEntity(): with CXF that reads the whole body into memory. */
class BodyGateTest {

    private final Map<String, String> headers = new HashMap<>();

    private ContainerRequestContext request(long length, InputStream body) {
        UriInfo address = Requests.address("/missing-reports", Map.of());
        return (ContainerRequestContext)
                java.lang.reflect.Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ContainerRequestContext.class},
                        (self, method, arguments) ->
                                switch (method.getName()) {
                                    case "getUriInfo" -> address;
                                    case "getLength" -> (int) length;
                                    case "getHeaderString" -> headers.get(arguments[0]);
                                    case "getMediaType" ->
                                            MediaType.valueOf(headers.get("Content-Type"));
                                    case "getEntityStream" -> body;
                                    case "setEntityStream" -> {
                                        assertThat(arguments[0]).isInstanceOf(LimitedStream.class);
                                        yield null;
                                    }
                                    default ->
                                            throw new AssertionError(
                                                    "not expected: " + method.getName());
                                });
    }

    private void refuses(long length, RestProblem problem) {
        assertThatThrownBy(
                        () -> new BodyGate().filter(request(length, InputStream.nullInputStream())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(problem));
    }

    @Test
    void refusesByTheAnnouncedLengthWithoutReading() {
        headers.put("Content-Type", "application/json");
        refuses(100L << 20, RestProblem.BODY_TOO_LARGE);
        headers.put("Content-Type", "image/jpeg");
        refuses(12L << 20, RestProblem.BODY_TOO_LARGE);
        headers.put("Content-Type", "multipart/form-data; boundary=x");
        refuses(250L << 20, RestProblem.BODY_TOO_LARGE);
    }

    @Test
    void needsNoTypeForNoBody() {
        assertThatCode(() -> new BodyGate().filter(request(-1, null))).doesNotThrowAnyException();
    }

    @Test
    void needsATypeForABodyOfAnyLength() {
        refuses(2, RestProblem.WRONG_MEDIA_TYPE);
        headers.put("Transfer-Encoding", "chunked");
        refuses(-1, RestProblem.WRONG_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"json", "gar bage;;", "application/", "application/json; charset", "a/b/c"})
    void refusesWhatIsNoType(String type) {
        headers.put("Content-Type", type);
        refuses(2, RestProblem.WRONG_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/merge-patch+json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "multipart/form-data; boundary=----WebKit'()+_,-./:=?x"
            })
    void takesTypesAsTheyAreWritten(String type) {
        headers.put("Content-Type", type);
        assertThatCode(() -> new BodyGate().filter(request(2, InputStream.nullInputStream())))
                .doesNotThrowAnyException();
    }

    @Test
    void aSenderWhoGoesAwayIsNoFaultOfOurs() {
        InputStream gone =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Early EOF");
                    }
                };
        assertThatThrownBy(() -> new LimitedStream(gone, 10, "10").readAllBytes())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problems().get(0).code())
                                        .isEqualTo(RestProblem.BODY_BROKEN_OFF));
    }
}
