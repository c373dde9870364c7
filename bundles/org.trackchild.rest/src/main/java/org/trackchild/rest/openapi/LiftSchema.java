package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.trackchild.registry.api.LiftDraft;

/** The schema of the body that lifts the protection of the identity of a child. */
final class LiftSchema {

    private static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_LINE = 200;

    private LiftSchema() {}

    static Schema<?> lifting() {
        StringSchema ground = new StringSchema();
        Arrays.stream(LiftDraft.Ground.values())
                .map(LiftDraft.Ground::code)
                .forEach(ground::addEnumItem);
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(LiftDraft.GROUND, ground);
        schema.addProperty("reason", new StringSchema().minLength(1).maxLength(LONGEST_REASON));
        schema.addProperty(LiftDraft.COURT, new StringSchema().maxLength(LONGEST_LINE));
        schema.addProperty(LiftDraft.NUMBER, new StringSchema().maxLength(LONGEST_LINE));
        schema.addProperty(LiftDraft.DAY, new StringSchema().format("date"));
        schema.setRequired(List.of(LiftDraft.GROUND, "reason"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(LiftDraft.GROUND, "mistake", "reason", "The wrong child was meant"));
        return schema;
    }
}
