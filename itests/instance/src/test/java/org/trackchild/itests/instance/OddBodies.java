package org.trackchild.itests.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies that are like what a schema of the interface wants, but for one or two members. */
final class OddBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<JsonNode> ODD =
            List.of(
                    JSON.nullNode(),
                    JSON.booleanNode(true),
                    JSON.numberNode(-1),
                    JSON.numberNode(0),
                    JSON.numberNode(1.5),
                    JSON.numberNode(Long.MAX_VALUE),
                    JSON.numberNode(1e300),
                    JSON.arrayNode(),
                    JSON.arrayNode().add("x").add(1).addNull(),
                    JSON.objectNode(),
                    JSON.objectNode().put("a", 1).putNull("b"),
                    JSON.textNode(""),
                    JSON.textNode("   "),
                    JSON.textNode("\u0000"),
                    JSON.textNode("a\u0000b"),
                    JSON.textNode("\uD800"),
                    JSON.textNode("\u202Enatas"),
                    JSON.textNode("line\nline\ttab"),
                    JSON.textNode("'; drop table child_case; --"),
                    JSON.textNode("<script>alert(1)</script>"),
                    JSON.textNode("{0} %s ${jndi:ldap://127.0.0.1/a}"),
                    JSON.textNode("=1+1"),
                    JSON.textNode("2026-02-30"),
                    JSON.textNode("9999-12-31"),
                    JSON.textNode("0001-01-01"),
                    JSON.textNode("+999999999-12-31T23:59:59Z"),
                    JSON.textNode("1970-01-01T00:00:00Z"),
                    JSON.textNode("00000000-0000-0000-0000-000000000000"),
                    JSON.textNode("yes"),
                    JSON.textNode("UP"),
                    JSON.textNode("हिंदी"),
                    JSON.textNode("x".repeat(10_000)),
                    JSON.textNode("\uD83D\uDC67".repeat(120)));

    private final JsonNode api;

    private final Random random;

    private final String known;

    /**
     * @param api the description of the interface
     * @param known identifier of a case that there is
     */
    OddBodies(JsonNode api, Random random, String known) {
        this.api = api;
        this.random = random;
        this.known = known;
    }

    /** A body of an operation. */
    JsonNode of(JsonNode schema) {
        JsonNode body = meant(schema);
        if (body instanceof ObjectNode object && random.nextInt(20) > 0) {
            List<String> members = new ArrayList<>();
            resolved(schema).path("properties").fieldNames().forEachRemaining(members::add);
            for (int i = random.nextInt(3); i > 0 && !members.isEmpty(); i--) {
                object.set(members.get(random.nextInt(members.size())), odd());
            }
            return object;
        }
        return odd();
    }

    private JsonNode odd() {
        return ODD.get(random.nextInt(ODD.size())).deepCopy();
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : api.at(
                        "/components/schemas/"
                                + reference.substring(reference.lastIndexOf('/') + 1));
    }

    private JsonNode meant(JsonNode schema) {
        JsonNode wanted = resolved(schema);
        if (wanted.has("enum")) {
            JsonNode words = wanted.get("enum");
            return words.get(random.nextInt(words.size()));
        }
        return switch (wanted.path("type").asText("object")) {
            case "string" -> text(wanted.path("format").asText());
            case "integer", "number" -> JSON.numberNode(1 + random.nextInt(5));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> JSON.arrayNode().add(meant(wanted.path("items")));
            default -> object(wanted);
        };
    }

    private JsonNode text(String format) {
        return JSON.textNode(
                switch (format) {
                    case "date" -> LocalDate.now().minusDays(random.nextInt(3)).toString();
                    case "date-time" -> LocalDate.now().minusDays(1) + "T10:00:00Z";
                    case "uuid" -> known;
                    default -> "Synthetic";
                });
    }

    private JsonNode object(JsonNode wanted) {
        ObjectNode made =
                wanted.path("example") instanceof ObjectNode example
                        ? example.deepCopy()
                        : JSON.objectNode();
        for (var member : wanted.path("properties").properties()) {
            if (!made.has(member.getKey()) && random.nextInt(3) > 0) {
                made.set(member.getKey(), meant(member.getValue()));
            }
        }
        return made;
    }

    /** The body as it is sent. */
    static String written(JsonNode body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
