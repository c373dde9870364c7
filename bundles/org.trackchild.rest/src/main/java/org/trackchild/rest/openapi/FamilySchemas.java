package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.JointRegistration;

/** Bodies of families and incidents. */
final class FamilySchemas {

    private static final int LONGEST_REASON = 1000;

    private FamilySchemas() {}

    static Schema<?> tie() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("other", new StringSchema().format("uuid"));
        schema.addProperty(
                "relation",
                new StringSchema()
                        .description(
                                "What the child of this case is to that of the other: a code of"
                                        + " the list "
                                        + FamilyTie.RELATIONS));
        schema.addProperty("ground", ApiSchemas.words(FamilyTie.Ground.values()));
        schema.addProperty("reason", new StringSchema().minLength(1).maxLength(LONGEST_REASON));
        schema.setRequired(List.of("other", "relation", "reason"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        "other",
                        "0198c1f4-8a52-7d1e-9a4b-0c6d1e2f3a4b",
                        "relation",
                        "sibling",
                        "reason",
                        "Their grandmother says so"));
        return schema;
    }

    static Schema<?> incident() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "kind", new StringSchema().description("A code of the list " + Incident.KINDS));
        schema.addProperty(
                "title",
                new StringSchema()
                        .minLength(1)
                        .maxLength(200)
                        .description("Without names of children"));
        schema.addProperty("day", new StringSchema().format("date"));
        schema.addProperty("state", new StringSchema().description("Code or name"));
        schema.addProperty("district", new StringSchema().description("Code or name"));
        schema.addProperty("place", new StringSchema().maxLength(500));
        schema.addProperty(
                "description",
                new StringSchema().maxLength(2000).description("Without names of children"));
        schema.setRequired(List.of("kind", "title", "day"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of("kind", "raid", "title", "Bangle workshop, lane 4", "day", "2026-03-09"));
        return schema;
    }

    static Schema<?> joint() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("kind", ApiSchemas.words(CaseKind.values()));
        schema.addProperty("incident", incident());
        schema.addProperty(
                "reason",
                new StringSchema()
                        .minLength(1)
                        .maxLength(LONGEST_REASON)
                        .description("Why the children belong to the incident"));
        schema.addProperty(
                "common",
                new ObjectSchema()
                        .description(
                                "What all children have in common: members of MissingReport or"
                                        + " FoundChild"));
        schema.addProperty(
                "children",
                new ArraySchema()
                        .items(
                                new ObjectSchema()
                                        .description(
                                                "What is of one child alone; goes before what is"
                                                        + " common"))
                        .minItems(2)
                        .maxItems(JointRegistration.MOST));
        schema.setRequired(List.of("kind", "incident", "reason", "children"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        "kind",
                        "missing",
                        "incident",
                        Map.of(
                                "kind",
                                "left_together",
                                "title",
                                "Three children from Rajendra Nagar",
                                "day",
                                "2026-03-09"),
                        "reason",
                        "They left together",
                        "common",
                        Map.of("event_date", "2026-03-09", "state", "Uttar Pradesh"),
                        "children",
                        List.of(
                                Map.of("name", "Phoolmatiya", "sex", "female", "age_years", 9),
                                Map.of("name", "Barsatiya", "sex", "female", "age_years", 7))));
        return schema;
    }

    static Schema<?> members() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("cases", new ArraySchema().items(new StringSchema().format("uuid")));
        schema.addProperty("reason", new StringSchema().minLength(1).maxLength(LONGEST_REASON));
        schema.setRequired(List.of("cases", "reason"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        "cases",
                        List.of("0198c1f4-8a52-7d1e-9a4b-0c6d1e2f3a4b"),
                        "reason",
                        "On the list of the raid"));
        return schema;
    }
}
