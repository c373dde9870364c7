package org.trackchild.rest.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.json.LimitedStream;
import org.trackchild.rest.problem.RestProblem;

/** Parts of a multipart form. CXF keeps large parts in temporary files, not in memory. */
public final class Form {

    private static final int LONGEST_TEXT = 1000;

    private final MultipartBody body;

    public Form(MultipartBody body) {
        this.body = body;
    }

    /**
     * A file.
     *
     * @param content its bytes; the caller closes it
     * @param fileName its name without folders, empty when none was sent
     */
    public record FilePart(InputStream content, String fileName) {}

    /**
     * The part with a file.
     *
     * @throws ProblemException with {@link RestProblem#PART_REQUIRED} when there is none
     */
    public FilePart file(String name) {
        Attachment part =
                find(name).orElseThrow(() -> Parameters.refusal(RestProblem.PART_REQUIRED, name));
        String sent =
                part.getContentDisposition() == null
                        ? null
                        : part.getContentDisposition().getFilename();
        return new FilePart(part.getObject(InputStream.class), lastSegment(sent));
    }

    /** A part with a short text; {@code null} when there is none. */
    public String text(String name) throws IOException {
        Optional<Attachment> part = find(name);
        if (part.isEmpty()) {
            return null;
        }
        try (InputStream content =
                new LimitedStream(part.get().getObject(InputStream.class), LONGEST_TEXT, "1 kB")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Optional<Attachment> find(String name) {
        return body.getAllAttachments().stream()
                .filter(part -> part.getContentDisposition() != null)
                .filter(part -> name.equals(part.getContentDisposition().getParameter("name")))
                .findFirst();
    }

    /** Browsers of old sent whole paths; nobody here needs to know them. */
    static String lastSegment(String fileName) {
        if (fileName == null) {
            return "";
        }
        String last =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
