package org.trackchild.rest.sittings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.trackchild.model.Code;
import org.trackchild.registry.api.BenchFigures;
import org.trackchild.registry.api.CaseListings;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.ProposedListing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Sittings;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.cases.CaseFilterQuery;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.BenchRule;
import org.trackchild.rules.api.LegalClock;

/** Sittings and cause lists as JSON. */
final class SittingDocuments {

    private final PlaceNames names;

    private final Locale language;

    SittingDocuments(PlaceNames names, Locale language) {
        this.names = names;
        this.language = language;
    }

    /** Address of a sitting. */
    static String address(Sitting sitting) {
        return ApiApplication.BASE + "/sittings/" + sitting.id();
    }

    /** A sitting with its numbers. */
    Map<String, Object> line(Sittings.Line line) {
        Map<String, Object> document = sitting(line.sitting());
        document.put("items", line.items());
        document.put("waiting", line.waiting());
        return document;
    }

    /** A sitting. */
    Map<String, Object> sitting(Sitting sitting) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", sitting.id().toString());
        document.put("bench", names.office(sitting.bench()));
        document.put("status", sitting.status().code());
        document.put("day", sitting.plan().day().toString());
        document.put("start", sitting.plan().start().toString());
        document.put("venue", sitting.plan().venue().code());
        if (!sitting.plan().place().isEmpty()) {
            document.put("place", sitting.plan().place());
        }
        document.put("expected", sitting.plan().expected());
        document.put("planned", statement(sitting.planned()));
        sitting.moved().ifPresent(said -> document.put("moved", statement(said)));
        sitting.opened()
                .ifPresent(
                        attendance -> {
                            document.put("present", attendance.present());
                            document.put("opened", statement(attendance.said()));
                        });
        sitting.ended().ifPresent(said -> document.put(sitting.status().code(), statement(said)));
        document.put("href", address(sitting));
        return document;
    }

    /** A sitting with what is put down for it. */
    Map<String, Object> list(CauseList list) {
        Map<String, Object> document = sitting(list.sitting());
        list.rule().ifPresent(rule -> document.put("law", rule(rule)));
        document.put("quorum", list.hasQuorum());
        document.put("items", list.items().stream().map(this::item).toList());
        return document;
    }

    private static Map<String, Object> rule(BenchRule rule) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seats", rule.seats());
        document.put("quorum", rule.quorum());
        document.put("presided", rule.presided());
        if (rule.days() > 0) {
            document.put("days_a_month", rule.days());
        }
        document.put("final_orders", rule.finals().stream().sorted().toList());
        document.put("basis", rule.basis());
        return document;
    }

    /** An item, or a request. */
    Map<String, Object> item(CauseList.Item item) {
        Map<String, Object> document = listing(item.listing());
        item.subject().ifPresent(of -> document.put("case", new CaseDocuments(names).line(of)));
        item.next().ifPresent(clock -> document.put("next", clock(clock)));
        document.put("orders", item.orders().stream().map(this::order).toList());
        return document;
    }

    private Map<String, Object> order(CauseList.Signed signed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", signed.order().number());
        document.put("kind", signed.order().content().kind());
        document.put("label", signed.title().in(language));
        document.put("href", ApiApplication.BASE + "/orders/" + signed.order().id());
        return document;
    }

    private Map<String, Object> clock(LegalClock clock) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("clock", clock.rule().code());
        document.put("label", clock.rule().legal().label().in(language));
        document.put("due", clock.due().toString());
        return document;
    }

    /** A listing without its case. */
    Map<String, Object> listing(Listing listing) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", listing.id().toString());
        document.put("matter", listing.wish().matter().code());
        document.put("source", listing.wish().source().code());
        document.put("said", statement(listing.wish().said()));
        listing.slot()
                .ifPresent(
                        slot -> {
                            document.put("sitting", slot.sitting().toString());
                            document.put("number", slot.number());
                        });
        listing.outcome()
                .ifPresent(
                        outcome -> {
                            Map<String, Object> became = new LinkedHashMap<>();
                            became.put("result", outcome.result().code());
                            became.put("said", statement(outcome.said()));
                            outcome.next().ifPresent(next -> became.put("next", next.toString()));
                            document.put("outcome", became);
                        });
        return document;
    }

    /** When a case comes, and came, before a bench. */
    Map<String, Object> ofCase(CaseListings listings) {
        Map<String, Object> document = new LinkedHashMap<>();
        listings.asks().ifPresent(bench -> document.put("may_ask", names.office(bench)));
        document.put("sittings", listings.sittings().stream().map(this::sitting).toList());
        document.put(
                "items",
                listings.entries().stream()
                        .map(
                                entry -> {
                                    Map<String, Object> item = listing(entry.listing());
                                    item.put("bench", names.office(entry.listing().bench()));
                                    entry.sitting()
                                            .ifPresent(
                                                    sitting -> {
                                                        item.put(
                                                                "day",
                                                                sitting.plan().day().toString());
                                                        item.put(
                                                                "start",
                                                                sitting.plan().start().toString());
                                                    });
                                    return item;
                                })
                        .toList());
        return document;
    }

    /** What the law wants to be put down. */
    Map<String, Object> proposed(ProposedListing proposed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("matter", proposed.matter().code());
        document.put("case", new CaseDocuments(names).line(proposed.subject()));
        proposed.clock().ifPresent(clock -> document.put("clock", clock(clock)));
        proposed.order().ifPresent(order -> document.put("order", order.in(language)));
        return document;
    }

    /** How much work a bench has. */
    Map<String, Object> figures(BenchFigures figures) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("bench", names.office(figures.bench()));
        document.put("computed_at", figures.at().toString());
        document.put("days_sat_this_month", figures.sat());
        figures.rule().ifPresent(rule -> document.put("law", rule(rule)));
        document.put(
                "pendency",
                figures.pendency().stream()
                        .map(
                                each -> {
                                    Map<String, Object> figure = new LinkedHashMap<>();
                                    Code age = each.age();
                                    figure.put("months", age.code());
                                    figure.put("value", each.count());
                                    figure.put("href", CaseFilterQuery.href(each.filter()));
                                    return figure;
                                })
                        .toList());
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
