package org.trackchild.exchange.core;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * On whose behalf a file is worked through, with the postings that were in force when it was
 * accepted, and as which format. Of the postings only those count that still are: {@link
 * RightsOfNow}.
 *
 * @param caller who brought it
 * @param format name of the format
 */
record Errand(Caller caller, String format) {

    Errand {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(format);
    }

    /** Writes it so that {@link #of} reads it. */
    byte[] toBytes() throws IOException {
        Properties written = new Properties();
        written.setProperty("format", format);
        written.setProperty("user", caller.user());
        written.setProperty("displayName", caller.displayName());
        for (int i = 0; i < caller.postings().size(); i++) {
            Posting posting = caller.postings().get(i);
            written.setProperty("office." + i, posting.office().value());
            written.setProperty("role." + i, posting.role().code());
            written.setProperty("state." + i, posting.state());
            written.setProperty("district." + i, posting.district());
        }
        StringWriter text = new StringWriter();
        written.store(text, null);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IOException when it is anything else
     */
    static Errand of(byte[] bytes) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; read.containsKey("office." + i); i++) {
            postings.add(
                    new Posting(
                            new OfficeId(text(read, "office." + i)),
                            Code.find(Role.class, text(read, "role." + i))
                                    .orElseThrow(() -> new IOException("unknown role")),
                            text(read, "state." + i),
                            text(read, "district." + i)));
        }
        return new Errand(
                new Caller(text(read, "user"), text(read, "displayName"), postings),
                text(read, "format"));
    }

    private static String text(Properties read, String key) throws IOException {
        String value = read.getProperty(key);
        if (value == null) {
            throw new IOException("incomplete: no " + key);
        }
        return value;
    }
}
