package org.trackchild.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.rest.cases.FoundChildResource;
import org.trackchild.rest.cases.MissingReportResource;
import org.trackchild.rest.cases.SearchResource;
import org.trackchild.rest.casework.FoundChildAssignmentResource;
import org.trackchild.rest.casework.MissingReportAssignmentResource;
import org.trackchild.rest.duplicates.DuplicateResource;
import org.trackchild.rest.families.FamilyResource;
import org.trackchild.rest.families.IncidentResource;
import org.trackchild.rest.families.JointRegistrationResource;
import org.trackchild.rest.forms.FormResource;
import org.trackchild.rest.forms.FoundChildFormResource;
import org.trackchild.rest.forms.MissingReportFormResource;
import org.trackchild.rest.imports.ImportResource;
import org.trackchild.rest.links.IdentityLinkResource;
import org.trackchild.rest.monitor.ActionResource;
import org.trackchild.rest.monitor.MonitorResource;
import org.trackchild.rest.notices.MailResource;
import org.trackchild.rest.notices.NoticeResource;
import org.trackchild.rest.observations.FoundChildNoteResource;
import org.trackchild.rest.observations.SightingResource;
import org.trackchild.rest.open.PublicOfficeResource;
import org.trackchild.rest.orders.FoundChildOrderResource;
import org.trackchild.rest.orders.MissingReportOrderResource;
import org.trackchild.rest.orders.OrderResource;
import org.trackchild.rest.places.OfficeResource;
import org.trackchild.rest.places.PlaceResource;
import org.trackchild.rest.proposals.ProposalResource;
import org.trackchild.rest.recognitions.FitChoiceResource;
import org.trackchild.rest.recognitions.RecognitionResource;
import org.trackchild.rest.reports.ReportResource;
import org.trackchild.rest.rolls.HeadcountResource;
import org.trackchild.rest.rolls.RollResource;
import org.trackchild.rest.searches.SavedSearchResource;
import org.trackchild.rest.sittings.FoundChildListingResource;
import org.trackchild.rest.sittings.ListingResource;
import org.trackchild.rest.sittings.SittingResource;
import org.trackchild.rest.transfers.TransferResource;
import org.trackchild.rest.web.MeResource;

class OpenApiResourceTest {

    private static JsonNode api;

    @BeforeAll
    static void describe() throws Exception {
        api =
                new ObjectMapper()
                        .readTree(
                                OpenApiResource.describe(
                                        Set.of(
                                                MissingReportResource.class,
                                                FoundChildResource.class,
                                                SearchResource.class,
                                                SavedSearchResource.class,
                                                NoticeResource.class,
                                                MailResource.class,
                                                ProposalResource.class,
                                                IdentityLinkResource.class,
                                                FamilyResource.class,
                                                IncidentResource.class,
                                                RecognitionResource.class,
                                                FitChoiceResource.class,
                                                JointRegistrationResource.class,
                                                DuplicateResource.class,
                                                TransferResource.class,
                                                SightingResource.class,
                                                FoundChildNoteResource.class,
                                                FoundChildAssignmentResource.class,
                                                MissingReportAssignmentResource.class,
                                                MissingReportOrderResource.class,
                                                FoundChildOrderResource.class,
                                                OrderResource.class,
                                                FoundChildFormResource.class,
                                                MissingReportFormResource.class,
                                                FormResource.class,
                                                SittingResource.class,
                                                RollResource.class,
                                                HeadcountResource.class,
                                                ListingResource.class,
                                                FoundChildListingResource.class,
                                                OfficeResource.class,
                                                PublicOfficeResource.class,
                                                PlaceResource.class,
                                                ImportResource.class,
                                                ReportResource.class,
                                                MonitorResource.class,
                                                ActionResource.class,
                                                MeResource.class),
                                        "1.2.3"));
    }

    @Test
    void describesThePaths() {
        assertThat(api.get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/missing-reports",
                        "/missing-reports/{id}",
                        "/missing-reports/{id}/photos",
                        "/found-children/{id}/proposals",
                        "/proposals/{id}/decision",
                        "/identity-links/{id}/withdrawal",
                        "/cases/{id}/family",
                        "/cases/{id}/family/ties/{tie}/withdrawal",
                        "/cases/{id}/family/suggestions/{other}/dismissal",
                        "/incidents/{id}/members",
                        "/recognitions/{id}/renewals",
                        "/recognitions/{id}/withdrawal",
                        "/fit-choices",
                        "/duplicates/{id}/decision",
                        "/transfers/{id}/acceptance",
                        "/missing-reports/{id}/sightings/{sighting}/assessment",
                        "/found-children/{id}/notes",
                        "/found-children/{id}/assignment",
                        "/missing-reports/{id}/assignment",
                        "/found-children/{id}/duplicates",
                        "/found-children/{id}/orders",
                        "/missing-reports/{id}/orders/identity-protection",
                        "/found-children/{id}/forms",
                        "/missing-reports/{id}/forms",
                        "/forms",
                        "/forms/{id}",
                        "/forms/{id}/submission",
                        "/forms/{id}/correction",
                        "/orders",
                        "/orders/{id}/signature",
                        "/sittings",
                        "/sittings/{id}/closing",
                        "/sittings/figures",
                        "/roll",
                        "/headcounts",
                        "/listings/{id}/outcome",
                        "/found-children/{id}/listings",
                        "/orders/{id}/revocation",
                        "/missing-reports/{id}/identity-links",
                        "/imports/{id}/problems",
                        "/places/states/{code}/districts",
                        "/search",
                        "/searches/{id}/restoration",
                        "/notices",
                        "/notices/read",
                        "/notices/settings",
                        "/notices/mail/outbox/resend",
                        "/monitor",
                        "/actions/{id}/completion",
                        "/me");
        assertThat(api.at("/info/version").asText()).isEqualTo("1.2.3");
    }

    @Test
    void everyOperationHasASummaryAndMayBeRefused() {
        api.get("paths")
                .forEach(
                        path ->
                                path.forEach(
                                        operation -> {
                                            assertThat(operation.path("summary").asText())
                                                    .isNotBlank();
                                            assertThat(
                                                            operation.at(
                                                                    "/responses/default/content/application~1problem+json/schema/$ref"))
                                                    .isNotNull();
                                            assertThat(operation.toString())
                                                    .doesNotContain("MultipartBody");
                                        }));
    }

    @Test
    void bodiesAndKeysAreDescribed() {
        assertThat(api.at("/components/securitySchemes/apiKey/scheme").asText())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/MissingReport/properties").has("fir_number"))
                .isTrue();
        assertThat(api.at("/components/schemas/FoundChild/properties").has("words_said")).isTrue();
        assertThat(
                        api.at(
                                        "/paths/~1missing-reports/post/requestBody/content/application~1json/schema/$ref")
                                .asText())
                .isEqualTo("#/components/schemas/MissingReport");
        assertThat(api.at("/paths/~1missing-reports/get/parameters").findValuesAsText("name"))
                .contains("q", "status", "registered_from", "limit", "after");
    }

    @Test
    void aRefusalBecauseOfAnotherChangeSaysWhatToMergeWith() {
        for (String operation :
                List.of(
                        "/~1missing-reports~1{id}/patch",
                        "/~1found-children~1{id}~1transitions/post")) {
            assertThat(
                            api.at(
                                            "/paths"
                                                    + operation
                                                    + "/responses/412/content/application~1problem+json/schema/$ref")
                                    .asText())
                    .isEqualTo("#/components/schemas/ChangedMeanwhile");
        }
        assertThat(api.at("/components/schemas/ChangedMeanwhile/properties").fieldNames())
                .toIterable()
                .contains("current_version", "changed_fields", "errors");
    }

    /** Who reads without a key is not told to bring one, and nobody else is told so. */
    @Test
    void onlyWhatIsOpenNeedsNoKey() {
        for (var path : api.get("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                assertThat(operation.has("security"))
                        .as(path.getKey())
                        .isEqualTo(path.getKey().startsWith("/public/"));
                if (operation.has("security")) {
                    assertThat(operation.get("security")).isEmpty();
                }
            }
        }
    }
}
