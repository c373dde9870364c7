package org.trackchild.rest.orders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.ProtectionLift;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;

/** Orders as JSON. */
public final class OrderDocuments {

    private final PlaceNames names;

    private final Locale language;

    private final Instant now;

    /**
     * @param now at which orders are in force or not
     */
    public OrderDocuments(PlaceNames names, Locale language, Instant now) {
        this.names = names;
        this.language = language;
        this.now = now;
    }

    /** Address of an order. */
    public static String address(Order order) {
        return ApiApplication.BASE + "/orders/" + order.id();
    }

    /** The orders of a case. */
    public Map<String, Object> ofCase(CaseOrders orders) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("identity_protected", orders.protection().isInForce());
        orders.protection().said().ifPresent(said -> document.put("protection", statement(said)));
        orders.protection()
                .lifted()
                .ifPresent(lift -> document.put("protection_lifted", lifted(lift)));
        document.put("may_protect", orders.protection().maySay());
        document.put("may_lift_protection", orders.protection().mayLift());
        Map<String, Object> published = new LinkedHashMap<>();
        orders.published().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        each ->
                                published.put(
                                        each.getKey().code(),
                                        each.getValue().stream()
                                                .sorted()
                                                .map(Code::code)
                                                .toList()));
        document.put("published", published);
        document.put("kinds", orders.kinds().stream().map(this::kind).toList());
        document.put("items", orders.orders().stream().map(this::whole).toList());
        return document;
    }

    private Map<String, Object> kind(OrderKind kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", kind.code());
        document.put("label", kind.legal().label().in(language));
        document.put("basis", kind.legal().basis());
        if (!kind.legal().form().isEmpty()) {
            document.put("form", kind.legal().form());
        }
        document.put("signed_by", kind.hands().sign().stream().map(Role::code).sorted().toList());
        document.put("needs_until", kind.term().ends());
        document.put("particulars", kind.particulars().stream().map(this::particular).toList());
        return document;
    }

    private Map<String, Object> particular(Evidence evidence) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", evidence.code());
        document.put("label", evidence.label().in(language));
        document.put("shape", evidence.shape().name().toLowerCase(Locale.ROOT));
        document.put("required", evidence.required());
        if (evidence.shape() == Evidence.Shape.OFFICE) {
            document.put("office_type", evidence.kind());
        }
        return document;
    }

    /** An order. */
    public Map<String, Object> whole(OrderView view) {
        Order order = view.order();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", order.id().toString());
        document.put("kind", order.content().kind());
        document.put("label", view.title().in(language));
        document.put("status", order.status().code());
        document.put("in_force", order.isInForce(now));
        document.put("intact", order.isIntact());
        if (!order.number().isEmpty()) {
            document.put("number", order.number());
        }
        document.put("particulars", order.content().particulars());
        document.put("from", order.content().from().toString());
        order.content().until().ifPresent(last -> document.put("until", last.toString()));
        document.put("drafted", statement(order.drafted()));
        order.signature().ifPresent(signed -> document.put("signature", signature(signed)));
        order.ended()
                .filter(said -> !order.isEndWithheld())
                .ifPresent(
                        said ->
                                document.put(
                                        order.signature().isPresent() ? "revoked" : "discarded",
                                        statement(said)));
        document.put("lapsed", order.hasLapsed());
        document.put(
                "possible", view.possible().keySet().stream().sorted().map(Code::code).toList());
        if (!view.warnings().isEmpty()) {
            document.put(
                    "warnings",
                    view.warnings().stream()
                            .map(
                                    each ->
                                            Map.of(
                                                    "code",
                                                    each.code().name(),
                                                    "message",
                                                    each.sentence(language)))
                            .toList());
        }
        document.put("case", new CaseDocuments(names).line(view.subject()));
        document.put("href", address(order));
        return document;
    }

    private Map<String, Object> signature(Order.Signature signature) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", signature.user());
        document.put("role", signature.role().code());
        document.put("office", names.office(signature.office()));
        document.put("at", signature.at().toString());
        signature
                .sat()
                .ifPresent(
                        sat -> {
                            document.put("sitting", sat.sitting().toString());
                            document.put("present", sat.present());
                        });
        document.put("digest", signature.digest());
        return document;
    }

    private Map<String, Object> lifted(ProtectionLift lift) {
        Map<String, Object> document = statement(lift.lifted());
        lift.permission()
                .ifPresent(
                        court -> {
                            document.put("court", court.court());
                            document.put("number", court.number());
                            document.put("day", court.day().toString());
                        });
        return document;
    }

    private Map<String, Object> statement(Statement statement) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", statement.user());
        document.put("office", names.office(statement.office()));
        document.put("at", statement.at().toString());
        if (!statement.reason().isEmpty()) {
            document.put("reason", statement.reason());
        }
        return document;
    }
}
