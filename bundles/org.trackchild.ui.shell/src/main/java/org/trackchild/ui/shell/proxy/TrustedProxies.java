package org.trackchild.ui.shell.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Behind a proxy every request comes from the proxy, without encryption. What the proxies named in
 * {@code etc/org.trackchild.ui.shell.proxies.cfg} say of the client is believed: its address, by
 * which wrong passwords are counted, and whether it came by HTTPS, on which the marks of cookies
 * and {@code Strict-Transport-Security} depend. What others say of themselves is not.
 */
@Component(
        service = Preprocessor.class,
        configurationPid = "org.trackchild.ui.shell.proxies",
        property = "service.ranking:Integer=1000")
@Designate(ocd = TrustedProxies.Settings.class)
public final class TrustedProxies implements Preprocessor {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);

    private static final String FOR = "X-Forwarded-For";

    private static final String PROTO = "X-Forwarded-Proto";

    private static final int HTTPS_PORT = 443;

    /** Settings. */
    @ObjectClassDefinition(name = "TrackChild behind proxies")
    @interface Settings {

        @AttributeDefinition(
                name = "Trusted proxies",
                description = "Addresses or ranges such as 10.20.0.0/16, separated by commas")
        String[] addresses() default {};
    }

    private final Hops hops;

    private final AtomicBoolean warned = new AtomicBoolean();

    @Activate
    public TrustedProxies(Settings settings) {
        this(settings.addresses());
    }

    TrustedProxies(String... addresses) {
        hops =
                new Hops(
                        Arrays.stream(addresses)
                                .flatMap(text -> Stream.of(text.split(",")))
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .flatMap(text -> range(text).stream())
                                .toList());
    }

    /** One that cannot be read must not keep the platform from starting: it is not trusted. */
    private static Optional<AddressRange> range(String text) {
        try {
            return Optional.of(AddressRange.parse(text));
        } catch (IllegalArgumentException unreadable) {
            LOG.error("Not trusted as a proxy, since it cannot be read: {}", text);
            return Optional.empty();
        }
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to set up
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest plain = (HttpServletRequest) request;
        if (hops.trusts(plain.getRemoteAddr())) {
            chain.doFilter(new Forwarded(plain, hops), response);
            return;
        }
        if (plain.getHeader(FOR) != null && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "{} says for whom it asks, and is not named in"
                            + " etc/org.trackchild.ui.shell.proxies.cfg: all who come through it"
                            + " count as one address",
                    plain.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }

    /** As it was when the first trusted proxy got it. */
    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String client;

        private final boolean secure;

        Forwarded(HttpServletRequest request, Hops hops) {
            super(request);
            client = hops.client(request.getRemoteAddr(), values(request, FOR));
            List<String> protocols = values(request, PROTO);
            secure =
                    protocols.isEmpty()
                            ? request.isSecure()
                            : protocols
                                    .get(protocols.size() - 1)
                                    .toLowerCase(Locale.ROOT)
                                    .equals("https");
        }

        private static List<String> values(HttpServletRequest request, String header) {
            return Collections.list(request.getHeaders(header)).stream()
                    .flatMap(line -> Stream.of(line.split(",")))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }

        @Override
        public int getServerPort() {
            boolean named =
                    super.getHeader("Host") != null && super.getHeader("Host").matches(".*:\\d+");
            return secure && !named ? HTTPS_PORT : super.getServerPort();
        }
    }
}
