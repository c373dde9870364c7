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
 * Adds {@code SameSite=Lax} to the session cookie. Felix HTTP has a setting for HttpOnly and one
 * for Secure but none for this, and Jetty writes the cookie past every wrapper of the response: so
 * the header is mended right after a session was made.
 */
@Component(service = Preprocessor.class)
public final class SessionCookies implements Preprocessor {

    private static final String HEADER = "Set-Cookie";

    private static final String MARK = "SameSite=";

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

    /** Mends the cookie whenever Jetty may have added one. */
    static void mend(HttpServletResponse response) {
        List<String> cookies = new ArrayList<>(response.getHeaders(HEADER));
        if (response.isCommitted() || cookies.stream().allMatch(cookie -> cookie.contains(MARK))) {
            return;
        }
        response.setHeader(HEADER, null);
        for (String cookie : cookies) {
            response.addHeader(HEADER, cookie.contains(MARK) ? cookie : cookie + "; SameSite=Lax");
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
                mend(response);
            }
            return session;
        }

        @Override
        public String changeSessionId() {
            String id = super.changeSessionId();
            mend(response);
            return id;
        }
    }
}
