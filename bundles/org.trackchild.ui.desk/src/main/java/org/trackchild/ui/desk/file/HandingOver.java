package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Transfers;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.transfers.TransferForm;
import org.trackchild.ui.desk.transfers.TransferRow;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Where a case was kept, what waits for another office, and how another office is asked. */
final class HandingOver extends Div {

    private final transient CasePart part;

    private final transient Words words;

    /**
     * @param requests the requests of the case, latest first
     * @param form the form that asks another office
     * @param acts what can be done with a request
     * @param asking how another office is asked; empty for who may not ask
     */
    HandingOver(
            CasePart part,
            List<TransferView> requests,
            OpenForm<TransferForm> form,
            Transfers transfers,
            TransferRow.Acts acts,
            Optional<Asking> asking) {
        this.part = part;
        words = part.words();
        Names.name(this, "handing-over");
        addClassNames("tc-sheet", "tc-sheet-plain");
        add(Box.text("h2", "", words.text("transfer.section")), kept(requests));
        TransferRow row = new TransferRow(words, part.directory(), acts, words.now());
        Box waiting = Box.of("ul", "tc-rows").named("transfers-waiting");
        Box settled = Box.of("ul", "tc-rows");
        for (TransferView view : requests) {
            (view.transfer().status() == Transfer.Status.ASKED ? waiting : settled)
                    .add(row.alone(view));
        }
        if (waiting.size() > 0) {
            add(waiting);
        }
        if (settled.size() > 0) {
            add(
                    Box.of(
                                    "details",
                                    "",
                                    Box.text(
                                            "summary",
                                            "",
                                            words.text(
                                                    "transfer.earlier",
                                                    Integer.toString(settled.size()))),
                                    settled)
                            .named("transfers-settled"));
        }
        if (asking.isPresent() && !part.file().header().status().isClosed()) {
            add(
                    form.unfolding(
                            "transfer-or-refer",
                            words.text("transfer.open_form"),
                            words,
                            () ->
                                    new TransferForm(
                                            part.file().header(),
                                            kind -> transfers.receivers(part.kind(), kind),
                                            part.directory(),
                                            asking.get().slot(),
                                            words,
                                            asking.get().ask()),
                            TransferForm::take));
        }
    }

    /**
     * How another office is asked.
     *
     * @param slot where what is typed is kept until it is sent
     * @param ask asks; may refuse
     */
    record Asking(FormDrafts.Slot slot, Consumer<TransferRequest> ask) {}

    /** The offices that kept the case, the present one first. */
    private Box kept(List<TransferView> requests) {
        Box list = Box.of("ul", "desk-plain-list").named("kept-by");
        list.add(
                Box.text(
                        "li",
                        "",
                        words.text(
                                "transfer.keeps",
                                Places.office(
                                        part.file().header().office(), part.directory(), words))));
        requests.stream()
                .map(TransferView::transfer)
                .filter(each -> each.status() == Transfer.Status.ACCEPTED)
                .filter(each -> each.way().kind() == Transfer.Kind.TRANSFER)
                .forEach(
                        each ->
                                list.add(
                                        Box.text(
                                                "li",
                                                "tc-muted",
                                                words.text(
                                                        "transfer.kept_until",
                                                        Places.office(
                                                                each.way().from().office(),
                                                                part.directory(),
                                                                words),
                                                        Days.day(
                                                                each.answer().orElseThrow().at(),
                                                                words)))));
        return list;
    }
}
