package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.Code;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.More;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.ShownPages;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Strongest;

/** Possible matches, those that wait for an answer first. Follows the journal. */
final class ProposalList extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient Proposals proposals;

    private transient Optional<ProposalStatus> status = Optional.of(ProposalStatus.OPEN);

    private final transient ShownPages pages = new ShownPages();

    private transient LiveList list;

    private Box count;

    private Box nothing;

    private transient More more;

    ProposalList(Desk desk, Proposals proposals) {
        super(desk, "page-proposals");
        this.proposals = proposals;
        desk.onJournal(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("status")
                        .orElse(ProposalStatus.OPEN.code());
        status = Code.find(ProposalStatus.class, wanted);
        pages.restart();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("nav.proposals");
    }

    @Override
    protected void build() {
        Box rows = Box.of("ul", "tc-rows").named("proposals");
        list = new LiveList(rows, words());
        count = Box.of("p", "tc-muted").with("role", "status").named("count");
        nothing =
                Box.of(
                                "div",
                                "tc-empty",
                                Box.text("p", "", text("proposals.none")),
                                Links.to("cases", text("proposals.to_cases"), "to-cases"))
                        .named("no-proposals");
        more = new More("more-proposals", words());
        add(head(), toolbar(), count, nothing, rows, more.line());
        show();
    }

    private Component toolbar() {
        Select<ProposalStatus> states = new Select<>();
        states.setLabel(text("proposals.status"));
        states.setItems(ProposalStatus.values());
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(text("cases.all"));
        states.setItemLabelGenerator(
                item -> item == null ? text("cases.all") : words().text("proposal_status", item));
        states.setValue(status.orElse(null));
        states.addValueChangeListener(
                change -> {
                    status = Optional.ofNullable(change.getValue());
                    pages.restart();
                    PageAddress.show(
                            "proposals",
                            Map.of("status", status.map(ProposalStatus::code).orElse("all")));
                    show();
                });
        return Box.of("div", "tc-toolbar", Names.name(states, "filter-status"));
    }

    /** What waits for an answer is listed together with that on which the answers differ. */
    private static Set<ProposalStatus> wanted(ProposalStatus chosen) {
        return chosen == ProposalStatus.OPEN ? ProposalStatus.UNSETTLED : Set.of(chosen);
    }

    private void show() {
        if (list == null) {
            return;
        }
        Set<ProposalStatus> wanted = status.map(ProposalList::wanted).orElse(Set.of());
        List<ProposalView> views =
                pages.read(next -> proposals.list(caller(), wanted, next, PAGE), more, this::show)
                        .items();
        list.show(rows(views));
        long all = proposals.count(caller(), wanted);
        count.setText(
                all == 1
                        ? text("proposals.count_one")
                        : text("proposals.count", Figures.grouped(all)));
        nothing.setVisible(views.isEmpty());
    }

    private List<LiveList.Row> rows(List<ProposalView> views) {
        Instant now = words().now();
        List<LiveList.Row> rows = new ArrayList<>();
        for (ProposalView view : views) {
            Proposal proposal = view.proposal();
            List<Object> state =
                    List.of(
                            proposal.timing(),
                            proposal.status(),
                            view.part(),
                            Badges.of(view, now, words()).getText());
            rows.add(new LiveList.Row(proposal.id().toString(), state, () -> row(view, now)));
        }
        return rows;
    }

    private Component row(ProposalView view, Instant now) {
        Proposal proposal = view.proposal();
        return Box.of(
                        "li",
                        "tc-row",
                        Badges.of(view, now, words()),
                        Box.of(
                                "div",
                                "",
                                side(view.missing()),
                                side(view.found()),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        text(
                                                "home.possible_match",
                                                Strongest.in(proposal.explanation(), words())))),
                        Links.button(
                                Links.ofProposal(proposal.id()),
                                text("home.compare"),
                                "compare",
                                false))
                .named("proposal-row");
    }

    private Component side(ProposalView.Side side) {
        return Box.of(
                "div",
                "",
                Box.text(
                        "span", "tc-muted", words().text("case_kind", side.header().kind()) + ": "),
                ChildName.of(side.child().names().child(), words()),
                Box.text(
                        "span",
                        "",
                        ", "
                                + ChildWords.brief(side.child().sex(), side.child().age(), words())
                                + " · "
                                + side.header().number()));
    }
}
