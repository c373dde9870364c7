package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Proposals;
import org.trackchild.registry.api.Verdict;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.photos.PhotoVisit;
import org.trackchild.ui.desk.photos.SidePhotos;
import org.trackchild.ui.desk.words.CodeWords;
import org.trackchild.ui.desk.words.Days;

/**
 * "Is this the same child?": first the two children, then the reasons, then the probability, then
 * the decision.
 */
final class ProposalPage extends Screen implements BeforeEnterObserver {

    private final transient Proposals proposals;

    private final transient Directory directory;

    private final transient CaseFields fields;

    private transient Optional<UUID> id = Optional.empty();

    private transient ProposalView shown;

    private final StaleNotice news = new StaleNotice();

    private final transient PhotoVisit visit = new PhotoVisit();

    private static final int WAITING = 50;

    /** What the reader has just said; {@code null} while nothing. */
    private transient Verdict said;

    ProposalPage(Desk desk, Proposals proposals, Directory directory, CaseFields fields) {
        super(desk, "page-proposal");
        this.proposals = proposals;
        this.directory = directory;
        this.fields = fields;
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(ProposalPage::uuid);
        said = null;
        shown = null;
        visit.end();
        rebuildIfOpen();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    protected String title() {
        return text("compare.title");
    }

    @Override
    protected void build() {
        if (shown == null) {
            shown =
                    proposals.read(
                            caller(),
                            id.orElseThrow(
                                    () -> new ProblemException(CaseProblem.NO_SUCH_PROPOSAL)));
        }
        news.removeAll();
        Proposal proposal = shown.proposal();
        UUID named = proposal.id();
        Caller reader = caller();
        SidePhotos photos =
                new SidePhotos(
                        visit,
                        (photo, why) -> proposals.photo(reader, named, photo, why),
                        fields,
                        directory);
        Comparison comparison =
                new Comparison(
                        words(),
                        directory,
                        new CodeWords(fields.known(), words()),
                        side -> photos.of(side, words()));
        Paper paper =
                Paper.ofPage("comparison-sheet", words(), reader, directory, numbers(), title());
        Box columns =
                Box.of(
                        "div",
                        "tc-columns",
                        paper.with(
                                Box.of("section", "tc-sheet", comparison.of(shown)),
                                new Reasons(proposal, words()),
                                answers(proposal)));
        Component outcome = outcome(proposal);
        columns.add(outcome);
        add(
                head(pager().shown(words()), Printing.button(words(), () -> paper)),
                Box.of("div", "tc-toolbar", Badges.of(shown, words().now(), words()), lead()),
                news,
                returned(proposal),
                asked(),
                columns);
        if (outcome instanceof DecisionForm) {
            add(decideLink(outcome));
        }
    }

    private String numbers() {
        return shown.missing().header().number() + " / " + shown.found().header().number();
    }

    private Pager pager() {
        return Pager.of(shown.proposal().id(), proposals.awaited(caller(), WAITING));
    }

    /** On phones the decision lies far below. */
    private Component decideLink(Component decision) {
        Button link = new Button(text("compare.decide"));
        link.addClickListener(
                click -> {
                    decision.getElement().callJsFunction("scrollIntoView");
                    Focus.on(decision);
                });
        return Box.of("div", "desk-decide tc-screen-only", Names.name(link, "decide"));
    }

    private Component lead() {
        return Box.text("span", "tc-muted", text("compare.recorded"));
    }

    /** That somebody has rejected the pair before, and what has changed since. */
    private Component returned(Proposal proposal) {
        Box notice = Box.of("div", "").named("returned");
        proposal.returned()
                .filter(sentence -> proposal.status().isAnswerable())
                .ifPresent(
                        sentence ->
                                notice.add(
                                        Box.text(
                                                "p",
                                                "tc-warning",
                                                sentence.in(words().language()))));
        return notice;
    }

    /** What the other office wants to know. */
    private Component asked() {
        Box notice = Box.of("div", "").named("question");
        shown.part()
                .question()
                .ifPresent(
                        question ->
                                notice.add(
                                        Box.of(
                                                "div",
                                                "tc-warning",
                                                Box.text(
                                                        "strong",
                                                        "",
                                                        text(
                                                                "decision.asked",
                                                                Places.office(
                                                                        question.office(),
                                                                        directory,
                                                                        words()))),
                                                Box.of(
                                                        "div",
                                                        "desk-quote",
                                                        ChildName.identifying(
                                                                question.reason(), words())))));
        notice.setVisible(shown.part().question().isPresent());
        return notice;
    }

    private Component outcome(Proposal proposal) {
        if (said != null) {
            return done(proposal);
        }
        if (shown.mayAnswer() || shown.part().question().isPresent()) {
            return new DecisionForm(
                    words(),
                    shown,
                    new FormDrafts.Slot(
                            caller().user(),
                            FormDrafts.Form.DECISION,
                            Links.ofProposal(proposal.id()),
                            numbers()),
                    this::record);
        }
        Box outcome =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", text("decision.title")),
                        Box.text("p", "", state(proposal)));
        if (shown.part().mayTakeBack()) {
            outcome.add(takeBack());
        }
        return outcome.named("outcome");
    }

    private String state(Proposal proposal) {
        return switch (proposal.status()) {
            case OPEN ->
                    shown.part().mayTakeBack()
                            ? text(
                                    "decision.waiting",
                                    Days.moment(proposal.timing().answerBy(), words()))
                            : text("decision.not_yours");
            case POSSIBLE -> text("decision.not_yours");
            case DISPUTED -> text("decision.disputed");
            case CONFIRMED, REJECTED, WITHDRAWN ->
                    text("decision.settled." + proposal.status().code());
        };
    }

    /** Until both have said "same", an answer can be taken back. */
    private Component takeBack() {
        return Unfolding.form(
                "take-back",
                text("decision.take_back"),
                words(),
                () ->
                        new ReasonForm(
                                words(),
                                List.of(
                                        new ReasonForm.Act(
                                                "record-take-back",
                                                text("decision.take_back"),
                                                reason ->
                                                        record(
                                                                Verdict.TAKE_BACK,
                                                                Set.of(),
                                                                reason))),
                                Box.text(
                                        "p",
                                        "tc-muted tc-small",
                                        text("decision.consequence.take_back"))));
    }

    /** After the decision: what was done, and what happens next. */
    private Component done(Proposal proposal) {
        String kind =
                switch (said) {
                    case NEED_MORE -> "question";
                    case REPLY -> "reply";
                    case SAME, DIFFERENT, TAKE_BACK -> proposal.status().code();
                };
        Box done =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", text("decision.done")).with("tabindex", "-1"),
                        Box.text("p", "tc-success", text("decision.done." + kind)),
                        Box.text("p", "", text("decision.after." + kind)));
        if (proposal.status() == ProposalStatus.CONFIRMED) {
            done.add(Box.of("ul", "", caseLink(shown.missing()), caseLink(shown.found())));
        }
        done.add(
                pager().after()
                        .map(
                                next ->
                                        Links.button(
                                                Links.ofProposal(next),
                                                text("decision.next_match"),
                                                "next-match",
                                                true))
                        .orElseGet(
                                () -> Links.button("", text("registered.home"), "to-home", true)));
        return done.named("decision-done").with("role", "status");
    }

    private Component caseLink(ProposalView.Side side) {
        String office = Places.office(side.header().office(), directory, words());
        String text = side.header().number() + " · " + office;
        return Box.of(
                "li",
                "",
                side.own()
                        ? Links.to(Links.ofCase(side.header().id()), text, "done-case")
                        : Box.text("span", "", text));
    }

    /** Questions to the other office, and what was decided. */
    private Component answers(Proposal proposal) {
        Box list = Box.of("ul", "desk-plain-list");
        for (Answer answer : proposal.answers()) {
            list.add(
                    Box.of(
                            "li",
                            "",
                            Box.text("strong", "", words().text("verdict", answer.verdict())),
                            Box.text(
                                    "div",
                                    "tc-muted tc-small",
                                    Places.office(answer.office(), directory, words())
                                            + " · "
                                            + Days.moment(answer.at(), words())),
                            Box.of(
                                    "div",
                                    "desk-quote",
                                    ChildName.identifying(answer.reason(), words()))));
        }
        Box section =
                Box.of(
                                "section",
                                "tc-sheet tc-sheet-plain",
                                Box.text("h2", "", text("answers.title")),
                                list)
                        .named("answers");
        section.setVisible(!proposal.answers().isEmpty());
        return section;
    }

    private void record(Verdict verdict, Set<Answer.Check> checks, String reason) {
        Proposal seen = shown.proposal();
        shown =
                proposals.answer(
                        caller(), seen.id(), seen.timing().version(), verdict, checks, reason);
        // whoever takes an answer back gives another one
        said = verdict == Verdict.TAKE_BACK ? null : verdict;
        rebuild();
    }

    /**
     * Says when somebody else has answered, or the reasons have changed. The reader's own entries
     * stay. Lists proposals, since reading them would grow the journal, which calls this.
     */
    private void follow() {
        if (shown == null || said != null) {
            return;
        }
        ProposalView.Side own = shown.missing().own() ? shown.missing() : shown.found();
        proposals.ofCase(caller(), own.header().id()).stream()
                .map(ProposalView::proposal)
                .filter(proposal -> proposal.id().equals(shown.proposal().id()))
                .filter(this::isNews)
                .findFirst()
                .ifPresent(this::tell);
    }

    private boolean isNews(Proposal now) {
        Proposal before = shown.proposal();
        return !now.timing().equals(before.timing())
                || now.status() != before.status()
                || !now.answers().equals(before.answers());
    }

    private void tell(Proposal now) {
        if (news.isShown()) {
            return;
        }
        String key = now.status().isAnswerable() ? "compare.changed" : "compare.answered_meanwhile";
        news.show(
                key,
                words(),
                () -> {
                    shown = null;
                    rebuild();
                });
    }
}
