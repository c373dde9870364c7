package org.trackchild.rest.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.Journey;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.HolidayCalendar;
import org.trackchild.rules.api.Legal;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Transition;

/** Transitions and clocks as JSON. */
public final class CaseworkDocuments {

    private final PlaceNames names;

    private final Locale language;

    private final Instant now;

    /**
     * @param now at which clocks stand as they are told
     */
    public CaseworkDocuments(PlaceNames names, Locale language, Instant now) {
        this.names = names;
        this.language = language;
        this.now = now;
    }

    /** How far a case has come. */
    public Map<String, Object> progress(CaseProgress progress) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("status", progress.header().status().code());
        document.put("version", progress.header().revision().version());
        document.put("rules", progress.rules().names());
        document.put("offers", progress.offers().stream().map(this::offer).toList());
        document.put("items", progress.made().stream().map(made -> made(progress, made)).toList());
        progress.journey().ifPresent(journey -> document.put("journey", journey(journey)));
        document.put("elsewhere", progress.elsewhere().stream().map(this::elsewhere).toList());
        return document;
    }

    /** A journey; without where it leads to for readers of whom that is hidden. */
    public static Map<String, Object> journey(Journey journey) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("since", journey.since().toString());
        if (!journey.destination().isEmpty()) {
            document.put("destination", journey.destination());
        }
        journey.expected().ifPresent(day -> document.put("expected", day.toString()));
        return document;
    }

    /** What the steps of a case have not done yet in the other cases of the child. */
    public List<Map<String, Object>> outstanding(CaseProgress progress) {
        return progress.elsewhere().stream()
                .filter(CaseProgress.Elsewhere::made)
                .map(this::elsewhere)
                .toList();
    }

    private Map<String, Object> elsewhere(CaseProgress.Elsewhere each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("case", each.of().toString());
        document.put("number", each.number());
        document.put("with", each.with());
        document.put("label", each.label().in(language));
        document.put("made", each.made());
        document.put("lacks", sentences(each.lacks()));
        return document;
    }

    private Map<String, Object> offer(CaseProgress.Offer offer) {
        Transition transition = offer.transition();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("transition", transition.code());
        legal(document, transition.legal());
        document.put("roles", transition.roles().stream().map(Role::code).sorted().toList());
        document.put(
                "evidence",
                transition.demands().evidence().stream()
                        .map(each -> evidence(each, offer.records()))
                        .toList());
        document.put("possible", offer.isPossible());
        document.put("refusals", sentences(offer.refusals()));
        document.put("warnings", sentences(offer.warnings()));
        return document;
    }

    private List<Map<String, String>> sentences(List<Problem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                Map.of(
                                        "code",
                                        problem.code().name(),
                                        "message",
                                        problem.sentence(language)))
                .toList();
    }

    private void legal(Map<String, Object> document, Legal legal) {
        document.put("label", legal.label().in(language));
        document.put("basis", legal.basis());
        if (!legal.form().isEmpty()) {
            document.put("form", legal.form());
        }
    }

    private Map<String, Object> evidence(Evidence evidence, CaseProgress.Records records) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", evidence.code());
        document.put("label", evidence.label().in(language));
        document.put("shape", evidence.shape().name().toLowerCase(Locale.ROOT));
        document.put("required", evidence.required());
        if (records.known().containsKey(evidence.code())) {
            document.put("known", records.known().get(evidence.code()));
        }
        if (evidence.shape() == Evidence.Shape.ORDER) {
            document.put("order_kind", evidence.kind());
            document.put(
                    "choices",
                    records.orders().getOrDefault(evidence.code(), List.of()).stream()
                            .map(Order::number)
                            .toList());
        } else if (evidence.shape() == Evidence.Shape.FORM) {
            document.put("form_kind", evidence.kind());
            document.put(
                    "choices",
                    records.forms().getOrDefault(evidence.code(), List.of()).stream()
                            .map(CaseForm::number)
                            .toList());
        }
        return document;
    }

    private Map<String, Object> made(CaseProgress progress, MadeTransition made) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", made.id().toString());
        document.put("transition", made.step().transition());
        document.put(
                "label",
                progress.rules()
                        .name(progress.header().kind(), made.step().transition())
                        .in(language));
        document.put("from", made.from().code());
        document.put("to", made.to().code());
        document.put("happened", made.step().happened().toString());
        document.put("recorded", made.recorded().toString());
        signature(document, made);
        document.put("worth", progress.history().worth(made).code());
        document.put("evidence", made.step().evidence());
        return document;
    }

    /** A visit after a child went home: who was there when, and what was found. */
    public Map<String, Object> visit(MadeTransition made) {
        Map<String, Object> document = new LinkedHashMap<>();
        // what is the platform's own comes last: a state may ask for evidence of the same name
        document.putAll(made.step().evidence());
        document.put("id", made.id().toString());
        document.put("recorded", made.recorded().toString());
        signature(document, made);
        return document;
    }

    private void signature(Map<String, Object> document, MadeTransition made) {
        // of what is restricted nobody is told who did it
        if (!made.by().user().isEmpty()) {
            document.put("user", made.by().user());
        }
        if (!made.by().office().isEmpty()) {
            document.put("office", names.office(new OfficeId(made.by().office())));
        }
    }

    /** The clocks of a case. */
    public List<Map<String, Object>> clocks(CaseProgress progress) {
        return progress.clocks().stream().map(this::clock).toList();
    }

    private Map<String, Object> clock(LegalClock clock) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("clock", clock.rule().code());
        legal(document, clock.rule().legal());
        document.put("round", clock.round());
        document.put("standing", clock.standing(now).code());
        document.put("since", clock.since().toString());
        document.put("due", clock.due().toString());
        clock.stopped().ifPresent(at -> document.put("stopped", at.toString()));
        clock.days().moved().ifPresent(day -> document.put("moved_from", day.toString()));
        if (!clock.days().closed().isEmpty()) {
            document.put("holidays", clock.days().closed().stream().map(this::holiday).toList());
        }
        if (!clock.days().travel().isZero()) {
            document.put("travel_hours", clock.days().travel().toHours());
        }
        clock.days().unknown().ifPresent(year -> document.put("holidays_unknown_in", year));
        clock.next(now, Event.ZONE)
                .ifPresent(
                        rung -> {
                            Code told = rung.told();
                            document.put(
                                    "told_next",
                                    Map.of(
                                            "level",
                                            told.code(),
                                            "at",
                                            rung.after()
                                                    .after(clock.due(), Event.ZONE)
                                                    .toString()));
                        });
        return document;
    }

    private Map<String, Object> holiday(HolidayCalendar.Day closed) {
        return Map.of("day", closed.day().toString(), "name", closed.holiday().name().in(language));
    }

    /** A line of the list of clocks. */
    public Map<String, Object> due(DueClock due) {
        Map<String, Object> document = clock(due.clock());
        document.put("case", new CaseDocuments(names).line(due.summary()));
        return document;
    }
}
