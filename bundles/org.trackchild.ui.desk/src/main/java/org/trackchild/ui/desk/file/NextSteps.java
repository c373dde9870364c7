package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trackchild.model.Event;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Transition;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * What is to be done next: matches that wait for an answer, what a clock of the law demands, with
 * who does it and until when, and what else the law allows now.
 */
final class NextSteps extends Div {

    private final transient CasePart part;

    private final transient CaseProgress progress;

    private final transient Words words;

    /** Only the first thing to do looks like it. */
    private boolean first = true;

    NextSteps(CasePart part, CaseProgress progress) {
        this.part = part;
        this.progress = progress;
        words = part.words();
        addClassNames("tc-sheet", "tc-sheet-plain");
        Names.name(this, "next-step");
        add(Box.text("h2", "", words.text("case.next")));
        new OtherFileNotes(progress, words).outstanding().forEach(this::add);
        proposals().forEach(view -> add(proposal(view)));
        Set<String> told = new HashSet<>();
        List<LegalClock> clocks =
                progress.clocks().stream()
                        .filter(LegalClock::isRunning)
                        .filter(clock -> !clock.rule().isWaiting() && !clock.rule().isOfMatch())
                        .sorted(Comparator.comparing(LegalClock::due))
                        .toList();
        Box rows = Box.of("ul", "desk-plain-list").named("demanded");
        clocks.forEach(clock -> rows.add(demanded(clock, told)));
        if (rows.size() > 0) {
            add(rows);
        }
        if (rows.size() == 0 && proposals().isEmpty()) {
            add(Box.text("p", "", words.text("case.next." + part.file().header().status().code())));
        }
        add(allowed(told));
    }

    private List<ProposalView> proposals() {
        return part.proposals().stream()
                .filter(view -> view.proposal().status().isAnswerable())
                .filter(
                        view ->
                                view.proposal().status() != ProposalStatus.POSSIBLE
                                        || view.isAwaited())
                .toList();
    }

    private Component proposal(ProposalView view) {
        return Box.of(
                "p",
                "desk-next",
                Badges.of(view, words.now(), words),
                Links.button(
                        Links.ofProposal(view.proposal().id()),
                        words.text(view.isAwaited() ? "case.answer" : "case.look"),
                        "answer-proposal",
                        view.isAwaited() && takeFirst()));
    }

    private boolean takeFirst() {
        boolean was = first;
        first = false;
        return was;
    }

    /** What a clock waits for: until when, who is told otherwise, and the step or who makes it. */
    private Component demanded(LegalClock clock, Set<String> told) {
        Box row =
                Box.of(
                                "li",
                                "desk-demand",
                                Box.of(
                                        "div",
                                        "desk-next",
                                        ClockBadge.of(clock, words.now(), words),
                                        Box.text(
                                                "strong",
                                                "",
                                                words.text(clock.rule().legal().label()))),
                                Box.text("div", "tc-small tc-muted", until(clock)))
                        .named("demand-" + clock.rule().code());
        List<CaseProgress.Offer> offers =
                progress.offers().stream()
                        .filter(offer -> stops(clock, offer.transition()))
                        .toList();
        offers.forEach(
                offer -> {
                    told.add(offer.transition().code());
                    row.add(offer.isPossible() ? act(offer.transition()) : waits(offer));
                });
        if (offers.isEmpty()) {
            row.add(Box.text("div", "tc-small", words.text("case.not_yet")));
        }
        return row;
    }

    private static boolean stops(LegalClock clock, Transition step) {
        return clock.rule().course().stop().contains(step.code());
    }

    private String until(LegalClock clock) {
        String due = words.text("case.until", Days.moment(clock.due(), words));
        return clock.next(words.now(), Event.ZONE)
                .map(
                        rung ->
                                due
                                        + " · "
                                        + words.text(
                                                "case.then_told", words.text("level", rung.told())))
                .orElse(due);
    }

    private Component act(Transition step) {
        return Box.of(
                "div",
                "",
                Links.button(
                        address(step),
                        words.text(step.legal().label()),
                        "do-" + step.code(),
                        takeFirst()));
    }

    /** Who does it, or what has to be done before. */
    private Component waits(CaseProgress.Offer offer) {
        Box box =
                Box.of(
                        "div",
                        "tc-small",
                        Box.text(
                                "div",
                                "",
                                words.text(
                                        "case.done_by",
                                        words.text(offer.transition().legal().label()),
                                        words.text(LegalWords.of(offer.transition().roles())))));
        offer.refusals().stream()
                // who does it is said above
                .filter(refusal -> refusal.code() != RuleProblem.NOT_YOUR_PART)
                .forEach(refusal -> box.add(Box.text("div", "tc-muted", words.text(refusal))));
        return box;
    }

    private Component allowed(Set<String> told) {
        Box list = Box.of("ul", "desk-plain-list").named("allowed");
        progress.offers().stream()
                .filter(CaseProgress.Offer::isPossible)
                .map(CaseProgress.Offer::transition)
                .filter(step -> !told.contains(step.code()))
                .forEach(
                        step ->
                                list.add(
                                        Box.of(
                                                "li",
                                                "",
                                                Links.to(
                                                        address(step),
                                                        words.text(step.legal().label()),
                                                        "do-" + step.code()))));
        Box details =
                Box.of(
                        "details",
                        "",
                        Box.text(
                                "summary",
                                "",
                                words.text("case.also", Integer.toString(list.size()))),
                        list);
        details.setVisible(list.size() > 0);
        return details.named("also-possible");
    }

    /** Where a step is written down. */
    private String address(Transition step) {
        return address(part, step);
    }

    /** Where a step of a case is written down. */
    static String address(CasePart part, Transition step) {
        return Links.ofCase(part.file().id()) + "?tab=steps&step=" + step.code();
    }
}
