package org.trackchild.rest.rolls;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Roll;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.casework.CaseworkDocuments;
import org.trackchild.rest.web.PlaceNames;

/** Rolls and headcounts as JSON. */
final class RollDocuments {

    private final PlaceNames names;

    private final Locale language;

    RollDocuments(PlaceNames names, Locale language) {
        this.names = names;
        this.language = language;
    }

    /** A roll. */
    Map<String, Object> roll(Roll roll) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("home", names.office(roll.home()));
        document.put("at", roll.at().toString());
        Map<String, Object> evening = new LinkedHashMap<>();
        evening.put("day", roll.evening().day().toString());
        roll.evening().due().ifPresent(due -> evening.put("due", due.toString()));
        evening.put("counted", roll.evening().isDone());
        evening.put("children", roll.evening().children().size());
        evening.put("uncounted", roll.evening().uncounted().size());
        evening.put("overdue", roll.evening().isOverdue(roll.at()));
        roll.evening().last().ifPresent(count -> evening.put("last", count(count)));
        document.put("evening", evening);
        document.put("may_count", roll.mayCount());
        document.put(
                "items",
                roll.entries().stream().map(entry -> entry(entry, roll.evening())).toList());
        document.put("unseen", roll.unseen());
        document.put("changes", roll.changes().stream().map(this::change).toList());
        return document;
    }

    private Map<String, Object> entry(Roll.Entry entry, Roll.Evening evening) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("case", new CaseDocuments(names).line(entry.subject()));
        document.put("since", entry.since().toString());
        document.put("this_evening", evening.children().contains(entry.subject().header().id()));
        entry.journey()
                .ifPresent(journey -> document.put("journey", CaseworkDocuments.journey(journey)));
        entry.next()
                .ifPresent(
                        clock -> {
                            Map<String, Object> next = new LinkedHashMap<>();
                            next.put("clock", clock.rule().code());
                            next.put("label", clock.rule().legal().label().in(language));
                            next.put("due", clock.due().toString());
                            document.put("next", next);
                        });
        entry.last().ifPresent(line -> document.put("last", line(line)));
        return document;
    }

    private Map<String, Object> change(Roll.Change change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("case", new CaseDocuments(names).line(change.subject()));
        document.put("movement", change.movement().code());
        document.put("entry", change.movement().isEntry());
        document.put("at", change.at().toString());
        return document;
    }

    /** A headcount with its numbers. */
    Map<String, Object> count(Headcount.Tally count) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", count.id().toString());
        document.put("home", names.office(count.home()));
        document.put("day", count.day().toString());
        document.put("user", count.said().user());
        document.put("role", count.role().code());
        document.put("at", count.said().at().toString());
        document.put("present", count.numbers().present());
        document.put("on_leave", count.numbers().onLeave());
        document.put("missing", count.numbers().missing());
        document.put("intact", count.intact());
        return document;
    }

    /** A headcount with a line for each child that the reader may see. */
    Map<String, Object> whole(Headcount.Seen count) {
        Map<String, Object> document = count(count.tally());
        document.put("children", count.lines().stream().map(RollDocuments::line).toList());
        return document;
    }

    private static Map<String, Object> line(Headcount.Line line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("case", line.of().toString());
        document.put("presence", line.presence().code());
        line.until().ifPresent(day -> document.put("until", day.toString()));
        line.seen().ifPresent(at -> document.put("last_seen", at.toString()));
        if (!line.remark().isEmpty()) {
            document.put("remark", line.remark());
        }
        return document;
    }
}
