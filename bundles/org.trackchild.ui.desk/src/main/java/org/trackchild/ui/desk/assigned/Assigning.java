package org.trackchild.ui.desk.assigned;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.Assignments;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.Reassignment;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Words;

/** Shows who of the office has a case in hand, and lets it be changed. */
@org.osgi.service.component.annotations.Component(service = Assigning.class)
public final class Assigning {

    private final Assignments assignments;

    @Activate
    public Assigning(@Reference Assignments assignments) {
        this.assignments = assignments;
    }

    /** Who has cases in hand. */
    public Assignments assignments() {
        return assignments;
    }

    /**
     * What was done.
     *
     * @param sentence says it
     * @param undo takes it back
     */
    public record Done(String sentence, Runnable undo) {}

    /**
     * One line about a case, and the form behind it.
     *
     * @param now who has it
     * @param done is told what was done
     */
    public Component line(
            CaseHeader of,
            Optional<AssignedCase> now,
            Caller reader,
            Words words,
            Consumer<Done> done) {
        Box holder =
                Box.text(
                                "span",
                                "tc-small",
                                now.map(
                                                held ->
                                                        words.text(
                                                                "assigned.to",
                                                                held(held, reader, words)))
                                        .orElseGet(() -> words.text("assigned.nobody")))
                        .named("in-hand");
        return Box.of(
                "div",
                "desk-in-hand",
                holder,
                Unfolding.form(
                        "assign",
                        words.text(now.isPresent() ? "assigned.change" : "assigned.assign"),
                        words,
                        () -> form(of, now, reader, words, done)));
    }

    private static String held(AssignedCase held, Caller reader, Words words) {
        return called(held.colleague(), reader, words);
    }

    /** A colleague by name; the reader knows that it is them. */
    private static String called(Colleague colleague, Caller reader, Words words) {
        return colleague.user().equals(reader.user())
                ? words.text("assigned.you", colleague.displayName())
                : colleague.displayName();
    }

    private Component form(
            CaseHeader of,
            Optional<AssignedCase> now,
            Caller reader,
            Words words,
            Consumer<Done> done) {
        List<Colleague> colleagues = new ArrayList<>(assignments.candidates(reader, of.id()));
        if (colleagues.isEmpty()) {
            return Box.text("p", "tc-note", words.text("assigned.not_yours"))
                    .named("assign-not-yours");
        }
        // whoever takes it on does so most often for themselves
        colleagues.sort(Comparator.comparing(each -> !each.user().equals(reader.user())));
        return new AssignForm(
                colleagues,
                now,
                words.text("assigned.choose", of.number()),
                each -> called(each, reader, words),
                words,
                chosen -> done.accept(give(of, chosen, reader, words)));
    }

    private Done give(CaseHeader of, Optional<Colleague> chosen, Caller reader, Words words) {
        Reassignment change =
                chosen.map(to -> assignments.assign(reader, of.id(), to.user()))
                        .orElseGet(() -> assignments.takeBack(reader, of.id()));
        return new Done(
                chosen.map(
                                to ->
                                        words.text(
                                                "assigned.done",
                                                of.number(),
                                                called(to, reader, words)))
                        .orElseGet(() -> words.text("assigned.done_nobody", of.number())),
                () -> assignments.undo(reader, of.id(), change));
    }
}
