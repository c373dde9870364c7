package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Forms;
import org.trackchild.registry.api.Notes;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.registry.api.Sightings;
import org.trackchild.registry.api.Transfers;
import org.trackchild.ui.desk.assigned.OwnWork;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.sittings.BeforeBench;

/** The services by which offices work on a case together. */
@org.osgi.service.component.annotations.Component(service = OtherOffices.class)
public final class OtherOffices {

    private final Transfers transfers;

    private final Sightings sightings;

    private final Notes notes;

    private final CasePapers papers;

    private final CauseLists lists;

    private final OwnWork own;

    @Activate
    public OtherOffices(
            @Reference Transfers transfers,
            @Reference Sightings sightings,
            @Reference Notes notes,
            @Reference CasePapers papers,
            @Reference CauseLists lists,
            @Reference OwnWork own) {
        this.transfers = transfers;
        this.sightings = sightings;
        this.notes = notes;
        this.papers = papers;
        this.lists = lists;
        this.own = own;
    }

    /** Who of the reader's office has a case in hand. */
    Optional<AssignedCase> assigned(Caller reader, CaseId of) {
        return own.assigning().assignments().ofCase(reader, of);
    }

    /**
     * The same as a line, with the form behind it, and what was put off in the case.
     *
     * @param act runs what is done and shows the case anew; may refuse
     */
    Component inHand(CasePart part, Caller reader, Consumer<Runnable> act) {
        Component line =
                own.assigning()
                        .line(
                                part.file().header(),
                                assigned(reader, part.file().id()),
                                reader,
                                part.words(),
                                done -> act.accept(() -> {}));
        Box lines = Box.of("div", "", line);
        own.puttingOff()
                .ofCase(part.file().id(), reader, part.directory(), part.words())
                .ifPresent(lines::add);
        return lines;
    }

    /**
     * When a case comes before the bench, and how it gets there.
     *
     * @param act runs what is done and shows the case anew; may refuse
     */
    BeforeBench beforeBench(CasePart part, Caller reader, Consumer<Runnable> act) {
        return new BeforeBench(
                lists.ofCase(reader, part.file().id()),
                lists,
                reader,
                part.directory(),
                part.words(),
                act);
    }

    /** Orders of the bench. */
    Orders orders() {
        return papers.orders();
    }

    /** With which fit facility or fit person the child of a case can be placed. */
    List<Recognitions.Choice> fit(Caller reader, CaseId of, String text) {
        return papers.fit(reader, of, text);
    }

    /** Forms of the law. */
    Forms forms() {
        return papers.forms();
    }

    /** Requests to take the case over, or to help. */
    Transfers transfers() {
        return transfers;
    }

    /** What was seen of a missing child. */
    Sightings sightings() {
        return sightings;
    }

    /** Notes of the case. */
    Notes notes() {
        return notes;
    }
}
