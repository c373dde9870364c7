package org.trackchild.ui.shell.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private static HttpServletRequest request(String peer, Map<String, List<String>> headers) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        TrustedProxiesTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getRemoteAddr" -> peer;
                                    case "isSecure" -> false;
                                    case "getScheme" -> "http";
                                    case "getServerPort" -> 8080;
                                    case "getHeader" ->
                                            headers.getOrDefault(arguments[0], List.of()).stream()
                                                    .findFirst()
                                                    .orElse(null);
                                    case "getHeaders" ->
                                            Collections.enumeration(
                                                    headers.getOrDefault(arguments[0], List.of()));
                                    default -> throw new AssertionError(method.getName());
                                });
    }

    private static HttpServletRequest through(
            TrustedProxies proxies, String peer, Map<String, List<String>> headers)
            throws Exception {
        AtomicReference<HttpServletRequest> seen = new AtomicReference<>();
        proxies.doFilter(
                request(peer, headers),
                null,
                (request, response) -> seen.set((HttpServletRequest) request));
        return seen.get();
    }

    private static final Map<String, List<String>> HEADERS =
            Map.of(
                    "X-Forwarded-For", List.of("198.51.100.1", "203.0.113.7"),
                    "X-Forwarded-Proto", List.of("https"),
                    "Host", List.of("trackchild.example"));

    @Test
    void aNamedProxyIsBelieved() throws Exception {
        TrustedProxies proxies = new TrustedProxies("127.0.0.1, nonsense", "10.20.0.0/16");
        for (String peer : List.of("127.0.0.1", "10.20.7.7")) {
            HttpServletRequest seen = through(proxies, peer, HEADERS);
            assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.7");
            assertThat(seen.isSecure()).isTrue();
            assertThat(seen.getScheme()).isEqualTo("https");
            assertThat(seen.getServerPort()).isEqualTo(443);
        }
    }

    @Test
    void othersAreNot() throws Exception {
        HttpServletRequest seen = through(new TrustedProxies("127.0.0.1"), "203.0.113.9", HEADERS);
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.isSecure()).isFalse();
        HttpServletRequest none = through(new TrustedProxies(), "127.0.0.1", HEADERS);
        assertThat(none.getRemoteAddr()).isEqualTo("127.0.0.1");
    }

    @Test
    void aProxyThatSaysNothingIsItself() throws Exception {
        HttpServletRequest seen = through(new TrustedProxies("127.0.0.1"), "127.0.0.1", Map.of());
        assertThat(seen.getRemoteAddr()).isEqualTo("127.0.0.1");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getServerPort()).isEqualTo(8080);
    }
}
