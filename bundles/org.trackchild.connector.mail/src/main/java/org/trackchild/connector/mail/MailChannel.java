package org.trackchild.connector.mail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mail.MailComponent;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.notices.api.NoticeChannel;

/** Hands messages to a mail server, for as long as one is configured. */
@Component(
        service = NoticeChannel.class,
        configurationPid = MailChannel.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MailServer.class)
public final class MailChannel implements NoticeChannel {

    /** Name of the configuration. */
    public static final String PID = "org.trackchild.connector.mail";

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private static final String TIMEOUT_MILLIS = "20000";

    private static final String UTF_8 = "UTF-8";

    private final MailServer server;

    private final CamelContext camel;

    private final MailEndpoint endpoint;

    private final ProducerTemplate producer;

    /**
     * Prepares the way to the server; the server is asked when there is something to send.
     *
     * @throws IllegalArgumentException when a setting is none that can be used
     * @throws Exception when Camel does not start
     */
    @Activate
    public MailChannel(MailServer server) throws Exception {
        if (server.host() == null || server.host().isBlank()) {
            throw new IllegalArgumentException("host: the name of the mail server");
        }
        if (server.sender() == null || !server.sender().matches("[^\\s@<>]+@[^\\s@<>]+")) {
            throw new IllegalArgumentException("sender: an address of e-mail");
        }
        if (!server.security().matches("starttls|tls|none")) {
            throw new IllegalArgumentException("security: starttls, tls or none");
        }
        this.server = server;
        // Camel finds its parts through the context class loader: under OSGi that must be its own
        ClassLoader loader = DefaultCamelContext.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            DefaultCamelContext context = new DefaultCamelContext();
            context.setApplicationContextClassLoader(loader);
            context.getCamelContextExtension().setName("mail");
            context.addComponent("smtp", new MailComponent());
            context.addComponent("smtps", new MailComponent());
            context.start();
            camel = context;
            endpoint = endpoint(context);
            producer = context.createProducerTemplate();
        } finally {
            thread.setContextClassLoader(before);
        }
        LOG.info("E-mail is sent through {}", server.host());
    }

    private String protocol() {
        return server.security().equals("tls") ? "smtps" : "smtp";
    }

    private MailEndpoint endpoint(CamelContext context) {
        MailEndpoint made =
                context.getEndpoint(
                        protocol() + "://" + server.host() + ":" + server.port(),
                        MailEndpoint.class);
        MailConfiguration settings = made.getConfiguration();
        if (!server.user().isBlank()) {
            settings.setUsername(server.user());
            settings.setPassword(server.password());
        }
        settings.setFrom(server.sender());
        settings.setContentType("text/plain; charset=" + UTF_8);
        settings.setAdditionalJavaMailProperties(properties());
        return made;
    }

    private Properties properties() {
        String prefix = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.put(prefix + "timeout", TIMEOUT_MILLIS);
        properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.put(prefix + "auth", String.valueOf(!server.user().isBlank()));
        boolean starttls = server.security().equals("starttls");
        properties.put(prefix + "starttls.enable", String.valueOf(starttls));
        properties.put(prefix + "starttls.required", String.valueOf(starttls));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public void deliver(Letter letter) throws Undelivered {
        Map<String, Object> headers = new HashMap<>();
        headers.put("To", letter.to());
        headers.put("Subject", letter.subject());
        // the same whenever it is tried, so that a repeat is recognised
        headers.put("Message-ID", "<" + letter.id() + domain() + ">");
        headers.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        letter.written().atOffset(ZoneOffset.UTC)));
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        headers.put("Content-Language", letter.language());
        String text =
                server.desk().isBlank() ? letter.text() : letter.text() + "\n\n" + server.desk();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DefaultCamelContext.class.getClassLoader());
        try {
            Exchange sent =
                    producer.send(
                            endpoint,
                            exchange -> {
                                exchange.setProperty(Exchange.CHARSET_NAME, UTF_8);
                                exchange.getMessage().setHeaders(headers);
                                exchange.getMessage().setBody(text + "\n");
                            });
            if (sent.getException() != null) {
                throw undelivered(sent.getException());
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private String domain() {
        return server.sender().substring(server.sender().indexOf('@'));
    }

    /** Why, without what a server may quote: the address. */
    private static Undelivered undelivered(Exception failed) {
        boolean refused = false;
        String reason = failed.getClass().getSimpleName();
        for (Throwable each = failed; each != null; each = each.getCause()) {
            reason = each.getClass().getSimpleName();
            String said = String.valueOf(each.getMessage());
            // the classes of the mail library are Camel's own
            refused |= reason.equals("SMTPAddressFailedException") && said.strip().startsWith("5");
        }
        return new Undelivered(refused ? "the server refuses the address" : reason, refused);
    }

    @Deactivate
    void stop() {
        producer.stop();
        camel.stop();
    }
}
