package org.trackchild.itests.instance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trackchild.itests.instance.Client.Answer;

/** A request byte by byte, for what no decent client sends. Always of the police of Lucknow. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 60_000;

    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;

    private boolean inBody;

    private boolean taken = true;

    private RawRequest(Instance instance, String method, String path) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), instance.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            header(method + " " + path + " HTTP/1.1");
            header("Host: localhost");
            header("Connection: close");
            header("Authorization: Bearer " + instance.apiKey("police.lucknow"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Answer get(Instance instance, String path) throws IOException {
        return new RawRequest(instance, "GET", path).answer();
    }

    /** Begins a request with a body of JSON; its length is to be said. */
    static RawRequest post(Instance instance, String path) {
        RawRequest request = new RawRequest(instance, "POST", path);
        request.header("Content-Type: application/json");
        return request;
    }

    void header(String line) {
        write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void body(byte[] part) {
        endHeaders();
        write(part);
    }

    /** Whether the other side still takes what is sent. */
    boolean isTaken() {
        return taken;
    }

    /** Sends nothing more, and waits for the answer. */
    void end() throws IOException {
        endHeaders();
        socket.shutdownOutput();
    }

    void hangUp() throws IOException {
        socket.close();
    }

    Answer answer() throws IOException {
        endHeaders();
        try (socket) {
            return parsed(received());
        }
    }

    private byte[] received() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int read; (read = socket.getInputStream().read(buffer)) >= 0; ) {
                bytes.write(buffer, 0, read);
            }
        } catch (IOException reset) {
            // who is sent too much hangs up; what was answered before counts
            if (bytes.size() == 0) {
                throw reset;
            }
        }
        return bytes.toByteArray();
    }

    private void endHeaders() {
        if (!inBody) {
            inBody = true;
            write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void write(byte[] bytes) {
        if (taken) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(bytes);
                out.flush();
            } catch (IOException hungUp) {
                taken = false;
            }
        }
    }

    private static Answer parsed(byte[] bytes) throws IOException {
        int end = 0;
        while (!Arrays.equals(
                bytes, end, Math.min(end + 4, bytes.length), BLANK_LINE, 0, BLANK_LINE.length)) {
            if (++end > bytes.length) {
                throw new IOException("no answer: " + new String(bytes, StandardCharsets.UTF_8));
            }
        }
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip()));
        }
        byte[] body = Arrays.copyOfRange(bytes, end + BLANK_LINE.length, bytes.length);
        boolean chunked = headers.containsKey("Transfer-Encoding");
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            int line = at;
            while (chunks[line] != '\r') {
                line++;
            }
            int length =
                    Integer.parseInt(
                            new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
            joined.write(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
        return joined.toByteArray();
    }
}
