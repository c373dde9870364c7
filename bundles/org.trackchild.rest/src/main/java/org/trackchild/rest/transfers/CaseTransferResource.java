package org.trackchild.rest.transfers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Transfers;
import org.trackchild.rest.cases.BelowCaseResource;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.PlaceNames;

/** Requests about the cases of one kind over HTTP. A case of the other kind does not exist here. */
public abstract class CaseTransferResource extends BelowCaseResource {

    CaseTransferResource(CaseKind kind, Engines engines) {
        super(kind, engines);
    }

    @GET
    @Operation(summary = "Requests to other offices about a case, latest first")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Listing list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        TransferDocuments documents =
                new TransferDocuments(new PlaceNames(engines, Languages.of(headers)));
        return Listing.whole(
                engines.need(Transfers.class).ofCase(caller, ofKind(caller, id)).stream()
                        .map(documents::whole)
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks another office to take the case over (transfer) or to help (referral)")
    @BodySchema("CaseTransfer")
    @ApiResponse(responseCode = "201", description = "Asked, at the address in Location")
    @ApiResponse(responseCode = "403", description = "Another office keeps the case")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    @ApiResponse(responseCode = "409", description = "A request waits already, or case closed")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response ask(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        TransferBody asked = TransferBody.of(ofKind(caller, id), StrictJson.object(body));
        return TransferResource.asked(engines, caller, asked, headers);
    }
}
