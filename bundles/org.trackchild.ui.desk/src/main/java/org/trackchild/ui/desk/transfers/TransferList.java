package org.trackchild.ui.desk.transfers;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Transfers;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;

/**
 * Requests that wait for the reader's answer, those that wait for others, and what was answered
 * lately. Follows the journal; what is typed into a row that has not changed stays.
 */
final class TransferList extends Screen {

    private static final int PAGE = 50;

    private static final int LATELY = 20;

    private static final Set<Transfer.Status> WAITING = Set.of(Transfer.Status.ASKED);

    private static final Set<Transfer.Status> SETTLED =
            Set.of(
                    Transfer.Status.ACCEPTED,
                    Transfer.Status.REJECTED,
                    Transfer.Status.WITHDRAWN,
                    Transfer.Status.ENDED);

    private final transient Transfers transfers;

    private final transient Directory directory;

    private final transient List<Part> parts = new ArrayList<>();

    private Box done;

    TransferList(Desk desk, Transfers transfers, Directory directory) {
        super(desk, "page-transfers");
        this.transfers = transfers;
        this.directory = directory;
        desk.onJournal(this, this::follow);
    }

    @Override
    protected String title() {
        return text("nav.transfers");
    }

    @Override
    protected void build() {
        parts.clear();
        done = Box.of("div", "").with("role", "status").named("transfer-done");
        add(head(), Box.text("p", "tc-muted", text("transfer.list_lead")), done);
        parts.add(new Part("incoming", next -> waiting(Transfers.Direction.INCOMING, next)));
        parts.add(new Part("outgoing", next -> waiting(Transfers.Direction.OUTGOING, next)));
        parts.add(new Part("settled", next -> settled()));
        parts.forEach(part -> add(part.section));
        show();
    }

    private void show() {
        parts.forEach(part -> part.show(false));
    }

    private void follow() {
        parts.forEach(part -> part.show(true));
    }

    private Page<TransferView> waiting(Transfers.Direction direction, Optional<String> next) {
        return transfers.list(caller(), direction, WAITING, next, PAGE);
    }

    /** What was answered lately, on either side; each once. */
    private Page<TransferView> settled() {
        Map<UUID, TransferView> views = new LinkedHashMap<>();
        for (Transfers.Direction direction : Transfers.Direction.values()) {
            transfers
                    .list(caller(), direction, SETTLED, Optional.empty(), LATELY)
                    .items()
                    .forEach(view -> views.put(view.transfer().id(), view));
        }
        return new Page<>(
                views.values().stream()
                        .sorted(Comparator.comparing(TransferList::answered).reversed())
                        .limit(LATELY)
                        .toList(),
                Optional.empty());
    }

    private static Instant answered(TransferView view) {
        Transfer transfer = view.transfer();
        return transfer.ended().or(transfer::answer).orElseThrow().at();
    }

    /** One of the three lists. */
    private final class Part {

        private final Function<Optional<String>, Page<TransferView>> source;

        private final Box section;

        private final LiveList list;

        private final Box nothing;

        private final More more;

        private final ShownPages pages = new ShownPages();

        Part(String name, Function<Optional<String>, Page<TransferView>> source) {
            this.source = source;
            more = new More("more-" + name, words());
            Box rows = Box.of("ul", "tc-rows").named("transfers-" + name);
            list = new LiveList(rows, words());
            nothing =
                    Box.of("div", "tc-empty", Box.text("p", "", text("transfer.none." + name)))
                            .named("no-transfers-" + name);
            section =
                    Box.of(
                            "section",
                            "desk-section",
                            Box.text("h2", "", text("transfer.list." + name)),
                            nothing,
                            rows,
                            more.line());
        }

        void show(boolean following) {
            List<LiveList.Row> rows =
                    pages.read(source, more, () -> show(false)).items().stream()
                            .map(TransferList.this::row)
                            .toList();
            if (following) {
                list.follow(rows);
            } else {
                list.show(rows);
            }
            nothing.setVisible(rows.isEmpty());
        }
    }

    private LiveList.Row row(TransferView view) {
        TransferRow row =
                new TransferRow(
                        words(),
                        directory,
                        new TransferRow.Acts(this::accept, this::reject, this::withdraw, this::end),
                        words().now());
        return new LiveList.Row(
                view.transfer().id().toString(),
                List.of(view, row.badge(view.transfer()).getText()),
                () -> row.withCase(view));
    }

    private void accept(UUID id) {
        TransferView view = transfers.accept(caller(), id);
        String number = view.glimpse().map(TransferView.Glimpse::number).orElse("");
        tell(
                Box.text(
                        "span",
                        "",
                        text("transfer.done." + view.transfer().way().kind().code(), number) + " "),
                Links.to(
                        Links.ofCase(view.transfer().of()),
                        text("transfer.open_case", number),
                        "open-accepted"));
        show();
    }

    private void reject(UUID id, String reason) {
        transfers.reject(caller(), id, reason);
        tell(Box.text("span", "", text("transfer.done.rejected")));
        show();
    }

    private void withdraw(UUID id, String reason) {
        transfers.withdraw(caller(), id, reason);
        tell(Box.text("span", "", text("transfer.done.withdrawn")));
        show();
    }

    private void end(UUID id, String reason) {
        transfers.end(caller(), id, reason);
        tell(Box.text("span", "", text("transfer.done.ended")));
        show();
    }

    private void tell(Component... said) {
        done.removeAll();
        done.add(Box.of("p", "tc-note", said));
    }
}
