package org.trackchild.matching.link.tool;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.trackchild.matching.link.LinkProblem;
import org.trackchild.matching.link.model.Column;
import org.trackchild.matching.link.model.Link;
import org.trackchild.matching.link.model.Linkage;
import org.trackchild.matching.link.model.Reasons;
import org.trackchild.matching.link.model.Tables;

/** Writes pairs as CSV. The file appears when it is complete, or not at all. */
final class PairWriter {

    private final Tables tables;
    private final Records left;
    private final Records right;
    private final boolean explain;

    PairWriter(Tables tables, List<Records> records, boolean explain) {
        this.tables = tables;
        left = records.get(0);
        right = records.get(records.size() - 1);
        this.explain = explain;
    }

    /**
     * Writes the file.
     *
     * @throws LinkProblem when it cannot be written; it is then as it was before
     */
    void write(Path out, List<Link> links, Linkage linkage) {
        Path written = null;
        try {
            Path folder = out.toAbsolutePath().getParent();
            written = Files.createTempFile(folder, "." + out.getFileName() + ".", ".part");
            // also when the program is stopped while it writes
            written.toFile().deleteOnExit();
            try (BufferedWriter writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
                writer.write(header());
                for (Link link : links) {
                    writer.write(line(link, linkage));
                }
            }
            Files.move(written, out.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SecurityException no) {
            delete(written);
            throw new LinkProblem("unwritable", out.toString());
        }
    }

    private static void delete(Path written) {
        try {
            if (written != null) {
                Files.deleteIfExists(written);
            }
        } catch (IOException stays) {
            // the folder is not writable any more, which is what will be told
        }
    }

    private String header() {
        StringBuilder line = new StringBuilder("left_id,right_id,probability,bits");
        if (explain) {
            line.append(",prior");
            for (Column column : tables.columns()) {
                line.append(',').append(quoted(column.name() + "_bits"));
                line.append(',').append(quoted(column.name() + "_level"));
            }
            line.append(",together_bits,others_bits");
        }
        return line.append('\n').toString();
    }

    private String line(Link link, Linkage linkage) {
        StringBuilder line = new StringBuilder(quoted(left.id(link.left())));
        line.append(',').append(quoted(right.id(link.right())));
        line.append(number(link.probability(), 6));
        line.append(bits(link.logOdds()));
        if (explain) {
            Reasons reasons = linkage.reasons(link);
            line.append(bits(reasons.prior()));
            for (int i = 0; i < reasons.columns().length; i++) {
                line.append(bits(reasons.columns()[i])).append(',').append(reasons.levels()[i]);
            }
            line.append(bits(reasons.together())).append(bits(reasons.others()));
        }
        return line.append('\n').toString();
    }

    private static String bits(double bits) {
        return number(bits, 4);
    }

    /** With a comma before it; {@code String.format} would take most of the time of a short run. */
    private static String number(double number, int digits) {
        return ","
                + BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(letter -> ",\"\n\r".indexOf(letter) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
