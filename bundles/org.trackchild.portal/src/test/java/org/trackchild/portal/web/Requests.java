package org.trackchild.portal.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parts of requests and answers that the pages look at. */
final class Requests {

    private Requests() {}

    static HttpServletRequest request(
            String method,
            String path,
            Map<String, String[]> parameters,
            Map<String, String> headers,
            Locale... accepted) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        Requests.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getMethod" -> method;
                                    case "getPathInfo" -> path;
                                    case "getParameterMap" -> parameters;
                                    case "getHeader" -> headers.get((String) arguments[0]);
                                    case "isSecure" -> headers.containsKey("secure");
                                    case "getLocales" -> Collections.enumeration(List.of(accepted));
                                    default -> throw new AssertionError(called.getName());
                                });
    }

    /** What was sent: status, headers, body. */
    static final class Sent {

        int status;

        final Map<String, String> headers = new TreeMap<>();

        final ByteArrayOutputStream body = new ByteArrayOutputStream();

        /** Anything but these, such as a cookie or a session, is a failure. */
        HttpServletResponse response() {
            return (HttpServletResponse)
                    Proxy.newProxyInstance(
                            Requests.class.getClassLoader(),
                            new Class<?>[] {HttpServletResponse.class},
                            (proxy, called, arguments) -> {
                                switch (called.getName()) {
                                    case "setStatus" -> status = (Integer) arguments[0];
                                    case "setHeader" ->
                                            headers.put(
                                                    (String) arguments[0], (String) arguments[1]);
                                    case "setContentType" ->
                                            headers.put("Content-Type", (String) arguments[0]);
                                    case "setContentLength" ->
                                            headers.put("Content-Length", arguments[0].toString());
                                    case "getOutputStream" -> {
                                        return stream();
                                    }
                                    default -> throw new AssertionError(called.getName());
                                }
                                return null;
                            });
        }

        private ServletOutputStream stream() {
            return new ServletOutputStream() {

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new AssertionError("nobody waits");
                }

                @Override
                public void write(int octet) {
                    body.write(octet);
                }
            };
        }
    }
}
