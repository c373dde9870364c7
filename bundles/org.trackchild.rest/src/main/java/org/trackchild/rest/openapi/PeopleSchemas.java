package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Role;

/** Bodies of accounts and postings. */
final class PeopleSchemas {

    private static final int LONGEST_USER = 60;

    private static final int LONGEST_PASSWORD = 200;

    private PeopleSchemas() {}

    static Schema<?> invitation() {
        ObjectSchema schema = posting();
        schema.addProperty(
                People.USER,
                line(LONGEST_USER)
                        .pattern("[a-z0-9._-]+")
                        .description("Name of the account; never given to somebody else"));
        schema.addProperty(People.DISPLAY_NAME, line(People.LONGEST_DISPLAY_NAME));
        schema.setRequired(List.of(People.USER, People.DISPLAY_NAME, People.OFFICE, People.ROLE));
        schema.setExample(
                Map.of(
                        People.USER,
                        "a.verma",
                        People.DISPLAY_NAME,
                        "Anita Verma",
                        People.OFFICE,
                        "PS-UP-LUCKNOW-01",
                        People.ROLE,
                        Role.POLICE_OFFICER.code()));
        return schema;
    }

    static ObjectSchema posting() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                People.OFFICE, new StringSchema().minLength(1).description("Its identifier"));
        schema.addProperty(People.ROLE, ApiSchemas.words(Role.values()));
        schema.addProperty(
                People.IN_CHARGE,
                new BooleanSchema().description("Head of the office; false where it is left out"));
        schema.addProperty(People.FROM, day("First day; today where it is left out"));
        schema.addProperty(People.TO, day("Last day; no end where it is left out"));
        schema.addProperty(
                People.STANDS_IN_FOR,
                line(LONGEST_USER)
                        .description("Account of the colleague who is away; needs a last day"));
        schema.setRequired(List.of(People.OFFICE, People.ROLE));
        schema.setAdditionalProperties(false);
        return schema;
    }

    static Schema<?> end() {
        ObjectSchema schema = reason();
        schema.addProperty(People.TO, day("Last day; it ends at once where it is left out"));
        return schema;
    }

    static ObjectSchema reason() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(People.REASON, ApiSchemas.words(AccessReason.values()));
        schema.setRequired(List.of(People.REASON));
        schema.setAdditionalProperties(false);
        return schema;
    }

    static Schema<?> name() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(People.DISPLAY_NAME, line(People.LONGEST_DISPLAY_NAME));
        schema.setRequired(List.of(People.DISPLAY_NAME));
        schema.setAdditionalProperties(false);
        return schema;
    }

    static Schema<?> password() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(People.PASSWORD, line(LONGEST_PASSWORD));
        schema.addProperty(People.NEW_PASSWORD, line(LONGEST_PASSWORD));
        schema.setRequired(List.of(People.PASSWORD, People.NEW_PASSWORD));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> line(int longest) {
        return new StringSchema().minLength(1).maxLength(longest);
    }

    private static Schema<?> day(String description) {
        return new StringSchema().format("date").description(description);
    }
}
