package org.trackchild.itests.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The dates and times that requests can send, as the interface itself describes them. */
final class DateFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode described;

    private final Map<String, String> known;

    private DateFields(JsonNode described, Map<String, String> known) {
        this.described = described;
        this.known = known;
    }

    /** What a text must be to be taken. */
    enum Shape {
        DAY("2026-01-10"),
        MOMENT("2026-01-10T18:30:00+05:30"),
        HOUR("18:30"),
        PART_OF_DAY("2017-03");

        private final String good;

        Shape(String good) {
            this.good = good;
        }
    }

    /**
     * One of them.
     *
     * @param method of the request
     * @param path with the identifier of what is known, or else of nothing
     * @param type of the body
     * @param steps to the member, from the body down; {@code []} for the first of an array
     * @param shape what it must be
     * @param body a body in which all dates are good
     */
    record DateField(
            String method,
            String path,
            String type,
            List<String> steps,
            Shape shape,
            ObjectNode body) {

        String name() {
            return steps.get(steps.size() - 1);
        }

        /** A body with another text in this field. */
        String with(String text) {
            ObjectNode copy = body.deepCopy();
            JsonNode at = copy;
            for (String step : steps.subList(0, steps.size() - 1)) {
                at = step.equals("[]") ? at.get(0) : at.get(step);
            }
            ((ObjectNode) at).put(name(), text);
            return copy.toString();
        }

        @Override
        public String toString() {
            return method + " " + path + " " + String.join("/", steps);
        }
    }

    /**
     * All fields of all requests that an instance serves.
     *
     * @param known identifiers of what requests may be about, by the first part of their path
     */
    static List<DateField> of(Client client, Map<String, String> known) throws Exception {
        return new DateFields(client.get("/openapi.json").json(200), known).all();
    }

    private String filled(String path) {
        String id = known.getOrDefault(path.split("/")[1], new UUID(7, 7).toString());
        return path.replaceAll("\\{[^}]*}", id);
    }

    private List<DateField> all() {
        List<DateField> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : described.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                for (Map.Entry<String, JsonNode> content :
                        operation.getValue().at("/requestBody/content").properties()) {
                    ObjectNode body = JSON.createObjectNode();
                    List<Found> found = new ArrayList<>();
                    look(resolved(content.getValue().path("schema")), List.of(), body, found);
                    for (Found each : found) {
                        fields.add(
                                new DateField(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        filled(path.getKey()),
                                        content.getKey(),
                                        each.steps,
                                        each.shape,
                                        body));
                    }
                }
            }
        }
        return fields;
    }

    private record Found(List<String> steps, Shape shape) {}

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : described
                        .get("components")
                        .get("schemas")
                        .get(reference.substring(SCHEMAS.length()));
    }

    private void look(JsonNode schema, List<String> to, ObjectNode body, List<Found> found) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            List<String> steps = new ArrayList<>(to);
            steps.add(property.getKey());
            JsonNode type = resolved(property.getValue());
            Optional<Shape> shape = shape(type);
            if (shape.isPresent()) {
                body.put(property.getKey(), shape.get().good);
                found.add(new Found(steps, shape.get()));
            } else if (type.path("type").asText().equals("array")) {
                steps.add("[]");
                ObjectNode item = JSON.createObjectNode();
                look(resolved(type.path("items")), steps, item, found);
                if (!item.isEmpty()) {
                    body.putArray(property.getKey()).add(item);
                }
            }
        }
    }

    private static Optional<Shape> shape(JsonNode type) {
        String pattern = type.path("pattern").asText();
        return switch (type.path("format").asText()) {
            case "date" -> Optional.of(Shape.DAY);
            case "date-time" -> Optional.of(Shape.MOMENT);
            default ->
                    pattern.isEmpty() || "text".matches(pattern)
                            ? Optional.empty()
                            : Shape.HOUR.good.matches(pattern)
                                    ? Optional.of(Shape.HOUR)
                                    : Shape.PART_OF_DAY.good.matches(pattern)
                                            ? Optional.of(Shape.PART_OF_DAY)
                                            : Optional.empty();
        };
    }
}
