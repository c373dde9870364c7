package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.trackchild.model.RegisterKind;
import org.trackchild.model.SpreadsheetText;

/** Files in CSV (RFC 4180) that spreadsheets open as text and figures, never as formulas. */
public final class CsvFile {

    /** Tells spreadsheets that the text is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** Begins the names of files from a register in which no child is real; else empty. */
    public static String prefix(RegisterKind kind) {
        return kind.isSynthetic() ? kind.code() + "-" : "";
    }

    /**
     * The text of a file.
     *
     * @param lines the head first; a {@link Number} is written as a figure, all else as text
     */
    public static String text(List<? extends List<?>> lines) {
        return lines.stream()
                .map(CsvFile::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String line(List<?> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String safe = SpreadsheetText.guarded(value.toString());
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /**
     * A link that saves a file.
     *
     * @param name of the file
     * @param csv its content in UTF-8
     * @param text what is read on the link
     */
    public static Anchor link(String name, byte[] csv, String text) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                request ->
                                        new DownloadResponse(
                                                new ByteArrayInputStream(csv),
                                                name,
                                                "text/csv;charset=utf-8",
                                                csv.length)),
                        AttachmentType.DOWNLOAD,
                        text);
        link.addClassName("desk-button");
        return link;
    }
}
