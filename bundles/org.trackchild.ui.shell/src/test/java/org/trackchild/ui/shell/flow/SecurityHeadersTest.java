package org.trackchild.ui.shell.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void forbidsFramesSniffingAndForeignSources() {
        Map<String, String> headers = headers(false);

        assertThat(headers)
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .doesNotContainKey("Strict-Transport-Security");
        assertThat(headers.get(SecurityHeaders.POLICY))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void insistsOnTlsWhereThereIsTls() {
        assertThat(headers(true)).containsKey("Strict-Transport-Security");
    }

    @Test
    void letsOnlyScriptsWithTheNonceRun() {
        String policy = SecurityHeaders.pagePolicy("abc");

        assertThat(policy)
                .contains("script-src 'self' 'nonce-abc' 'unsafe-eval';")
                .contains("connect-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("http:", "https:", "*");
    }

    private static Map<String, String> headers(boolean secure) {
        Map<String, String> headers = new HashMap<>();
        HttpServletRequest request = stub(HttpServletRequest.class, (name, arguments) -> secure);
        HttpServletResponse response =
                stub(
                        HttpServletResponse.class,
                        (name, arguments) ->
                                headers.put((String) arguments[0], (String) arguments[1]));
        SecurityHeaders.set(request, response);
        return headers;
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
