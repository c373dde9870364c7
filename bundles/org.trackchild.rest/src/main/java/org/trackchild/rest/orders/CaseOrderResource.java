package org.trackchild.rest.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rest.web.RegisterDay;

/**
 * The orders of cases of one kind over HTTP. A case of the other kind does not exist here. The
 * paths of the classes end in {@code orders}, so that no request for the case itself ends here.
 */
public abstract class CaseOrderResource {

    private final CaseKind kind;

    private final Engines engines;

    CaseOrderResource(CaseKind kind, Engines engines) {
        this.kind = kind;
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "The orders of the case, drafts first; which you can draw up; what may be"
                            + " published")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Map<String, Object> list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return documents(headers).ofCase(find(CallerPrincipal.of(request), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Draws up an order; it has no effect until it is signed")
    @BodySchema("Order")
    @ApiResponse(responseCode = "201", description = "Drawn up, at the address in Location")
    @ApiResponse(responseCode = "403", description = "Others draw up such orders")
    @ApiResponse(responseCode = "409", description = "The identity of the child is protected")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response draft(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        OrderDraft draft = OrderBody.read(StrictJson.object(body), RegisterDay.today(engines));
        CaseId of = find(caller, id).header().id();
        OrderView made = engines.need(Orders.class).draft(caller, of, draft);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, OrderDocuments.address(made.order()))
                .entity(documents(headers).whole(made))
                .build();
    }

    @POST
    @Path("identity-protection")
    @Operation(
            summary =
                    "Says that the identity of the child must not be published (POCSO Act, section"
                            + " 23); its photographs are restricted then")
    @ApiResponse(responseCode = "200", description = "The orders of the case as they are now")
    @ApiResponse(responseCode = "403", description = "The police and committees say so")
    public Map<String, Object> protect(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        CaseId of = find(caller, id).header().id();
        return documents(headers).ofCase(engines.need(Orders.class).protectIdentity(caller, of));
    }

    @POST
    @Path("identity-protection/lifting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Lifts the protection from all cases of the child: as a mistake, or as the"
                            + " Special Court permits it (POCSO Act, sections 23(2) and 33(7))")
    @BodySchema("Lifting")
    @ApiResponse(responseCode = "200", description = "The orders of the case as they are now")
    @ApiResponse(
            responseCode = "403",
            description = "A bench lifts it that acts on each case that bears the mark itself")
    @ApiResponse(
            responseCode = "409",
            description = "The identity is not protected, or too few members are present")
    public Map<String, Object> lift(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        LiftDraft written = LiftBody.read(body);
        CaseId of = find(caller, id).header().id();
        return documents(headers)
                .ofCase(engines.need(Orders.class).liftProtection(caller, of, written));
    }

    private CaseOrders find(Caller caller, String id) {
        CaseOrders orders =
                engines.need(Orders.class)
                        .ofCase(caller, new CaseId(Parameters.id(id, CaseProblem.NO_SUCH_CASE)));
        if (orders.header().kind() != kind) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return orders;
    }

    private OrderDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new OrderDocuments(
                new PlaceNames(engines, language),
                language,
                engines.need(RegisterTime.class).instant());
    }
}
