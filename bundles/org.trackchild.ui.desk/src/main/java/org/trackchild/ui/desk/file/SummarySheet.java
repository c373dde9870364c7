package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.SightingView;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferView;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.ui.desk.file.Facts.Fact;
import org.trackchild.ui.desk.orders.OrderParticulars;
import org.trackchild.ui.desk.orders.OrderWords;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Signatories;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/**
 * A case on paper: not the tab that is open, but what is recorded of it and what was done, in the
 * order in which somebody asks who has never heard of it: the case summary of the law, with what
 * was written down with each step and what was ordered. No photograph, no restricted field, no
 * answer of a form, and no note that is for one office.
 *
 * @param content what is written
 * @param signatories what people and offices are called
 * @param in the languages of the sheet
 */
record SummarySheet(Content content, Signatories signatories, Tongues in) {

    /**
     * What is written.
     *
     * @param file the case, without what may not leave
     * @param pack labels of its fields in a language
     * @param work what was done in it
     * @param told what people told
     */
    record Content(ChildCase file, Function<Words, PackFields> pack, Work work, Told told) {}

    /**
     * What was done.
     *
     * @param proposals the possible matches
     */
    record Work(
            CaseProgress progress,
            CaseOrders orders,
            CaseForms forms,
            List<TransferView> transfers,
            List<ProposalView> proposals) {}

    /** What people told. */
    record Told(List<SightingView> sightings, List<Note> notes) {}

    /**
     * The sheet.
     *
     * @param reader stands on what is printed
     */
    Paper of(Caller reader) {
        ChildCase file = content.file();
        Function<Words, String> office = words -> office(file.header().office(), words);
        Paper paper =
                new Paper(
                        "summary-sheet",
                        in,
                        new Paper.Head(office, file.header().number(), false),
                        Paper.Mark.restricted(reader));
        paper.with(
                in.each("p", "tc-strong", office),
                in.each("p", "tc-muted tc-small", words -> words.text("summary.form")),
                in.text("h1", "", words -> words.text("summary.title")).named("title"),
                Box.text("p", "tc-number", file.header().number()).named("case-number"),
                in.text(
                        "p",
                        "",
                        words ->
                                words.text("case_kind", file.header().kind())
                                        + " · "
                                        + words.text("case_status", file.header().status())),
                facts());
        Work work = content.work();
        section(paper, "clocks.title", clocks(work.progress().clocks()));
        section(paper, "steps.made", work.progress().made().stream().map(this::step).toList());
        section(paper, "orders.title", work.orders().orders().stream().map(this::order).toList());
        section(paper, "forms.title", work.forms().forms().stream().map(this::form).toList());
        section(paper, "case.tab.matches", work.proposals().stream().map(this::proposal).toList());
        section(paper, "transfer.section", work.transfers().stream().map(this::transfer).toList());
        section(
                paper,
                "sighting.title",
                content.told().sightings().stream().map(this::sighting).toList());
        section(
                paper,
                "note.title",
                content.told().notes().stream()
                        .filter(note -> note.content().shared())
                        .map(this::note)
                        .toList());
        return paper.with(Box.of("div", "desk-signatures tc-print-only", signatories.place(in)));
    }

    private Component facts() {
        Map<Words, Map<String, Fact>> told = new HashMap<>();
        Function<Words, Map<String, Fact>> facts =
                words ->
                        told.computeIfAbsent(
                                words,
                                language -> {
                                    Map<String, Fact> known = new HashMap<>();
                                    list(language).forEach(fact -> known.put(fact.code(), fact));
                                    return known;
                                });
        Box list = Box.of("dl", "tc-summary-list").named("summary-facts");
        list(in.first()).stream()
                .filter(Fact::isRecorded)
                .forEach(
                        fact ->
                                list.add(
                                        Box.of(
                                                "div",
                                                "",
                                                in.text(
                                                        "dt",
                                                        "",
                                                        words ->
                                                                content.pack()
                                                                        .apply(words)
                                                                        .label(fact.code())),
                                                Box.of("dd", "", shown(fact, facts)))));
        return list;
    }

    private Component shown(Fact fact, Function<Words, Map<String, Fact>> facts) {
        return fact.identifying()
                ? fact.shown(in.first())
                : in.text("span", "", words -> facts.apply(words).get(fact.code()).text());
    }

    private List<Fact> list(Words words) {
        return Facts.of(
                content.file(), words, signatories.directory(), content.pack().apply(words));
    }

    private void section(Paper paper, String title, List<Box> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Box list = Box.of("ul", "desk-summary-lines");
        lines.forEach(line -> list.add(Box.of("li", "", line)));
        paper.with(in.text("h2", "", words -> words.text(title)), list);
    }

    private List<Box> clocks(List<LegalClock> clocks) {
        return clocks.stream()
                .filter(LegalClock::isRunning)
                .map(
                        clock ->
                                line(
                                        words ->
                                                words.text(clock.rule().legal().label())
                                                        + ": "
                                                        + ClockBadge.of(clock, words.now(), words)
                                                                .getText()
                                                        + ", "
                                                        + Days.moment(clock.due(), words)))
                .toList();
    }

    private Box step(MadeTransition made) {
        CaseProgress progress = content.work().progress();
        CaseKind kind = content.file().header().kind();
        StepEvidence evidence = new StepEvidence(progress.rules(), kind, signatories.directory());
        Box box =
                line(
                        words ->
                                Days.moment(made.step().happened(), words)
                                        + ": "
                                        + words.text(
                                                progress.rules()
                                                        .name(kind, made.step().transition())));
        CaseProgress.Worth worth = progress.history().worth(made);
        if (worth != CaseProgress.Worth.COUNTS) {
            box.add(in.each("div", "desk-quote", words -> words.text("step_worth", worth)));
        }
        List<StepEvidence.Line> lines = evidence.of(made, in.first());
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            box.add(
                    Box.of(
                            "div",
                            "desk-quote",
                            in.text(
                                    "span",
                                    "tc-muted",
                                    words -> evidence.of(made, words).get(at).label()),
                            Box.text("span", "", ": "),
                            ChildName.identifying(lines.get(at).text(), in.first())));
        }
        return box;
    }

    /** An order, and what it says as soon as it is signed: a draft orders nothing. */
    private Box order(OrderView view) {
        Box box =
                line(
                        words ->
                                titled(words.text(view.title()), view.order().number())
                                        + ": "
                                        + OrderWords.standing(view.order(), words)
                                        + ", "
                                        + OrderWords.validity(view.order(), words));
        if (view.order().signature().isPresent()) {
            box.add(new OrderParticulars(view, signatories.directory(), in).list());
        }
        return box;
    }

    private Box form(FormView view) {
        return line(
                words ->
                        titled(words.text(view.title()), view.form().number())
                                + ": "
                                + words.text("form_status", view.form().status())
                                + ", "
                                + Days.day(view.form().latestChange(), words));
    }

    private static String titled(String title, String number) {
        return number.isEmpty() ? title : title + " " + number;
    }

    private Box proposal(ProposalView view) {
        ProposalView.Side other =
                view.missing().header().id().equals(content.file().id())
                        ? view.found()
                        : view.missing();
        return line(
                words ->
                        other.header().number()
                                + ", "
                                + office(other.header().office(), words)
                                + ": "
                                + words.text("proposal_status", view.proposal().status()));
    }

    private Box transfer(TransferView view) {
        Transfer.Way way = view.transfer().way();
        return line(
                words ->
                        Days.day(view.transfer().asked().at(), words)
                                + ": "
                                + words.text(
                                        "transfer.asks." + way.kind().code(),
                                        office(way.from().office(), words),
                                        office(way.to().office(), words))
                                + ": "
                                + words.text("transfer_status", view.transfer().status()));
    }

    private Box sighting(SightingView view) {
        SightingReport report = view.sighting().report();
        Box box =
                line(
                        words ->
                                Days.day(report.date(), words)
                                        + ", "
                                        + words.text("reliability", view.sighting().reliability()));
        List<String> told = new ArrayList<>();
        told.add(Places.text(report.place(), signatories.directory(), in.first()));
        told.add(report.what());
        told.removeIf(String::isBlank);
        box.add(
                Box.of(
                        "div",
                        "desk-quote",
                        ChildName.identifying(String.join(": ", told), in.first())));
        return box;
    }

    private Box note(Note note) {
        Box box =
                line(
                        words ->
                                Days.moment(note.written().at(), words)
                                        + ", "
                                        + signatories.colleagues().name(note.written().user()));
        box.add(
                Box.of(
                        "div",
                        "desk-quote",
                        ChildName.identifying(note.content().text(), in.first())));
        return box;
    }

    private Box line(Function<Words, String> text) {
        return in.each("div", "", text);
    }

    private String office(OfficeId id, Words words) {
        return Places.office(id, signatories.directory(), words);
    }
}
