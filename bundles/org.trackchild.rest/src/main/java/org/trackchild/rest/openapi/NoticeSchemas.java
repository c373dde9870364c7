package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.Notices;

/** Schemas of the notices. */
final class NoticeSchemas {

    private NoticeSchemas() {}

    static Schema<?> marks() {
        Schema<?> schema = some();
        schema.addProperty("all", new BooleanSchema().description("Instead of ids"));
        schema.setExample(Map.of("all", true));
        return schema;
    }

    static Schema<?> unmarks() {
        Schema<?> schema = some();
        schema.addProperty(
                "read_until",
                new DateTimeSchema().description("Instead of ids, as it was answered to all"));
        return schema;
    }

    private static Schema<?> some() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "ids", new ArraySchema().items(new UUIDSchema()).maxItems(Notices.MOST_MARKED));
        schema.setAdditionalProperties(false);
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

    static Schema<?> mailWishes() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("mode", ApiSchemas.words(MailMode.values()));
        schema.addProperty("hour", hour("Of the one message a day, in India"));
        schema.addProperty("quiet_from", hour("From this hour nothing is sent at once"));
        schema.addProperty(
                "quiet_to", hour("Until this hour; the same as quiet_from for no quiet hours"));
        schema.addProperty("hindi", new BooleanSchema().description("In Hindi, else in English"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("mode", "daily", "hour", 8));
        return schema;
    }

    private static Schema<?> hour(String description) {
        return new IntegerSchema()
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(23))
                .description(description);
    }

    static Schema<?> mailAddress() {
        return text("address", NoticeMail.LONGEST_ADDRESS, "asha@example.org");
    }

    static Schema<?> mailCode() {
        return text("code", 20, "123456");
    }

    private static Schema<?> text(String name, int longest, String example) {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(name, new StringSchema().maxLength(longest));
        schema.addRequiredItem(name);
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of(name, example));
        return schema;
    }
}
