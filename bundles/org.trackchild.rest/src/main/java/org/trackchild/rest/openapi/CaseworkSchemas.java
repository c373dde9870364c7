package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import org.trackchild.registry.api.Transfer;

/** Bodies of what offices do with a case. */
final class CaseworkSchemas {

    private static final int LONGEST_REASON = 1000;

    private CaseworkSchemas() {}

    /** A visit after a child went home. */
    static Schema<?> followUp() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "visited_on", new StringSchema().format("date").description("The day, in India"));
        schema.addProperty("findings", new StringSchema().minLength(1));
        schema.setRequired(List.of("visited_on", "findings"));
        schema.setAdditionalProperties(new StringSchema());
        schema.setExample(
                Map.of("visited_on", "2026-06-10", "findings", "Goes to school, sleeps well"));
        return schema;
    }

    /** Into whose hands a case goes. */
    static Schema<?> assignment() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "user", new StringSchema().description("One of the colleagues that a GET tells"));
        schema.setRequired(List.of("user"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    /** What is put off until when, and why. */
    static Schema<?> putOff() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "thing",
                new StringSchema().description("Code of a running clock, or the id of a match"));
        schema.addProperty(
                "due",
                new StringSchema()
                        .format("date-time")
                        .description("Its limit as you saw it: with another it is refused"));
        schema.addProperty(
                "until", new StringSchema().format("date-time").description("Not after the limit"));
        schema.addProperty(
                "reason",
                new StringSchema()
                        .minLength(1)
                        .maxLength(LONGEST_REASON)
                        .description("Without names"));
        schema.setRequired(List.of("thing", "due", "until", "reason"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    /**
     * A request to another office.
     *
     * @param alone whether the body names the case, and not the address
     */
    static Schema<?> transfer(boolean alone) {
        ObjectSchema schema = new ObjectSchema();
        if (alone) {
            schema.addProperty("case", new StringSchema().format("uuid"));
        }
        schema.addProperty("kind", ApiSchemas.words(Transfer.Kind.values()));
        schema.addProperty("to", new StringSchema().description("An office of the directory"));
        schema.addProperty(
                "reason",
                new StringSchema()
                        .minLength(1)
                        .maxLength(LONGEST_REASON)
                        .description("The other office reads it before it accepts: no names"));
        schema.addProperty(
                "escort",
                new StringSchema().maxLength(200).description("Only of a found child that moves"));
        schema.addProperty(
                "day",
                new StringSchema().format("date").description("Only of a found child that moves"));
        schema.setRequired(
                alone ? List.of("case", "kind", "to", "reason") : List.of("kind", "to", "reason"));
        schema.setAdditionalProperties(false);
        return schema;
    }
}
