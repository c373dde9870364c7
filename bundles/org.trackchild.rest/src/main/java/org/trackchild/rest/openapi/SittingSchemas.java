package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.Matter;

/** The bodies of requests about sittings and headcounts. */
final class SittingSchemas {

    private static final String DAY = "day";

    private static final String REASON = "reason";

    private static final String NEXT = "next";

    private SittingSchemas() {}

    private static ObjectSchema of(Map<String, Schema<?>> members, String... required) {
        ObjectSchema schema = new ObjectSchema();
        members.forEach(schema::addProperty);
        schema.setRequired(List.of(required));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> day(String description) {
        return new StringSchema().format("date").description(description);
    }

    private static Schema<?> start() {
        return ApiSchemas.hour("10:30, in India");
    }

    private static Schema<?> reason() {
        return new StringSchema().maxLength(CauseLists.LONGEST);
    }

    private static Schema<?> members(String description) {
        return new ArraySchema().items(new StringSchema()).description(description);
    }

    static Schema<?> sitting() {
        ObjectSchema schema =
                of(
                        Map.of(
                                DAY,
                                day("Today or later"),
                                "start",
                                start(),
                                "venue",
                                ApiSchemas.words(Sitting.Venue.values()),
                                "place",
                                new StringSchema()
                                        .maxLength(Sitting.LONGEST)
                                        .description("Which home, or how to join"),
                                "expected",
                                members("Members, the one who presides first")),
                        DAY,
                        "start",
                        "expected");
        schema.setExample(
                Map.of(
                        DAY,
                        "2026-12-01",
                        "start",
                        "10:30",
                        "expected",
                        List.of("Chairperson", "Member 1", "Member 2")));
        return schema;
    }

    static Schema<?> move() {
        return of(
                Map.of(DAY, day("Today or later"), "start", start(), REASON, reason()),
                DAY,
                "start",
                REASON);
    }

    static Schema<?> end() {
        return of(
                Map.of(
                        REASON,
                        reason(),
                        NEXT,
                        day("To which later day the rest of the list is put off")));
    }

    static Schema<?> opening() {
        return of(
                Map.of(
                        "presiding",
                        new StringSchema()
                                .description("Who presides; a board does not sit without"),
                        "present",
                        members("Who is present, beside who presides")),
                "present");
    }

    static Schema<?> item() {
        ObjectSchema schema =
                of(
                        Map.of(
                                "case",
                                new StringSchema().format("uuid"),
                                "matter",
                                ApiSchemas.words(Matter.values()),
                                "source",
                                new StringSchema()
                                        .addEnumItem(Listing.Source.BENCH.code())
                                        .addEnumItem(Listing.Source.LAW.code()),
                                "remark",
                                reason()),
                        "case",
                        "matter");
        schema.setExample(Map.of("case", new UUID(0, 0).toString(), "matter", "review"));
        return schema;
    }

    static Schema<?> number() {
        return of(Map.of("number", new IntegerSchema().description("From 1")), "number");
    }

    static Schema<?> hearing() {
        ObjectSchema schema =
                of(
                        Map.of(
                                "result",
                                new StringSchema()
                                        .addEnumItem(Listing.Result.HEARD.code())
                                        .addEnumItem(Listing.Result.ADJOURNED.code())
                                        .addEnumItem(Listing.Result.NOT_PRODUCED.code()),
                                REASON,
                                reason(),
                                NEXT,
                                day("When it comes again; needed for what is put off")),
                        "result");
        schema.setExample(
                Map.of("result", "adjourned", REASON, "The report is awaited", NEXT, "2026-12-08"));
        return schema;
    }

    static Schema<?> headcount() {
        Schema<?> child =
                of(
                        Map.of(
                                "case",
                                new StringSchema().format("uuid"),
                                "presence",
                                ApiSchemas.words(Headcount.Presence.values()),
                                "until",
                                day("Last day of a leave; needed for home_leave"),
                                "last_seen",
                                new StringSchema()
                                        .format("date-time")
                                        .description(
                                                "When a missing child was last seen; usually now"),
                                "remark",
                                reason().description("Which hospital; how a child was missed")),
                        "case",
                        "presence");
        return of(
                Map.of(
                        "evening",
                        day("Which evening is meant, as the roll says it"),
                        "children",
                        new ArraySchema().items(child)),
                "evening",
                "children");
    }

    static Schema<?> request() {
        return of(
                Map.of("matter", ApiSchemas.words(Matter.values()), REASON, reason()),
                "matter",
                REASON);
    }
}
