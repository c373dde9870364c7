package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.util.List;
import java.util.Map;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseExtracts;

/** Schemas of work on several cases. */
final class BulkSchemas {

    private static final String FILTER = "filter";

    private BulkSchemas() {}

    static Schema<?> order() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                BulkRuns.ACT, new StringSchema().description("Code of one of /bulk-acts"));
        schema.addProperty(
                "arguments",
                new ObjectSchema()
                        .additionalProperties(new StringSchema())
                        .description("Texts by the names of the fields of the act"));
        addCases(schema, BulkRuns.MOST);
        schema.setRequired(List.of(BulkRuns.ACT));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        BulkRuns.ACT,
                        "transfer",
                        "arguments",
                        Map.of("to", "PS-BR-PATNA-01", "reason", "Seen at the station there"),
                        FILTER,
                        Map.of("kind", "missing", "q", "Patna")));
        return schema;
    }

    static Schema<?> export() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "kind",
                ApiSchemas.words(CaseKind.values()).description("Of which kind all of them are"));
        schema.addProperty(
                CaseExtracts.PURPOSE,
                new StringSchema()
                        .minLength(CaseExtracts.SHORTEST_PURPOSE)
                        .maxLength(CaseExtracts.LONGEST_PURPOSE)
                        .description("Stands in the journal of each case; names no child"));
        addCases(schema, CaseExtracts.MOST);
        schema.setRequired(List.of("kind", CaseExtracts.PURPOSE));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static void addCases(ObjectSchema schema, int most) {
        schema.addProperty(
                BulkRuns.CASES,
                new ArraySchema()
                        .items(new UUIDSchema())
                        .maxItems(most)
                        .description("Either these, or those that a filter or a search finds now"));
        schema.addProperty(
                FILTER,
                new ObjectSchema()
                        .additionalProperties(new StringSchema())
                        .description(
                                "Named like the parameters of /search; at least one, and none of"
                                        + " them blank"));
        schema.addProperty("search", new UUIDSchema().description("A saved search"));
    }
}
