package org.trackchild.connector.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trackchild.notices.api.NoticeChannel.Letter;
import org.trackchild.notices.api.NoticeChannel.Undelivered;

class MailChannelTest {

    private static final Letter LETTER =
            new Letter(
                    new UUID(1, 2),
                    "asha@example.org",
                    "TrackChild: एक नई सूचना",
                    "मिलान: 1\nThe end",
                    "hi",
                    Instant.parse("2026-11-29T06:30:00Z"));

    private GreenMail peer;

    private MailChannel channel;

    @AfterEach
    void stop() {
        if (channel != null) {
            channel.stop();
        }
        if (peer != null) {
            peer.stop();
        }
    }

    private record Server(int port, String security, String user, String password)
            implements MailServer {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public String sender() {
            return "trackchild@example.org";
        }

        @Override
        public String desk() {
            return "https://desk.example.org/desk";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return MailServer.class;
        }
    }

    private void start(String protocol) {
        peer = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        peer.start();
    }

    private int port() {
        return peer.getSmtp() == null ? peer.getSmtps().getPort() : peer.getSmtp().getPort();
    }

    private void open(int port, String security, String password) throws Exception {
        channel =
                new MailChannel(
                        new Server(port, security, password.isEmpty() ? "" : "desk", password));
    }

    private Undelivered failure() {
        return catchThrowableOfType(Undelivered.class, () -> channel.deliver(LETTER));
    }

    @Test
    void handsOverWithHeadersAndTheSameIdentifierAgain() throws Exception {
        start(ServerSetup.PROTOCOL_SMTP);
        peer.setUser("desk", "secret");
        open(port(), "none", "secret");
        channel.deliver(LETTER);
        channel.deliver(LETTER);
        MimeMessage[] got = peer.getReceivedMessages();
        assertThat(got).hasSize(2);
        assertThat(got[0].getMessageID())
                .isEqualTo("<00000000-0000-0001-0000-000000000002@example.org>")
                .isEqualTo(got[1].getMessageID());
        assertThat(got[0].getSubject()).isEqualTo(LETTER.subject());
        assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got[0].getSentDate().toInstant()).isEqualTo(LETTER.written());
        assertThat(got[0].getFrom()[0]).hasToString("trackchild@example.org");
        assertThat(got[0].getContentType()).containsIgnoringCase("utf-8");
        assertThat(got[0].getContent().toString().replace("\r", ""))
                .contains("मिलान: 1\nThe end", "https://desk.example.org/desk");
    }

    @Test
    void aWrongPasswordIsTriedAgainLater() throws Exception {
        start(ServerSetup.PROTOCOL_SMTP);
        peer.setUser("desk", "secret");
        open(port(), "none", "wrong");
        Undelivered failure = failure();
        assertThat(failure.isForGood()).isFalse();
        assertThat(failure.getMessage()).doesNotContain("asha");
        assertThat(peer.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingLeavesUnencryptedOrToAServerThatNobodyVouchesFor() throws Exception {
        start(ServerSetup.PROTOCOL_SMTP);
        open(port(), "starttls", "");
        assertThat(failure().isForGood()).isFalse();
        assertThat(peer.getReceivedMessages()).isEmpty();
        stop();
        start(ServerSetup.PROTOCOL_SMTPS);
        open(port(), "tls", "");
        assertThat(failure().isForGood()).isFalse();
        assertThat(peer.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatWasDownGetsItWhenItIsUp() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        open(port, "none", "");
        assertThat(failure().isForGood()).isFalse();
        peer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        peer.start();
        channel.deliver(LETTER);
        assertThat(peer.getReceivedMessages()).hasSize(1);
    }

    /** A server of one connection; gives {@code null} where it dies instead of answering. */
    private static final class Script implements AutoCloseable {

        private final ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));

        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        Script(UnaryOperator<String> answers) throws Exception {
            Thread thread = new Thread(() -> serve(answers), "script");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(UnaryOperator<String> answers) {
            try (Socket caller = socket.accept();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            caller.getInputStream(), StandardCharsets.UTF_8));
                    OutputStream out = caller.getOutputStream()) {
                out.write("220 script\r\n".getBytes(StandardCharsets.UTF_8));
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    String answer = answers.apply(line);
                    if (answer == null) {
                        return;
                    }
                    data = line.equals("DATA");
                    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException gone) {
                heard.add("gone");
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aRefusedReceiverIsGivenUp() throws Exception {
        try (Script script =
                new Script(
                        line -> line.startsWith("RCPT") ? "550 no such user asha" : "250 fine")) {
            open(script.socket.getLocalPort(), "none", "");
            Undelivered failure = failure();
            assertThat(failure.isForGood()).isTrue();
            assertThat(failure.getMessage()).doesNotContain("asha");
        }
    }

    @Test
    void aServerThatDiesBeforeItSaysYesIsTriedAgain() throws Exception {
        try (Script script =
                new Script(
                        line ->
                                line.equals(".")
                                        ? null
                                        : line.equals("DATA") ? "354 go on" : "250 fine")) {
            open(script.socket.getLocalPort(), "none", "");
            assertThat(failure().isForGood()).isFalse();
            assertThat(script.heard)
                    .contains("Message-ID: <00000000-0000-0001-0000-000000000002@example.org>");
        }
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new MailChannel(new Server(25, "some", "", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("security");
    }
}
