package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Sex;

/** Bodies of offices. */
final class OfficeSchemas {

    private OfficeSchemas() {}

    static Schema<?> office() {
        ObjectSchema schema = change();
        schema.setRequired(List.of(OfficeRegister.TYPE, OfficeRegister.NAME));
        schema.setExample(
                Map.of(
                        OfficeRegister.TYPE,
                        "police_station",
                        OfficeRegister.NAME,
                        "Synthetic police station",
                        OfficeRegister.DISTRICT,
                        "UP-LUCKNOW",
                        OfficeRegister.CONTACTS,
                        List.of(number()),
                        OfficeRegister.HOURS,
                        OfficeHours.ALWAYS));
        return schema;
    }

    private static Map<String, Object> number() {
        return Map.of("kind", "telephone", "value", "0522 2600000", "public", true);
    }

    static ObjectSchema change() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(OfficeRegister.TYPE, ApiSchemas.words(OfficeType.values()));
        schema.addProperty(OfficeRegister.NAME, line(OfficeRegister.LONGEST_NAME));
        schema.addProperty(
                OfficeRegister.NAME_HINDI,
                text(OfficeRegister.LONGEST_NAME, "The name in Hindi; else the English one"));
        schema.addProperty(
                OfficeRegister.STATE, text(60, "Its code or name; told by the district"));
        schema.addProperty(OfficeRegister.DISTRICT, text(60, "Its code, or its name"));
        service(schema);
        particulars(schema);
        schema.addProperty(
                "confirmed",
                new BooleanSchema().description("Whether you know the offices of a like name"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of(OfficeRegister.CONTACTS, List.of(number())));
        return schema;
    }

    private static void service(ObjectSchema schema) {
        ObjectSchema contact = new ObjectSchema();
        contact.addProperty("kind", ApiSchemas.words(OfficeContact.Kind.values()));
        contact.addProperty("value", line(OfficeContact.LONGEST));
        contact.addProperty(
                "public", new BooleanSchema().description("Whether the public may be told"));
        contact.setRequired(List.of("kind", "value"));
        contact.setAdditionalProperties(false);
        schema.addProperty(
                OfficeRegister.CONTACTS,
                new ArraySchema().items(contact).maxItems(OfficeRegister.MOST_CONTACTS));
        schema.addProperty(
                OfficeRegister.HOURS,
                text(1_000, "24x7, or such as mon-fri 10:00-17:00; sat 10:00-13:00"));
        schema.addProperty(
                OfficeRegister.HOURS_WORDS, text(OfficeHours.LONGEST, "What else is to be known"));
        schema.addProperty(
                OfficeRegister.LANGUAGES,
                new ArraySchema()
                        .items(new StringSchema())
                        .maxItems(OfficeRegister.MOST_LANGUAGES)
                        .description("Codes of the list language"));
        schema.addProperty(
                OfficeRegister.PLACES,
                number(1, OfficeIntake.MOST_PLACES).description("Of homes: how many children"));
        schema.addProperty(OfficeRegister.LOWEST_AGE, number(0, OfficeIntake.OLDEST));
        schema.addProperty(OfficeRegister.HIGHEST_AGE, number(0, OfficeIntake.OLDEST));
        schema.addProperty(
                OfficeRegister.SEXES,
                new ArraySchema()
                        .items(
                                ApiSchemas.words(
                                        new Sex[] {Sex.FEMALE, Sex.MALE, Sex.TRANSGENDER})));
        schema.addProperty(OfficeRegister.DISABILITY, new BooleanSchema());
    }

    private static void particulars(ObjectSchema schema) {
        schema.addProperty(OfficeRegister.LATITUDE, new NumberSchema());
        schema.addProperty(OfficeRegister.LONGITUDE, new NumberSchema());
        schema.addProperty(
                OfficeRegister.ACCURACY,
                number(1, OfficePosition.FARTHEST).description("In metres"));
        schema.addProperty(
                OfficeRegister.SOURCE,
                text(OfficeCode.LONGEST_SOURCE, "A list that knows the office, such as lgd"));
        schema.addProperty(
                OfficeRegister.REFERENCE, text(OfficeCode.LONGEST_REFERENCE, "Its code there"));
        schema.addProperty(
                OfficeRegister.PARENT, text(60, "Identifier of the office to which it belongs"));
        schema.addProperty(
                OfficeRegister.LICENCE,
                text(OfficeLicence.LONGEST, "Of homes: number of the registration"));
        schema.addProperty(OfficeRegister.LICENCE_UNTIL, new StringSchema().format("date"));
        schema.addProperty(OfficeRegister.SINCE, new StringSchema().format("date"));
        schema.addProperty(
                OfficeRegister.HIDDEN,
                new BooleanSchema()
                        .description("Whether its address must not be public; of homes usual"));
    }

    static Schema<?> closing() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                OfficeRegister.CLOSED_ON,
                new StringSchema().format("date").description("The last day, in India"));
        schema.addProperty(OfficeRegister.REASON, line(OfficeRegister.LONGEST_REASON));
        schema.addProperty(
                OfficeRegister.SUCCESSOR,
                text(60, "Identifier of the office of the same kind that goes on with its work"));
        schema.setRequired(List.of(OfficeRegister.CLOSED_ON, OfficeRegister.REASON));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        OfficeRegister.CLOSED_ON,
                        "2026-11-30",
                        OfficeRegister.REASON,
                        "Merged with the station next to it"));
        return schema;
    }

    static Schema<?> reopening() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(OfficeRegister.REASON, line(OfficeRegister.LONGEST_REASON));
        schema.setRequired(List.of(OfficeRegister.REASON));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of(OfficeRegister.REASON, "The building is repaired"));
        return schema;
    }

    private static Schema<?> line(int longest) {
        return new StringSchema().minLength(1).maxLength(longest);
    }

    private static Schema<?> text(int longest, String description) {
        return new StringSchema().maxLength(longest).description(description);
    }

    private static Schema<?> number(int least, int most) {
        return new IntegerSchema()
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
