package org.trackchild.rest.orders;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.families.FamilyDocuments;
import org.trackchild.rest.json.ReasonBody;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Orders of the bench over HTTP: what waits for a signature, and what is done with one order. */
@Component(service = OrderResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class OrderResource {

    private final Engines engines;

    @Activate
    public OrderResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Drafts that wait for your signature, the oldest first")
    public Response list(
            @Parameter(description = "draft, which is what is meant when it is missing")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        boolean drafts =
                Parameters.code("status", status, OrderStatus.class)
                        .map(OrderStatus.DRAFT::equals)
                        .orElse(true);
        if (!drafts) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    FieldProblem.UNKNOWN_CODE,
                                    "status",
                                    List.of(OrderStatus.DRAFT.code()))));
        }
        return Listing.answer(
                engines.need(Orders.class)
                        .toSign(
                                CallerPrincipal.of(request),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents(headers)::whole),
                address);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "One order; one that you may sign and that sends the child to a home says in"
                            + " \"siblings_apart\" who of the family lives in another one")
    @ApiResponse(responseCode = "404", description = "No such order among those you may see")
    public Map<String, Object> read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        OrderView view = engines.need(Orders.class).read(caller, id(id));
        Map<String, Object> document = whole(view, headers);
        if (view.may(OrderView.Act.SIGN)) {
            engines.find(Families.class)
                    .flatMap(families -> families.apart(caller, view.order()))
                    .ifPresent(
                            apart ->
                                    document.put(
                                            "siblings_apart",
                                            new FamilyDocuments(
                                                            new PlaceNames(
                                                                    engines, Languages.of(headers)))
                                                    .apart(apart)));
        }
        return document;
    }

    @POST
    @Path("{id}/signature")
    @Operation(summary = "Signs a draft as it is; it gets its number and never changes again")
    @ApiResponse(responseCode = "200", description = "The signed order")
    @ApiResponse(responseCode = "403", description = "Others sign such orders")
    @ApiResponse(responseCode = "409", description = "No draft any more, or nothing may be said")
    public Map<String, Object> sign(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return whole(engines.need(Orders.class).sign(CallerPrincipal.of(request), id(id)), headers);
    }

    @POST
    @Path("{id}/discarding")
    @Operation(summary = "Gives a draft up")
    @ApiResponse(responseCode = "200", description = "The order as it is now")
    @ApiResponse(responseCode = "409", description = "No draft any more")
    public Map<String, Object> discard(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return whole(
                engines.need(Orders.class).discard(CallerPrincipal.of(request), id(id)), headers);
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Revokes a signed order; it stays, with both statements")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "200", description = "The order as it is now")
    @ApiResponse(responseCode = "403", description = "Others revoke such orders")
    @ApiResponse(responseCode = "409", description = "Not signed, or revoked already")
    public Map<String, Object> revoke(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID order = id(id);
        String reason = ReasonBody.read(body);
        return whole(
                engines.need(Orders.class).revoke(CallerPrincipal.of(request), order, reason),
                headers);
    }

    private Map<String, Object> whole(OrderView view, HttpHeaders headers) {
        return documents(headers).whole(view);
    }

    private OrderDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new OrderDocuments(
                new PlaceNames(engines, language),
                language,
                engines.need(RegisterTime.class).instant());
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_ORDER);
    }
}
