package org.trackchild.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {

    private final List<String> cookies = new ArrayList<>();

    private boolean committed;

    @Test
    void marksEveryCookieOnce() {
        cookies.add("JSESSIONID=1; Path=/; HttpOnly");
        cookies.add("other=2; SameSite=Strict");

        SessionCookies.mend(response(), false);
        SessionCookies.mend(response(), false);

        assertThat(cookies)
                .containsExactly(
                        "JSESSIONID=1; Path=/; HttpOnly; SameSite=Lax", "other=2; SameSite=Strict");
    }

    @Test
    void aCookieThatCameByHttpsGoesByHttpsOnly() {
        cookies.add("JSESSIONID=1; Path=/; HttpOnly");
        cookies.add("other=2; Secure");

        SessionCookies.mend(response(), true);

        assertThat(cookies)
                .containsExactly(
                        "JSESSIONID=1; Path=/; HttpOnly; SameSite=Lax; Secure",
                        "other=2; Secure; SameSite=Lax");
    }

    @Test
    void leavesAnAnswerAloneThatIsOnItsWay() {
        committed = true;
        cookies.add("JSESSIONID=1");

        SessionCookies.mend(response(), false);

        assertThat(cookies).containsExactly("JSESSIONID=1");
    }

    private HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getHeaders" -> cookies;
                                    case "isCommitted" -> committed;
                                    case "addHeader" -> {
                                        cookies.add((String) arguments[1]);
                                        yield null;
                                    }
                                    case "setHeader" -> {
                                        cookies.clear();
                                        yield null;
                                    }
                                    default -> throw new AssertionError(method.getName());
                                });
    }
}
