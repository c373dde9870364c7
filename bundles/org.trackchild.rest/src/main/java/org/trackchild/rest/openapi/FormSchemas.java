package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;

/** The bodies that forms of the law are sent in. */
final class FormSchemas {

    private FormSchemas() {}

    /** Which form is begun. */
    static Schema<?> beginning() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "kind", new StringSchema().description("One of the kinds that are offered"));
        schema.setRequired(List.of("kind"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("kind", "sir"));
        return schema;
    }

    /** Some answers. */
    static Schema<?> answers() {
        ObjectSchema schema = new ObjectSchema();
        schema.setAdditionalProperties(true);
        schema.setDescription(
                "Answers by the codes of their items, as the form shapes them: a string; a list of"
                        + " codes for several; true or false for yes_no; a whole number; a list of"
                        + " objects with the columns for a table. An empty string leaves an answer"
                        + " empty, null gives it back to what the case knows");
        schema.setExample(
                Map.of(
                        "living_conditions",
                        "One room near the mill",
                        "habits",
                        List.of("games", "reading"),
                        "family_members",
                        List.of(Map.of("member", "Example", "relation", "mother"))));
        return schema;
    }

    /** What was read and is handed in. */
    static Schema<?> submission() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "shown",
                new StringSchema()
                        .description(
                                "\"shown\" of the form that you have read, which stands for it"));
        schema.setRequired(List.of("shown"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("shown", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c"));
        return schema;
    }
}
