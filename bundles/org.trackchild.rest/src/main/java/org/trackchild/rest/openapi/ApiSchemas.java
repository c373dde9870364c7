package org.trackchild.rest.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.Verdict;

/** The parts of the description that are no methods: bodies, problems, the key. */
final class ApiSchemas {

    /** Name of the security scheme. */
    static final String KEY = "apiKey";

    private static final int LONGEST_REASON = 1000;

    private static final int LONGEST_NOTE = 2000;

    private ApiSchemas() {}

    static Components components() {
        return new Components()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Authorization: Bearer KEY"))
                .addSchemas("MissingReport", CaseSchemas.body(CaseKind.MISSING))
                .addSchemas("FoundChild", CaseSchemas.body(CaseKind.FOUND))
                .addSchemas("MissingReportChange", CaseSchemas.change(CaseKind.MISSING))
                .addSchemas("FoundChildChange", CaseSchemas.change(CaseKind.FOUND))
                .addSchemas("Transition", transition())
                .addSchemas("Order", order())
                .addSchemas("FormBeginning", FormSchemas.beginning())
                .addSchemas("FormAnswers", FormSchemas.answers())
                .addSchemas("FormSubmission", FormSchemas.submission())
                .addSchemas("Decision", decision())
                .addSchemas("Sitting", SittingSchemas.sitting())
                .addSchemas("SittingMove", SittingSchemas.move())
                .addSchemas("SittingEnd", SittingSchemas.end())
                .addSchemas("SittingOpening", SittingSchemas.opening())
                .addSchemas("CauseItem", SittingSchemas.item())
                .addSchemas("ItemNumber", SittingSchemas.number())
                .addSchemas("Headcount", SittingSchemas.headcount())
                .addSchemas("Hearing", SittingSchemas.hearing())
                .addSchemas("HearingRequest", SittingSchemas.request())
                .addSchemas("ModelChoice", modelChoice())
                .addSchemas("ClockMove", clockMove())
                .addSchemas("IdentityLink", identityLink())
                .addSchemas("FamilyTie", FamilySchemas.tie())
                .addSchemas("Incident", FamilySchemas.incident())
                .addSchemas("IncidentMembers", FamilySchemas.members())
                .addSchemas("Invitation", PeopleSchemas.invitation())
                .addSchemas("Posting", PeopleSchemas.posting())
                .addSchemas("PostingEnd", PeopleSchemas.end())
                .addSchemas("AccessReason", PeopleSchemas.reason())
                .addSchemas("PersonName", PeopleSchemas.name())
                .addSchemas("NewPassword", PeopleSchemas.password())
                .addSchemas("Recognition", RecognitionSchemas.recognition())
                .addSchemas("RecognitionRenewal", RecognitionSchemas.renewal())
                .addSchemas("RecognitionWithdrawal", RecognitionSchemas.withdrawal())
                .addSchemas("Office", OfficeSchemas.office())
                .addSchemas("OfficeChange", OfficeSchemas.change())
                .addSchemas("OfficeClosing", OfficeSchemas.closing())
                .addSchemas("OfficeReopening", OfficeSchemas.reopening())
                .addSchemas("JointRegistration", FamilySchemas.joint())
                .addSchemas("Withdrawal", withdrawal())
                .addSchemas("Lifting", LiftSchema.lifting())
                .addSchemas("Opinion", opinion())
                .addSchemas("OfficeAction", officeAction())
                .addSchemas("SavedSearch", savedSearch())
                .addSchemas("BulkOrder", BulkSchemas.order())
                .addSchemas("CaseExport", BulkSchemas.export())
                .addSchemas("NoticeMarks", NoticeSchemas.marks())
                .addSchemas("NoticeUnmarks", NoticeSchemas.unmarks())
                .addSchemas("NoticeSettings", NoticeSchemas.settings())
                .addSchemas("MailWishes", NoticeSchemas.mailWishes())
                .addSchemas("MailAddress", NoticeSchemas.mailAddress())
                .addSchemas("MailCode", NoticeSchemas.mailCode())
                .addSchemas("Completion", completion())
                .addSchemas("ActionFollowUp", followUp())
                .addSchemas("Transfer", CaseworkSchemas.transfer(true))
                .addSchemas("CaseTransfer", CaseworkSchemas.transfer(false))
                .addSchemas("Assignment", CaseworkSchemas.assignment())
                .addSchemas("PutOff", CaseworkSchemas.putOff())
                .addSchemas("FollowUp", CaseworkSchemas.followUp())
                .addSchemas("Sighting", sighting())
                .addSchemas("Assessment", assessment())
                .addSchemas("Note", note())
                .addSchemas("Attachment", attachmentForm())
                .addSchemas("Import", importForm())
                .addSchemas("Problem", problem())
                .addSchemas("ChangedMeanwhile", changedMeanwhile());
    }

    private static Schema<?> decision() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("verdict", words(Verdict.values()));
        schema.addProperty("checks", new ArraySchema().items(words(Answer.Check.values())));
        schema.addProperty(
                "reason",
                new StringSchema()
                        .maxLength(LONGEST_REASON)
                        .description("Needed unless the verdict is same"));
        schema.setRequired(List.of("verdict"));
        schema.setExample(Map.of("verdict", "same", "checks", List.of("photo_shown")));
        return schema;
    }

    private static Schema<?> modelChoice() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("version", new IntegerSchema());
        schema.addProperty(
                "reason",
                new StringSchema()
                        .maxLength(LONGEST_REASON)
                        .description("Needed when a version is chosen"));
        schema.addProperty("learning_by_itself", new BooleanSchema());
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("version", 3, "reason", "version 4 proposes too many namesakes"));
        return schema;
    }

    private static Schema<?> clockMove() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                RegisterTime.FORWARD,
                new StringSchema()
                        .format("duration")
                        .description(
                                "ISO 8601, hours or days of 24 hours, at most "
                                        + RegisterTime.MOST_DAYS
                                        + " days"));
        schema.setRequired(List.of(RegisterTime.FORWARD));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of(RegisterTime.FORWARD, "PT36H"));
        return schema;
    }

    private static Schema<?> identityLink() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("one", new StringSchema().format("uuid").description("A case"));
        schema.addProperty("other", new StringSchema().format("uuid").description("Another case"));
        schema.addProperty("reason", new StringSchema().minLength(1).maxLength(LONGEST_REASON));
        schema.setRequired(List.of("one", "other", "reason"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> opinion() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "verdict", new StringSchema().addEnumItem("same").addEnumItem("different"));
        schema.addProperty("reason", new StringSchema().minLength(1).maxLength(LONGEST_REASON));
        schema.setRequired(List.of("verdict", "reason"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("verdict", "different", "reason", "Cousins of one name"));
        return schema;
    }

    private static Schema<?> officeAction() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(OfficeActions.OFFICE, new StringSchema().description("Its identifier"));
        schema.addProperty(
                OfficeActions.TEXT,
                new StringSchema()
                        .minLength(1)
                        .maxLength(OfficeActions.LONGEST)
                        .description("What shall be done; names no child"));
        schema.addProperty(
                OfficeActions.DUE,
                new StringSchema().format("date").description("The last day, in India"));
        schema.setRequired(List.of(OfficeActions.OFFICE, OfficeActions.TEXT, OfficeActions.DUE));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        OfficeActions.OFFICE,
                        "PS-UP-LUCKNOW-01",
                        OfficeActions.TEXT,
                        "Answer the open proposals",
                        OfficeActions.DUE,
                        "2026-12-05"));
        return schema;
    }

    private static Schema<?> savedSearch() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                SavedSearches.NAME,
                new StringSchema().minLength(1).maxLength(SavedSearches.LONGEST));
        schema.addProperty(
                SavedSearches.FILTER,
                new ObjectSchema()
                        .additionalProperties(new StringSchema())
                        .description("Named like the parameters of /search"));
        schema.addProperty(
                "shared", new BooleanSchema().description("Whether your office sees it, too"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        SavedSearches.NAME,
                        "Open in Lucknow",
                        SavedSearches.FILTER,
                        Map.of("kind", "missing", "district", "Lucknow", "looked_for", "true")));
        return schema;
    }

    private static Schema<?> followUp() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                OfficeActions.DUE,
                new StringSchema().format("date").description("The last day from now on"));
        schema.addProperty(
                OfficeActions.WORD,
                new StringSchema().minLength(1).maxLength(OfficeActions.LONGEST));
        schema.setRequired(List.of(OfficeActions.DUE, OfficeActions.WORD));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        OfficeActions.DUE,
                        "2026-12-12",
                        OfficeActions.WORD,
                        "Two are still without an answer"));
        return schema;
    }

    private static Schema<?> completion() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                OfficeActions.WORD,
                new StringSchema().minLength(1).maxLength(OfficeActions.LONGEST));
        schema.setRequired(List.of(OfficeActions.WORD));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of(OfficeActions.WORD, "All four are answered"));
        return schema;
    }

    private static Schema<?> sighting() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "seen_by", new StringSchema().maxLength(200).description("May be left out"));
        schema.addProperty("phone", new StringSchema().maxLength(40));
        schema.addProperty("date", new StringSchema().format("date").description("Day, in India"));
        schema.addProperty("time", hour("18:30, in India"));
        schema.addProperty("state", CaseSchemas.text("state"));
        schema.addProperty("district", CaseSchemas.text("district"));
        schema.addProperty("place", new StringSchema().maxLength(500));
        schema.addProperty("what", new StringSchema().minLength(1).maxLength(LONGEST_NOTE));
        schema.setRequired(List.of("date", "what"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> assessment() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("reliability", words(Sighting.Reliability.values()));
        schema.addProperty("reason", new StringSchema().minLength(1).maxLength(LONGEST_REASON));
        schema.setRequired(List.of("reliability", "reason"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> note() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("text", new StringSchema().minLength(1).maxLength(LONGEST_NOTE));
        schema.addProperty(
                "shared",
                new BooleanSchema()
                        .description("true: all who may read the case; false: your office alone"));
        schema.addProperty(
                "corrects", new StringSchema().format("uuid").description("A note before"));
        schema.setRequired(List.of("text", "shared"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> transition() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "transition", new StringSchema().description("One of those that are offered"));
        schema.addProperty(
                "happened", new StringSchema().format("date-time").description("Usually now"));
        schema.addProperty(
                "evidence",
                new ObjectSchema()
                        .additionalProperties(new StringSchema())
                        .description("What the offer asks for, by its codes"));
        schema.setRequired(List.of("transition"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of("transition", "register_fir", "evidence", Map.of("fir_number", "123/2026")));
        return schema;
    }

    private static Schema<?> order() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(
                "kind", new StringSchema().description("One of the kinds that are offered"));
        schema.addProperty(
                "particulars",
                new ObjectSchema()
                        .additionalProperties(new StringSchema())
                        .description(
                                "What orders of the kind say, by its codes; codes of fields and"
                                        + " channels separated by blanks, or as a list"));
        schema.addProperty(
                "from",
                new StringSchema()
                        .format("date")
                        .description("First day, in India; usually today"));
        schema.addProperty("until", new StringSchema().format("date").description("Last day"));
        schema.setRequired(List.of("kind"));
        schema.setAdditionalProperties(false);
        schema.setExample(
                Map.of(
                        "kind",
                        "placement",
                        "particulars",
                        Map.of("institution", "CCI-UP-LUCKNOW-01", "reason", "Safe, and near")));
        return schema;
    }

    private static Schema<?> withdrawal() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("reason", new StringSchema().minLength(1).maxLength(LONGEST_REASON));
        schema.setRequired(List.of("reason"));
        schema.setAdditionalProperties(false);
        schema.setExample(Map.of("reason", "The scar is on the other hand"));
        return schema;
    }

    private static Schema<?> attachmentForm() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty(Attachments.FILE, new StringSchema().format("binary"));
        schema.addProperty(
                Attachments.TITLE,
                new StringSchema().minLength(1).maxLength(Attachments.LONGEST_TITLE));
        schema.addProperty("restricted", new BooleanSchema());
        schema.setRequired(List.of(Attachments.FILE, Attachments.TITLE));
        return schema;
    }

    private static Schema<?> importForm() {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("file", new StringSchema().format("binary"));
        schema.addProperty("kind", words(CaseKind.values()));
        schema.addProperty("dry_run", new BooleanSchema());
        schema.addProperty("atomic", new BooleanSchema());
        schema.setRequired(List.of("file"));
        return schema;
    }

    private static Schema<?> problem() {
        ObjectSchema entry = new ObjectSchema();
        for (String name : List.of("code", "field", "pointer", "message", "message_hi")) {
            entry.addProperty(name, new StringSchema());
        }
        ObjectSchema schema = new ObjectSchema();
        schema.description("RFC 9457 problem details");
        schema.addProperty("type", new StringSchema().description("urn:trackchild:problem:CODE"));
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema());
        schema.addProperty("errors", new ArraySchema().items(entry));
        return schema;
    }

    private static Schema<?> changedMeanwhile() {
        Schema<?> schema = problem();
        schema.description(
                "The record has changed since the version of If-Match: read it, merge, and send"
                        + " again with the ETag of this answer");
        schema.addProperty("current_version", new IntegerSchema().format("int64"));
        schema.addProperty(
                "changed_fields",
                new ArraySchema()
                        .items(new StringSchema())
                        .description("Names of the fields that were changed, or status"));
        return schema;
    }

    /** A time of day. */
    static Schema<?> hour(String description) {
        return new StringSchema().pattern("^([01]\\d|2[0-3]):[0-5]\\d$").description(description);
    }

    static <E extends Enum<E> & Code> Schema<?> words(E[] codes) {
        StringSchema schema = new StringSchema();
        Arrays.stream(codes).map(Code::code).forEach(schema::addEnumItem);
        return schema;
    }
}
