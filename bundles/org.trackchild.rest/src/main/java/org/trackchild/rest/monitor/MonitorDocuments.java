package org.trackchild.rest.monitor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.reporting.api.MonitorFigures;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.RedLine;
import org.trackchild.reporting.api.UnansweredProposal;
import org.trackchild.reporting.api.UncountedHome;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseFilterQuery;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.Level;

/** Figures and red lists as JSON. */
final class MonitorDocuments {

    private static final String ADDRESS = ApiApplication.BASE + "/monitor";

    private static final String HREF = "href";

    private final PlaceNames names;

    MonitorDocuments(PlaceNames names) {
        this.names = names;
    }

    Map<String, Object> whole(MonitorView view) {
        Map<String, Object> document = place(view.place());
        document.put("path", view.path().stream().map(this::place).toList());
        document.put("figures", figures(view.figures(), Optional.of(view.place()), view));
        document.put("parts", view.parts().stream().map(part -> part(part, view)).toList());
        MonitorView.Terms terms = view.terms();
        document.put("computed_at", terms.computedAt().toString());
        document.put("untraced_since", terms.untracedSince().toString());
        document.put("silent_since", terms.silentSince().toString());
        document.put("quarter", terms.quarter().toString());
        document.put("quarter_before", terms.quarterBefore().toString());
        return document;
    }

    /** A home that did not count all of its children. */
    Map<String, Object> uncounted(UncountedHome missed) {
        Map<String, Object> document = office(missed.home().id());
        document.put("evening", missed.evening().toString());
        document.put("due", missed.due().toString());
        document.put("children", missed.children());
        return document;
    }

    private Map<String, Object> part(MonitorView.Part part, MonitorView view) {
        Map<String, Object> document = part.place().map(this::place).orElseGet(LinkedHashMap::new);
        document.put("figures", figures(part.figures(), part.place(), view));
        return document;
    }

    private Map<String, Object> place(MonitorPlace place) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("level", place.level().code());
        if (place.level() != Level.NATION) {
            document.put("place", place.code());
        }
        name(place).ifPresent(name -> document.put("name", name));
        document.put(HREF, address("", place));
        return document;
    }

    private Optional<Object> name(MonitorPlace place) {
        return Optional.ofNullable(
                switch (place.level()) {
                    case NATION -> null;
                    case STATE -> names.state(place.code());
                    case DISTRICT -> names.district(place.code());
                    case OFFICE -> names.office(new OfficeId(place.code())).get("name");
                });
    }

    private static String address(String list, MonitorPlace place) {
        Map<String, Optional<String>> query = new LinkedHashMap<>();
        query.put("level", Optional.of(place.level().code()));
        query.put("place", Optional.of(place.code()));
        return ADDRESS + list + "?" + Listing.query(query);
    }

    /**
     * @param of the place whose figures these are; empty for a rest that is no place of its own
     */
    private static Map<String, Object> figures(
            MonitorFigures figures, Optional<MonitorPlace> of, MonitorView view) {
        Optional<MonitorPlace> ofCases = of.filter(place -> view.showsCases());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "open",
                number(
                        figures.open(),
                        ofCases.map(place -> CaseFilterQuery.href(view.terms().open(place)))));
        document.put(
                "overdue_clocks",
                share(figures.overdue(), of.map(place -> address("/red-list", place))));
        document.put(
                "unanswered_proposals",
                number(
                        figures.proposals().unanswered(),
                        of.map(place -> address("/unanswered-proposals", place))));
        document.put("answered_in_time", share(figures.proposals().inTime(), Optional.empty()));
        document.put(
                "untraced_over_four_months",
                number(
                        figures.untraced(),
                        ofCases.map(place -> CaseFilterQuery.href(view.terms().untraced(place)))));
        document.put(
                "silent_homes",
                share(figures.silentHomes(), of.map(place -> address("/silent-homes", place))));
        document.put("days_to_reunion", reunion(figures.reunion()));
        document.put("days_to_reunion_before", reunion(figures.reunionBefore()));
        return document;
    }

    private static Map<String, Object> number(long value, Optional<String> href) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("value", value);
        href.ifPresent(address -> document.put(HREF, address));
        return document;
    }

    private static Map<String, Object> share(MonitorFigures.Share share, Optional<String> href) {
        Map<String, Object> document = number(share.part(), href);
        document.put("of", share.whole());
        document.put("share", share.value());
        return document;
    }

    private static Map<String, Object> reunion(MonitorFigures.Reunion reunion) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("children", reunion.children());
        reunion.days()
                .ifPresent(
                        days -> {
                            document.put("lower_quartile", days.lower());
                            document.put("median", days.median());
                            document.put("upper_quartile", days.upper());
                        });
        return document;
    }

    Map<String, Object> redLine(RedLine line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("office", office(line.office()));
        document.put("what", PlaceNames.both(line.what()));
        document.put("since", line.since().toString());
        document.put("told", line.told().stream().map(Code::code).toList());
        line.subject()
                .ifPresent(
                        subject ->
                                document.put(
                                        "case",
                                        Map.of(
                                                "id",
                                                subject.id().toString(),
                                                "number",
                                                subject.number())));
        return document;
    }

    Map<String, Object> unanswered(UnansweredProposal late) {
        Map<String, Object> document = new LinkedHashMap<>();
        late.proposal()
                .ifPresent(
                        id -> {
                            document.put("id", id.toString());
                            document.put(HREF, ApiApplication.BASE + "/proposals/" + id);
                        });
        document.put("offices", late.silent().stream().map(this::office).toList());
        document.put("answer_by", late.answerBy().toString());
        return document;
    }

    Map<String, Object> office(OfficeId id) {
        return names.office(id);
    }
}
