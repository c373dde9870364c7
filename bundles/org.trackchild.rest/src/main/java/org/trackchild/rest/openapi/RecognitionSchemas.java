package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions;

/** Bodies of recognitions. */
final class RecognitionSchemas {

    private RecognitionSchemas() {}

    static Schema<?> recognition() {
        ObjectSchema schema = renewal();
        schema.addProperty("kind", ApiSchemas.words(Recognition.Kind.values()));
        schema.addProperty(Recognitions.NAME, line(Recognitions.LONGEST_LINE));
        schema.addProperty(Recognitions.ADDRESS, line(Recognitions.LONGEST_LINE));
        schema.addProperty(
                "state", new StringSchema().description("Its code or name; told by the district"));
        schema.addProperty(
                Recognitions.DISTRICT,
                new StringSchema().description("A district of yours, by its code or name"));
        schema.addProperty(
                Recognitions.PHONE, new StringSchema().maxLength(Recognitions.LONGEST_NUMBER));
        schema.setRequired(
                List.of(
                        "kind",
                        Recognitions.NAME,
                        Recognitions.ADDRESS,
                        Recognitions.DISTRICT,
                        Recognitions.PLACES,
                        Recognitions.SEXES,
                        Recognitions.FROM,
                        Recognitions.UNTIL,
                        Recognitions.PAPER,
                        Recognitions.SIGNED_BY));
        schema.setExample(
                Map.of(
                        "kind",
                        "fit_facility",
                        Recognitions.NAME,
                        "Synthetic shelter",
                        Recognitions.ADDRESS,
                        "Mall Road 4",
                        Recognitions.DISTRICT,
                        "UP-LUCKNOW",
                        Recognitions.PLACES,
                        12,
                        Recognitions.SEXES,
                        List.of("female"),
                        Recognitions.FROM,
                        "2026-11-01",
                        Recognitions.UNTIL,
                        "2029-10-31",
                        Recognitions.PAPER,
                        "CWC/39/2026/7",
                        Recognitions.SIGNED_BY,
                        "A. Rawat, Chairperson"));
        return schema;
    }

    static ObjectSchema renewal() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(Recognitions.PLACES, number(1, Recognition.MOST_PLACES));
        schema.addProperty(
                Recognitions.LOWEST_AGE,
                number(0, Recognition.OLDEST).description("0 where it is left out"));
        schema.addProperty(
                Recognitions.HIGHEST_AGE,
                number(0, Recognition.OLDEST)
                        .description(Recognition.OLDEST + " where it is left out"));
        schema.addProperty(
                Recognitions.SEXES,
                new ArraySchema()
                        .items(ApiSchemas.words(new Sex[] {Sex.FEMALE, Sex.MALE, Sex.TRANSGENDER}))
                        .minItems(1));
        schema.addProperty(
                Recognitions.CONDITIONS, new StringSchema().maxLength(Recognitions.LONGEST_TEXT));
        schema.addProperty(Recognitions.FROM, day("The first day"));
        schema.addProperty(Recognitions.UNTIL, day("The last day"));
        schema.addProperty(
                Recognitions.PAPER,
                line(Recognitions.LONGEST_NUMBER).description("Number of the certificate"));
        schema.addProperty(
                Recognitions.SIGNED_BY,
                line(Recognitions.LONGEST_LINE).description("Name and designation"));
        schema.setRequired(
                List.of(
                        Recognitions.PLACES,
                        Recognitions.SEXES,
                        Recognitions.FROM,
                        Recognitions.UNTIL,
                        Recognitions.PAPER,
                        Recognitions.SIGNED_BY));
        schema.setAdditionalProperties(false);
        return schema;
    }

    static Schema<?> withdrawal() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                Recognitions.FROM, day("The first day on which it is not recognised any more"));
        schema.addProperty("reason", line(Recognitions.LONGEST_TEXT));
        schema.setRequired(List.of(Recognitions.FROM, "reason"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(Recognitions.FROM, "2026-12-01", "reason", "Nobody is there at night"));
        return schema;
    }

    private static Schema<?> day(String what) {
        return new StringSchema().format("date").description(what + ", in India");
    }

    private static Schema<?> line(int longest) {
        return new StringSchema().minLength(1).maxLength(longest);
    }

    private static Schema<?> number(int least, int most) {
        return new IntegerSchema()
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
