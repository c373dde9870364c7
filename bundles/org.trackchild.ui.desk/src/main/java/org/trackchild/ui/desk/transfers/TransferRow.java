package org.trackchild.ui.desk.transfers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferView;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.ReplyClock;
import org.trackchild.ui.desk.words.Words;

/** Shows a request: what is asked, of whom, why, how long there is to answer, and what was said. */
public final class TransferRow {

    private final Words words;

    private final Directory directory;

    private final Acts acts;

    private final Instant now;

    /**
     * What can be done with a request; each may refuse.
     *
     * @param accept accepts it
     * @param reject rejects it, with a reason
     * @param withdraw takes it back, with a reason
     * @param end ends the help, with a reason
     */
    public record Acts(
            Consumer<UUID> accept,
            BiConsumer<UUID, String> reject,
            BiConsumer<UUID, String> withdraw,
            BiConsumer<UUID, String> end) {

        public Acts {
            Objects.requireNonNull(accept);
            Objects.requireNonNull(reject);
            Objects.requireNonNull(withdraw);
            Objects.requireNonNull(end);
        }
    }

    public TransferRow(Words words, Directory directory, Acts acts, Instant now) {
        this.words = words;
        this.directory = directory;
        this.acts = acts;
        this.now = now;
    }

    /** Where the request stands: a clock while it waits. */
    public Box badge(Transfer transfer) {
        return switch (transfer.status()) {
            case ASKED -> Badges.of(new ReplyClock(transfer.answerBy(), now), words);
            case ACCEPTED ->
                    Badges.badge(
                            "home",
                            words.text(
                                    transfer.isNotice()
                                            ? "transfer.seen"
                                            : "transfer_status.accepted"));
            case REJECTED, WITHDRAWN, ENDED ->
                    Badges.badge("closed", words.text("transfer_status", transfer.status()));
        };
    }

    /** The request with its case as far as it is told: a row of a list over all cases. */
    public Component withCase(TransferView view) {
        Optional<TransferView.Glimpse> told = view.glimpse();
        return told.isPresent()
                ? row(view, child(view, told.get()))
                // what became of the child is not for an office that has nothing to do with it
                : row(view, Box.of("div", "desk-grow"));
    }

    private Box child(TransferView view, TransferView.Glimpse seen) {
        String child =
                ChildWords.brief(seen.sex(), seen.age(), words)
                        + " · "
                        + words.text("case_kind", seen.kind())
                        + " · "
                        + seen.number();
        String district = Places.district(seen.district(), directory, words);
        Box text = Box.of("div", "desk-grow", Box.text("div", "tc-strong", child));
        if (!district.isEmpty()) {
            text.add(
                    Box.text(
                            "div",
                            "tc-muted tc-small",
                            words.text("transfer.district." + seen.kind().code(), district)));
        }
        if (view.mayRead()) {
            text.add(
                    Links.to(
                            Links.ofCase(view.transfer().of()),
                            words.text("transfer.open_case", seen.number()),
                            "open-case"));
        }
        return text;
    }

    /** The request alone: a row on the page of its case. */
    public Component alone(TransferView view) {
        return row(view, Box.of("div", "desk-grow"));
    }

    /** Who asked, and why; of the law there is no person to name. */
    private Component asked(Transfer transfer) {
        return transfer.isAskedByLaw()
                ? Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                words.text(
                                        "transfer.asked_by_law",
                                        Days.moment(transfer.asked().at(), words))),
                        Box.text("div", "desk-quote", transfer.asked().reason()))
                : said("transfer.asked_by", transfer.asked());
    }

    private Component row(TransferView view, Box text) {
        Transfer transfer = view.transfer();
        text.add(
                Box.text(
                        "div",
                        "",
                        words.text(
                                "transfer.asks." + transfer.way().kind().code(),
                                office(transfer.way().from().office()),
                                office(transfer.way().to().office()))),
                asked(transfer));
        journey(transfer.journey(), text);
        transfer.answer()
                .ifPresent(
                        answer ->
                                text.add(
                                        answer.user().startsWith(Transfer.LAW)
                                                ? Box.text(
                                                        "div",
                                                        "tc-muted tc-small",
                                                        words.text(
                                                                "transfer.withdrawn_by_law",
                                                                Days.moment(answer.at(), words)))
                                                : said(
                                                        "transfer.said."
                                                                + (transfer.isNotice()
                                                                        ? "notice."
                                                                        : "")
                                                                + answered(transfer),
                                                        answer)));
        transfer.ended()
                .ifPresent(
                        end ->
                                text.add(
                                        said(
                                                transfer.isNotice()
                                                        ? "transfer.said.notice.ended"
                                                        : "transfer.said.ended",
                                                end)));
        Box row =
                Box.of("li", "tc-row desk-matter", badge(transfer), text)
                        .named("transfer-" + transfer.status().code());
        if (view.mayAnswer()) {
            row.add(answer(transfer));
        }
        if (view.mayWithdraw()) {
            row.add(
                    Unfolding.form(
                            "withdraw-transfer",
                            words.text("transfer.withdraw"),
                            words,
                            () ->
                                    reasoned(
                                            "record-transfer-withdrawal",
                                            "transfer.withdraw",
                                            reason ->
                                                    acts.withdraw()
                                                            .accept(transfer.id(), reason))));
        }
        if (view.mayEnd()) {
            row.add(
                    Unfolding.form(
                            "end-referral",
                            words.text(end(transfer)),
                            words,
                            () ->
                                    reasoned(
                                            "record-end-of-referral",
                                            end(transfer),
                                            reason -> acts.end().accept(transfer.id(), reason))));
        }
        return row;
    }

    private static String end(Transfer transfer) {
        return transfer.isNotice() ? "transfer.end_notice" : "transfer.end";
    }

    /** What the answer was; help that ended had been accepted. */
    private static String answered(Transfer transfer) {
        return transfer.ended().isPresent()
                ? Transfer.Status.ACCEPTED.code()
                : transfer.status().code();
    }

    private String office(OfficeId id) {
        return Places.office(id, directory, words);
    }

    private Component said(String key, Statement statement) {
        Box line =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                words.text(
                                        key,
                                        statement.user(),
                                        office(statement.office()),
                                        Days.moment(statement.at(), words))));
        if (!statement.reason().isBlank()) {
            line.add(Box.of("div", "desk-quote", ChildName.identifying(statement.reason(), words)));
        }
        return line;
    }

    private void journey(Transfer.Journey journey, Box text) {
        if (!journey.escort().isEmpty()) {
            text.add(
                    Box.of(
                            "div",
                            "tc-small",
                            Box.text("span", "tc-muted", words.text("transfer.escort") + ": "),
                            ChildName.identifying(journey.escort(), words)));
        }
        journey.day()
                .ifPresent(
                        day ->
                                text.add(
                                        Box.text(
                                                "div",
                                                "tc-small",
                                                words.text("transfer.day")
                                                        + ": "
                                                        + Days.day(day, words))));
    }

    private Component answer(Transfer transfer) {
        Button accept = new Button(words.text("transfer.accept." + transfer.way().kind().code()));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ProblemSummary summary = new ProblemSummary();
        accept.addClickListener(click -> accept(transfer, summary));
        return Box.of(
                "div",
                "tc-form",
                summary,
                Box.text(
                        "p",
                        "tc-muted tc-small",
                        words.text("transfer.accept_means." + transfer.way().kind().code())),
                Box.of("div", "tc-actions", Names.name(accept, "accept-transfer")),
                transfer.isNotice() ? Box.of("div", "") : rejection(transfer));
    }

    private Component rejection(Transfer transfer) {
        return Unfolding.form(
                "reject-transfer",
                words.text("transfer.reject"),
                words,
                () ->
                        reasoned(
                                "record-rejection",
                                "transfer.reject",
                                reason -> acts.reject().accept(transfer.id(), reason)));
    }

    private void accept(Transfer transfer, ProblemSummary summary) {
        summary.clear();
        try {
            acts.accept().accept(transfer.id());
        } catch (ProblemException refused) {
            summary.show(
                    refused.problems().stream()
                            .map(problem -> new ProblemSummary.Line(words.text(problem), "", null))
                            .toList(),
                    words);
        }
    }

    private Component reasoned(String name, String key, Consumer<String> does) {
        return new ReasonForm(words, List.of(new ReasonForm.Act(name, words.text(key), does)));
    }
}
