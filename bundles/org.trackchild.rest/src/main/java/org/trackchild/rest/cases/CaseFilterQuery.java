package org.trackchild.rest.cases;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.UriInfo;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** The query parameters that limit lists of cases; {@link #href} writes what this reads. */
// lets the description of the interface find the parameters
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class CaseFilterQuery {

    /** The names by which a body says what is meant; {@code extra.CODE} beside them. */
    public static final Set<String> MEMBERS =
            Set.of(
                    "kind",
                    "q",
                    "incident",
                    "status",
                    "office",
                    "state",
                    "district",
                    "registered_from",
                    "registered_before",
                    "open_at",
                    "traced",
                    "looked_for",
                    "pending",
                    "bench",
                    "traced_from",
                    "traced_before");

    @QueryParam("q")
    @Parameter(description = "A name in any script, or the number of a case or an incident")
    private String text;

    @QueryParam("incident")
    @Parameter(
            description =
                    "Number of an incident, or at least three letters of its title: its cases")
    private String incident;

    @QueryParam("status")
    @Parameter(description = "registered, traced or closed")
    private String status;

    @QueryParam("office")
    @Parameter(description = "Identifier of the office that keeps the case")
    private String office;

    @QueryParam("state")
    @Parameter(description = "State of that office: its code or name")
    private String state;

    @QueryParam("district")
    @Parameter(description = "District of that office: its code, or its name beside the state")
    private String district;

    @QueryParam("registered_from")
    @Parameter(description = "Registered at or after this time; a date begins in India")
    private String registeredFrom;

    @QueryParam("registered_before")
    @Parameter(description = "Registered before this time")
    private String registeredBefore;

    @QueryParam("open_at")
    @Parameter(description = "Registered before this time and not traced before it")
    private String openAt;

    @QueryParam("traced")
    @Parameter(description = "true: only cases that were traced at any time")
    private String traced;

    @QueryParam("looked_for")
    @Parameter(description = "true: only cases in which somebody is looked for")
    private String lookedFor;

    @QueryParam("pending")
    @Parameter(description = "true: only found children for whom no final order was given")
    private String pending;

    @QueryParam("bench")
    @Parameter(
            description =
                    "jjb: only found children that stand before a juvenile justice board, for those"
                            + " who act for them; with \"pending\" those for whom it gave no final"
                            + " order")
    private String bench;

    @QueryParam("traced_from")
    @Parameter(description = "Traced at or after this time")
    private String tracedFrom;

    @QueryParam("traced_before")
    @Parameter(description = "Traced before this time")
    private String tracedBefore;

    /**
     * The filter that the parameters say.
     *
     * @param kind kind of the cases; empty for both
     * @param address whose parameters {@code extra.CODE} limit fields of packs
     */
    public CaseFilter filter(Optional<CaseKind> kind, PlaceNames names, UriInfo address) {
        Map<String, String> all = new LinkedHashMap<>();
        address.getQueryParameters().forEach((name, values) -> all.put(name, values.get(0)));
        return filter(kind, names, all);
    }

    /**
     * The filter that members of a body say, named like the parameters.
     *
     * @param members those of {@link #MEMBERS}, and {@code extra.CODE}
     */
    public static CaseFilter filter(Map<String, String> members, PlaceNames names) {
        CaseFilterQuery query = new CaseFilterQuery();
        query.text = members.get("q");
        query.incident = members.get("incident");
        query.status = members.get("status");
        query.office = members.get("office");
        query.state = members.get("state");
        query.district = members.get("district");
        query.registeredFrom = members.get("registered_from");
        query.registeredBefore = members.get("registered_before");
        query.openAt = members.get("open_at");
        query.traced = members.get("traced");
        query.lookedFor = members.get("looked_for");
        query.pending = members.get("pending");
        query.bench = members.get("bench");
        query.tracedFrom = members.get("traced_from");
        query.tracedBefore = members.get("traced_before");
        return query.filter(
                Parameters.code("kind", members.get("kind"), CaseKind.class), names, members);
    }

    private CaseFilter filter(
            Optional<CaseKind> kind, PlaceNames names, Map<String, String> parameters) {
        String inState = names.stateCode(Parameters.text(state));
        CaseFilter.Builder filter =
                CaseFilter.all()
                        .with()
                        .text(Parameters.search("q", text))
                        .incident(Parameters.search("incident", incident))
                        .state(inState)
                        .district(names.districtCode(inState, Parameters.text(district)));
        kind.ifPresent(filter::kind);
        Parameters.code("status", status, CaseStatus.class).ifPresent(filter::status);
        filter.lookedFor(Parameters.flag("looked_for", lookedFor).orElse(false));
        filter.pending(Parameters.flag("pending", pending).orElse(false));
        filter.bench(Parameters.text(bench));
        String keeper = Parameters.text(office);
        if (!keeper.isEmpty()) {
            filter.office(names.officeId(keeper));
        }
        Optional<Instant> from = Parameters.instant("registered_from", registeredFrom);
        Optional<Instant> before = Parameters.instant("registered_before", registeredBefore);
        if (from.isPresent() || before.isPresent()) {
            filter.registered(new CaseFilter.Span(from.orElse(null), before.orElse(null)));
        }
        Optional<Instant> since = Parameters.instant("traced_from", tracedFrom);
        Optional<Instant> until = Parameters.instant("traced_before", tracedBefore);
        boolean ever = Parameters.flag("traced", traced).orElse(false);
        if (ever || since.isPresent() || until.isPresent()) {
            filter.traced(new CaseFilter.Span(since.orElse(null), until.orElse(null)));
        }
        Parameters.instant("open_at", openAt).ifPresent(filter::openAt);
        parameters.forEach(
                (name, value) -> {
                    if (name.startsWith(CaseField.PREFIX)) {
                        filter.extra(
                                name.substring(CaseField.PREFIX.length()),
                                Parameters.search(name, value));
                    }
                });
        return filter.build();
    }

    /** What a filter says, in members named like the parameters; only the limits that are set. */
    public static Map<String, String> members(CaseFilter filter) {
        Map<String, String> members = new LinkedHashMap<>();
        filter.kind().ifPresent(kind -> members.put("kind", kind.code()));
        query(filter)
                .forEach(
                        (name, value) ->
                                value.filter(text -> !text.isEmpty())
                                        .ifPresent(text -> members.put(name, text)));
        return members;
    }

    /** Address of the list of the cases that a filter means. */
    public static String href(CaseFilter filter) {
        String address =
                filter.kind()
                        .or(() -> filter.pending() ? Optional.of(CaseKind.FOUND) : Optional.empty())
                        .map(CaseDocuments::collection)
                        .orElse(ApiApplication.BASE + "/search");
        String parameters = Listing.query(query(filter));
        return parameters.isEmpty() ? address : address + "?" + parameters;
    }

    private static Map<String, Optional<String>> query(CaseFilter filter) {
        Map<String, Optional<String>> query = new LinkedHashMap<>();
        query.put("q", Optional.of(filter.text()));
        query.put("incident", Optional.of(filter.incident()));
        query.put("status", filter.status().map(CaseStatus::code));
        query.put("looked_for", Optional.of(filter.lookedFor() ? "true" : ""));
        query.put("pending", Optional.of(filter.pending() ? "true" : ""));
        query.put("bench", Optional.of(filter.bench()));
        query.put("office", filter.office().map(OfficeId::value));
        query.put("state", Optional.of(filter.state()));
        query.put("district", Optional.of(filter.district()));
        query.put("open_at", filter.openAt().map(Instant::toString));
        filter.extra().forEach((code, text) -> query.put(CaseField.name(code), Optional.of(text)));
        filter.registered().ifPresent(span -> put(query, "registered", span));
        filter.traced()
                .ifPresent(
                        span -> {
                            put(query, "traced", span);
                            if (span.from() == null && span.before() == null) {
                                query.put("traced", Optional.of("true"));
                            }
                        });
        return query;
    }

    private static void put(
            Map<String, Optional<String>> query, String name, CaseFilter.Span span) {
        query.put(name + "_from", Optional.ofNullable(span.from()).map(Instant::toString));
        query.put(name + "_before", Optional.ofNullable(span.before()).map(Instant::toString));
    }
}
