package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CodedField;
import org.trackchild.registry.api.OtherRecord;
import org.trackchild.rest.cases.CaseBody;
import org.trackchild.rest.cases.CaseMember;
import org.trackchild.rest.duplicates.Opinion;

/** What a case is as JSON, for the description of the interface. */
final class CaseSchemas {

    private CaseSchemas() {}

    /** A case that is registered. */
    static Schema<?> body(CaseKind kind) {
        Schema<?> schema = change(kind);
        schema.addProperty(OtherRecord.FIELD, others());
        schema.setRequired(List.of("sex", "event_date"));
        return schema;
    }

    /** A change of a case: only what is changed. */
    static Schema<?> change(CaseKind kind) {
        ObjectSchema schema = new ObjectSchema();
        for (CaseMember member : CaseMember.of(kind).values()) {
            schema.addProperty(member.name(), member(member));
        }
        schema.addProperty(
                CaseBody.EXTRA,
                new ObjectSchema()
                        .additionalProperties(
                                new Schema<>()
                                        .oneOf(
                                                List.of(
                                                        new StringSchema(),
                                                        new NumberSchema(),
                                                        new BooleanSchema())))
                        .description(
                                "Fields of the nation's and the state's packs by their code; "
                                        + "/case-fields lists them")
                        .example(
                                kind == CaseKind.MISSING
                                        ? Map.of("suspected_cause", "ran_away")
                                        : Map.of("intake", "childline")));
        schema.setAdditionalProperties(false);
        schema.setExample(example(kind));
        return schema;
    }

    private static Schema<?> others() {
        ObjectSchema said = new ObjectSchema();
        said.addProperty("case", new StringSchema().format("uuid"));
        said.addProperty("verdict", ApiSchemas.words(Opinion.Verdict.values()));
        said.addProperty("reason", new StringSchema().minLength(1).maxLength(1000));
        said.setRequired(List.of("case", "verdict", "reason"));
        said.setAdditionalProperties(false);
        return new ArraySchema()
                .items(said)
                .maxItems(OtherRecord.MOST)
                .description(
                        "Whether other records of this kind, which"
                                + " you may see, are of the same child. It is the answer of your"
                                + " office to an alarm about the two; where your office keeps both,"
                                + " same links them. /duplicate-checks finds such records");
    }

    private static Schema<?> member(CaseMember member) {
        return switch (member.shape()) {
            case WHOLE_NUMBER -> new IntegerSchema();
            case TEXTS -> coded(new ArraySchema().items(new StringSchema()), CodedField.LANGUAGES);
            case NUMBER_OR_RANGE ->
                    new Schema<>()
                            .oneOf(
                                    List.of(
                                            new IntegerSchema(),
                                            new StringSchema().pattern("^\\d{1,3}-\\d{1,3}$")))
                            .description("Completed years: 7, or a range \"6-8\"");
            case TEXT -> text(member.name());
        };
    }

    static Schema<?> text(String name) {
        return switch (name) {
            case "sex" -> ApiSchemas.words(Sex.values());
            case "date_of_birth" ->
                    new StringSchema()
                            .pattern("^\\d{4}(-\\d{2}(-\\d{2})?)?$")
                            .description("2017-03-09, or only 2017-03 or 2017");
            case "event_date" -> new StringSchema().format("date").description("Day, in India");
            case "event_time" -> ApiSchemas.hour("18:30, in India");
            case "state" -> new StringSchema().description("Code (UP) or name");
            case "district" -> new StringSchema().description("Code (UP-LUCKNOW) or name");
            default ->
                    CodedField.of(name)
                            .map(field -> coded(new StringSchema(), field))
                            .orElseGet(StringSchema::new);
        };
    }

    private static <T> Schema<T> coded(Schema<T> schema, CodedField field) {
        schema.description("A code of /code-lists/" + field.list() + ", or its words");
        return schema;
    }

    private static Map<String, Object> example(CaseKind kind) {
        Map<String, Object> example = new LinkedHashMap<>();
        boolean missing = kind == CaseKind.MISSING;
        example.put("name", missing ? "Example Asha" : "Example Aasha");
        example.put("sex", "female");
        example.put("age_years", missing ? 7 : "6-8");
        example.put("state", missing ? "UP" : "MH");
        example.put("event_date", missing ? "2026-01-10" : "2026-01-12");
        example.put("languages", List.of("hindi"));
        if (missing) {
            example.put("gd_number", "GD-17/2026");
        } else {
            example.put("circumstances", "Alone at the railway station");
        }
        return example;
    }
}
