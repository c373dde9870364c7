package org.trackchild.itests.instance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail server with TLS and a certificate of its own, which nobody knows but who is told where it
 * lies. It only listens on this machine.
 */
final class MailPeer implements AutoCloseable {

    private static final String SECRET = "synthetic";

    private static final String FILE = "greenmail.tls.keystore.file";

    private static final String PASSWORD = "greenmail.tls.keystore.password";

    private final Path trusted;

    private final GreenMail server;

    private MailPeer(Path trusted, GreenMail server) {
        this.trusted = trusted;
        this.server = server;
    }

    /** Starts it, with a certificate for the address on which it listens. */
    static MailPeer started(Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("certificate.pem");
        Path trusted = folder.resolve("trusted.p12");
        keytool(
                folder,
                "-genkeypair -alias peer -keyalg EC -groupname secp256r1 -validity 3650 -dname"
                        + " CN=peer -ext san=ip:127.0.0.1 -keystore "
                        + keys);
        keytool(folder, "-exportcert -rfc -alias peer -keystore " + keys + " -file " + certificate);
        keytool(
                folder,
                "-importcert -noprompt -alias peer -file " + certificate + " -keystore " + trusted);
        System.setProperty(FILE, keys.toString());
        System.setProperty(PASSWORD, SECRET);
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        return new MailPeer(trusted, server);
    }

    private static void keytool(Path folder, String arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of(arguments.split(" ")));
        words.addAll(List.of("-storepass", SECRET, "-storetype", "PKCS12"));
        Command.in(folder).run(words.toArray(String[]::new)).mustSucceed();
    }

    /** Options for a Java machine that is to trust it. */
    String trust() {
        return "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                .formatted(trusted, SECRET);
    }

    /** Tells an instance that messages go through it. */
    void serve(Instance instance) throws IOException {
        Files.writeString(
                instance.data().resolve("etc/org.trackchild.connector.mail.cfg"),
                """
                host = 127.0.0.1
                port = %d
                security = tls
                sender = trackchild@example.org
                """
                        .formatted(server.getSmtps().getPort()));
    }

    /** What came for an address, in the order of arrival. */
    List<MimeMessage> messages(String address) throws MessagingException {
        List<MimeMessage> messages = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                messages.add(message);
            }
        }
        return messages;
    }

    @Override
    public void close() {
        server.stop();
        System.clearProperty(FILE);
        System.clearProperty(PASSWORD);
    }
}
