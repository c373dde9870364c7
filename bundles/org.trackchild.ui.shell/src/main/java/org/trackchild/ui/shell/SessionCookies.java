package org.trackchild.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Adds {@code SameSite=Lax} to the session cookie, and {@code Secure} where the client came by
 * HTTPS, also if a proxy took that away. Felix HTTP has a setting for HttpOnly and one for Secure
 * on all connections or none, and Jetty writes the cookie past every wrapper of the response: so
 * the header is mended right after a session was made.
 */
@Component(service = Preprocessor.class)
public final class SessionCookies implements Preprocessor {

    private static final String HEADER = "Set-Cookie";

    private static final String MARK = "SameSite=";

    private static final String SECURE = "; Secure";

    @Activate
    public SessionCookies() {
        // nothing to set up
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to set up
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new Watch((HttpServletRequest) request, (HttpServletResponse) response), response);
    }

    /**
     * Mends the cookie whenever Jetty may have added one.
     *
     * @param secure whether the client came by HTTPS
     */
    static void mend(HttpServletResponse response, boolean secure) {
        List<String> cookies = new ArrayList<>(response.getHeaders(HEADER));
        if (response.isCommitted() || cookies.stream().allMatch(cookie -> cookie.contains(MARK))) {
            return;
        }
        response.setHeader(HEADER, null);
        for (String cookie : cookies) {
            String marked = cookie.contains(MARK) ? cookie : cookie + "; SameSite=Lax";
            response.addHeader(
                    HEADER, !secure || marked.contains(SECURE) ? marked : marked + SECURE);
        }
    }

    private static final class Watch extends HttpServletRequestWrapper {

        private final HttpServletResponse response;

        Watch(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.response = response;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(create);
            if (create) {
                mend(response, isSecure());
            }
            return session;
        }

        @Override
        public String changeSessionId() {
            String id = super.changeSessionId();
            mend(response, isSecure());
            return id;
        }
    }
}
