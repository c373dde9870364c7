package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Strongest;
import org.trackchild.ui.desk.words.Words;

/** The possible matches of a case. */
final class MatchesTab extends Div {

    private final transient CasePart part;

    private final transient Words words;

    MatchesTab(CasePart part) {
        this.part = part;
        words = part.words();
        Names.name(this, "matches");
        if (part.proposals().isEmpty()) {
            add(
                    Box.of(
                            "div",
                            "tc-empty",
                            Box.text("p", "", words.text("case.no_matches")),
                            Links.to(
                                    Links.ofCase(part.file().id()) + "?tab=details",
                                    words.text("case.add_details"),
                                    "to-details")));
            return;
        }
        Box list = Box.of("ul", "tc-rows");
        part.proposals().forEach(view -> list.add(row(view)));
        add(list);
    }

    private Component row(ProposalView view) {
        Proposal proposal = view.proposal();
        ProposalView.Side other = part.kind() == CaseKind.MISSING ? view.found() : view.missing();
        return Box.of(
                        "li",
                        "tc-row",
                        Badges.of(view, words.now(), words),
                        Box.of(
                                "div",
                                "",
                                ChildName.of(other.child().names().child(), words),
                                Box.text(
                                        "div",
                                        "",
                                        ChildWords.brief(
                                                other.child().sex(), other.child().age(), words)),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        Places.office(
                                                        other.header().office(),
                                                        part.directory(),
                                                        words)
                                                + " · "
                                                + Strongest.in(proposal.explanation(), words))),
                        Links.button(
                                Links.ofProposal(proposal.id()),
                                words.text("home.compare"),
                                "compare",
                                false))
                .named("proposal-row");
    }
}
