package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.util.List;
import java.util.Map;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.Notices;

/** Schemas of the notices. */
final class NoticeSchemas {

    private NoticeSchemas() {}

    static Schema<?> marks() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "ids", new ArraySchema().items(new UUIDSchema()).maxItems(Notices.MOST_MARKED));
        schema.addProperty(
                "all", new BooleanSchema().description("Instead of ids, only to mark as read"));
        schema.addProperty(
                "read_until",
                new DateTimeSchema().description("Instead of ids, only to take that back"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("all", true));
        return schema;
    }

    static Schema<?> settings() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "muted",
                new ArraySchema()
                        .items(ApiSchemas.words(NoticeTopic.values()))
                        .description("Of these you do not want to be told"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("muted", List.of("work")));
        return schema;
    }
}
