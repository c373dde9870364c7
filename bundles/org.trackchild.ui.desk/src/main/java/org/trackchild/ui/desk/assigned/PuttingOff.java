package org.trackchild.ui.desk.assigned;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleagues;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.Event;
import org.trackchild.registry.api.PutOff;
import org.trackchild.registry.api.PutOffs;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Spans;
import org.trackchild.ui.desk.words.Words;

/** Shows what is put off until when and why, and lets it be put off and taken up again. */
@org.osgi.service.component.annotations.Component(service = PuttingOff.class)
public final class PuttingOff {

    /** Less is not worth a reason. */
    private static final Duration LEAST = Duration.ofMinutes(15);

    private static final List<Duration> SPANS =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8));

    /** When a morning shift has found its feet. */
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final PutOffs putOffs;

    private final Colleagues colleagues;

    @Activate
    public PuttingOff(@Reference PutOffs putOffs, @Reference Colleagues colleagues) {
        this.putOffs = putOffs;
        this.colleagues = colleagues;
    }

    /** What is put off. */
    public PutOffs putOffs() {
        return putOffs;
    }

    /**
     * One line about an item that waits for the office.
     *
     * @param number of its case
     * @param now how it is put off
     * @param done is told what was done
     * @return empty when it is not put off and cannot be
     */
    public Optional<Component> line(
            PutOff.Item what,
            String number,
            Optional<PutOff> now,
            Caller reader,
            Words words,
            Consumer<Assigning.Done> done) {
        if (now.isPresent()) {
            return Optional.of(lineOf(now.get(), number, reader, words, done));
        }
        return choices(what.due(), words.now()).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Unfolding.form(
                                "put-off",
                                words.text("put_off.begin"),
                                words,
                                () -> form(what, number, reader, words, done)));
    }

    private Component lineOf(
            PutOff now, String number, Caller reader, Words words, Consumer<Assigning.Done> done) {
        Button again =
                new Button(
                        words.text("put_off.take_up"),
                        click -> {
                            putOffs.takeUp(reader, now.what().of(), now.id());
                            done.accept(
                                    new Assigning.Done(
                                            words.text("put_off.taken_up", number),
                                            () ->
                                                    putOffs.putOff(
                                                            reader,
                                                            now.what(),
                                                            now.until(),
                                                            now.said().reason())));
                        });
        return Box.of(
                "div",
                "desk-in-hand",
                Box.of(
                                "span",
                                "tc-small",
                                ChildName.identifying(
                                        words.text(
                                                "put_off.until",
                                                Days.moment(now.until(), words),
                                                colleagues.name(now.said().user()),
                                                now.said().reason()),
                                        words))
                        .named("put-off-until"),
                Names.name(again, "take-up"));
    }

    private Component form(
            PutOff.Item what,
            String number,
            Caller reader,
            Words words,
            Consumer<Assigning.Done> done) {
        List<Instant> choices = choices(what.due(), words.now());
        if (choices.isEmpty()) {
            return Box.text("p", "tc-note", words.text("put_off.too_late"))
                    .named("put-off-too-late");
        }
        Select<Instant> until = new Select<>();
        until.setLabel(words.text("put_off.choose"));
        until.setHelperText(words.text("put_off.limit", Days.moment(what.due(), words)));
        until.setItems(choices);
        until.setItemLabelGenerator(
                each ->
                        words.text(
                                "put_off.choice",
                                Days.moment(each, words),
                                Spans.of(Duration.between(words.now(), each), words)));
        until.setValue(choices.get(0));
        until.setWidthFull();
        return new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        "put-off-do",
                                        words.text("put_off.do"),
                                        reason ->
                                                done.accept(
                                                        begin(
                                                                what,
                                                                number,
                                                                until.getValue(),
                                                                reason,
                                                                reader,
                                                                words)))),
                        Names.name(until, "put-off-to"))
                .asking(words.text("put_off.why"));
    }

    private Assigning.Done begin(
            PutOff.Item what,
            String number,
            Instant until,
            String reason,
            Caller reader,
            Words words) {
        PutOff made = putOffs.putOff(reader, what, until, reason);
        return new Assigning.Done(
                words.text("put_off.done", number, Days.moment(until, words)),
                () -> putOffs.takeUp(reader, what.of(), made.id()));
    }

    /** Until when something can be put off, to the minute, the earliest first. */
    static List<Instant> choices(Instant due, Instant now) {
        TreeSet<Instant> choices = new TreeSet<>();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        SPANS.forEach(span -> choices.add(minute.plus(span)));
        choices.add(
                now.atZone(Event.ZONE)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(Event.ZONE)
                        .toInstant());
        choices.add(due.minus(Duration.ofHours(1)));
        return choices.stream()
                .filter(each -> !each.isBefore(now.plus(LEAST)))
                .filter(each -> !each.isAfter(due))
                .toList();
    }

    /**
     * All that was put off in a case, for whoever acts on it and those above them.
     *
     * @return empty when there is nothing
     */
    public Optional<Component> ofCase(CaseId of, Caller reader, Directory directory, Words words) {
        List<PutOff> all = putOffs.ofCase(reader, of);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Box lines = Box.of("ul", "tc-small").named("put-offs");
        all.forEach(
                each ->
                        lines.add(
                                Box.of(
                                        "li",
                                        "",
                                        ChildName.identifying(
                                                told(each, directory, words), words))));
        return Optional.of(
                Box.of("div", "", Box.text("h3", "", words.text("put_off.of_case")), lines));
    }

    private String told(PutOff each, Directory directory, Words words) {
        String told =
                words.text(
                        "put_off.line",
                        Days.moment(each.what().due(), words),
                        Days.moment(each.until(), words),
                        colleagues.name(each.said().user()),
                        Places.office(each.said().office(), directory, words),
                        each.said().reason());
        return each.takenUp()
                .map(at -> words.text("put_off.line_taken_up", told, Days.moment(at, words)))
                .orElse(told);
    }
}
