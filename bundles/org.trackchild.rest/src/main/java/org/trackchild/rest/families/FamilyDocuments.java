package org.trackchild.rest.families;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentView;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.links.LinkDocuments;
import org.trackchild.rest.web.PlaceNames;

/** Families and incidents as JSON. */
public final class FamilyDocuments {

    private final CaseDocuments cases;

    private final LinkDocuments statements;

    private final PlaceNames names;

    public FamilyDocuments(PlaceNames names) {
        this.names = names;
        cases = new CaseDocuments(names);
        statements = new LinkDocuments(names);
    }

    Map<String, Object> family(FamilyView view) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("children", view.children().stream().map(this::child).toList());
        document.put("elsewhere", view.elsewhere());
        document.put(
                "ties",
                view.ties().stream()
                        .map(
                                each -> {
                                    Map<String, Object> tie = tie(each.tie());
                                    tie.put("may_withdraw", each.mayWithdraw());
                                    return tie;
                                })
                        .toList());
        document.put("unseen_ties", view.unseen().stream().map(FamilyDocuments::unseen).toList());
        return document;
    }

    /** Whom an order parts from a child, as far as the reader sees it. */
    public Map<String, Object> apart(Families.Apart apart) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("home", names.office(apart.home()));
        document.put("children", apart.family().children().stream().map(this::child).toList());
        document.put("elsewhere", apart.family().elsewhere());
        return document;
    }

    private static Map<String, Object> unseen(FamilyView.UnseenTie tie) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", tie.id().toString());
        document.put("said_at", tie.said().toString());
        return document;
    }

    /** A tie that was taken back by who does not see its other case. */
    static Map<String, Object> takenBack(UUID tie) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", tie.toString());
        document.put("in_force", false);
        return document;
    }

    private Map<String, Object> child(FamilyView.Child child) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("found", child.isFound());
        child.livesIn().ifPresent(home -> document.put("lives_in", names.office(home)));
        document.put("cases", child.cases().stream().map(this::line).toList());
        return document;
    }

    private Map<String, Object> line(CaseSummary summary) {
        return cases.line(summary);
    }

    /** A tie: the child of {@code of} is the {@code relation} of that of {@code to}. */
    Map<String, Object> tie(FamilyTie tie) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", tie.id().toString());
        document.put("in_force", tie.isInForce());
        document.put("of", tie.said().of().toString());
        document.put("relation", tie.said().relation());
        document.put("to", tie.said().to().toString());
        document.put("ground", tie.said().ground().code());
        document.put("made", statements.statement(tie.made()));
        tie.withdrawn().ifPresent(said -> document.put("withdrawn", statements.statement(said)));
        return document;
    }

    Map<String, Object> suggestion(FamilySuggestion suggestion) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("other", line(suggestion.other()));
        document.put(
                "clues", List.of(FamilySuggestion.Clue.written(suggestion.clues()).split(",")));
        return document;
    }

    /** Address of an incident. */
    static String address(Incident incident) {
        return ApiApplication.BASE + "/incidents/" + incident.id();
    }

    Map<String, Object> incident(Incident incident) {
        Incident.Content content = incident.content();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", incident.id().toString());
        document.put("number", incident.number());
        document.put("kind", content.kind());
        document.put("title", content.title());
        document.put("day", content.day().toString());
        document.put("state", content.place().state());
        document.put("district", content.place().district());
        document.put("place", content.place().text());
        document.put("description", content.description());
        document.put("office", names.office(incident.office()));
        document.put("version", incident.version());
        document.put("recorded_by", incident.recorded().user());
        document.put("recorded_at", incident.recorded().at().toString());
        document.put("href", address(incident));
        return document;
    }

    Map<String, Object> incident(IncidentView view) {
        Map<String, Object> document = incident(view.incident());
        document.put("members", view.members().stream().map(this::member).toList());
        document.put("elsewhere", view.elsewhere());
        document.put("may_change", view.mayChange());
        document.put("may_add", view.mayAdd());
        return document;
    }

    private Map<String, Object> member(IncidentView.Member member) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", member.member().id().toString());
        document.put("in_force", member.member().isInForce());
        document.put("case", line(member.of()));
        document.put("added", statements.statement(member.member().added()));
        member.member()
                .takenOut()
                .ifPresent(said -> document.put("taken_out", statements.statement(said)));
        document.put("may_take_out", member.mayTakeOut());
        return document;
    }
}
