package org.trackchild.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A body with everything taken away that does not change its meaning: order of members, white
 * space, ways to write a number, members that are {@code null}. Two requests that say the same have
 * the same hash.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * Hash of what a request asks for.
     *
     * @param purpose what is to be done with the body; another purpose gives another hash
     * @return SHA-256 in hexadecimal
     */
    public static String hash(String purpose, ObjectNode body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String canonical = purpose + '\n' + text(body);
            return HexFormat.of().formatHex(digest.digest(utf8(canonical)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The canonical form of a value. */
    static String text(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
                if (!member.getValue().isNull()) {
                    out.append(separator);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    separator = ",";
                }
            }
            out.append(separator.equals("{") ? "{}" : "}");
        } else if (value.isArray()) {
            out.append('[');
            for (int i = 0; i < value.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(value.get(i), out);
            }
            out.append(']');
        } else if (value.isNumber()) {
            // never toPlainString: 1e99999999 would fill the memory
            out.append(value.decimalValue().stripTrailingZeros());
        } else if (value.isTextual()) {
            quote(value.textValue(), out);
        } else {
            out.append(value.asText());
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
