package org.trackchild.rest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.trackchild.model.RegisterKind;

class TrainingMarkTest {

    private static MultivaluedMap<String, Object> answered(RegisterKind kind) {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"monthly.csv\"");
        ContainerResponseContext response =
                (ContainerResponseContext)
                        Proxy.newProxyInstance(
                                TrainingMarkTest.class.getClassLoader(),
                                new Class<?>[] {ContainerResponseContext.class},
                                (proxy, method, arguments) -> headers);
        new TrainingMark(kind).filter(null, response);
        return headers;
    }

    @Test
    void whatLeavesATrainingSaysSo() {
        MultivaluedMap<String, Object> headers = answered(RegisterKind.TRAINING);
        assertThat(headers.getFirst("TrackChild-Register")).isEqualTo("training");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"training-monthly.csv\"");
    }

    @Test
    void whatLeavesARealRegisterIsLeftAlone() {
        MultivaluedMap<String, Object> headers = answered(RegisterKind.REAL);
        assertThat(headers).doesNotContainKey("TrackChild-Register");
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"monthly.csv\"");
    }
}
