package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.assigned.Assigning;
import org.trackchild.ui.desk.form.BrowserDrafts;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.UndoLine;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;

/**
 * The work queue: what to do now, the most urgent first, then the open cases. Which lane is shown
 * stands in the address. Follows the journal; a change never moves the focus.
 */
class Home extends Screen implements BeforeEnterObserver {

    private final transient Work work;

    private final Box announcements =
            Box.of("div", "tc-live").with("aria-live", "polite").named("announcements");

    private transient Lists lists;

    private transient boolean sees;

    /** What is typed into actions; outlives a change of language. */
    private final transient Map<UUID, String> typed = new HashMap<>();

    private final Box actionSection = Box.of("section", "desk-section").named("my-actions");

    private transient LiveList actions;

    private transient EndingRecognitions ending;

    private final transient SavedSearches searches;

    private transient SearchCounters counters;

    Home(Desk desk, Work work, SavedSearches searches) {
        super(desk, "page-home");
        this.work = work;
        this.searches = searches;
        desk.onJournal(this, this::refresh);
    }

    /** The parts of the page that change while it is open. */
    private record Lists(LiveList lanes, WorkList work, LiveList cases, Box noCases) {}

    private transient WorkList.Chosen chosen =
            new WorkList.Chosen("", Optional.empty(), Whose.EVERYBODY);

    private transient UndoLine done;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        chosen =
                new WorkList.Chosen(
                        event.getLocation().getPath(),
                        asked.getSingleParameter("lane")
                                .flatMap(code -> Code.find(WorkItem.Lane.class, code)),
                        asked.getSingleParameter("whose")
                                .flatMap(code -> Code.find(Whose.class, code))
                                .orElse(Whose.EVERYBODY));
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return caller().office()
                .map(office -> Places.office(office, work.directory(), words()))
                .map(office -> text("home.title_of", office))
                .orElseGet(() -> text("nav.home"));
    }

    @Override
    protected void build() {
        done = new UndoLine("queue-said", "undo-work", words());
        ending = new EndingRecognitions(work.requests(), words());
        add(head(buttons()), announcements, drafts(), actions(), ending.section());
        ending.show(caller());
        sees = work.seesCases(caller());
        if (!sees) {
            add(
                    Box.of(
                                    "div",
                                    "tc-empty",
                                    Box.text("p", "", text("home.no_cases_for_role")),
                                    Links.to("offices", text("home.to_offices"), "to-offices"))
                            .named("home-no-role"));
            return;
        }
        Box lanes = Box.of("div", "tc-figures").named("lanes");
        Box cases = Box.of("ul", "tc-rows").named("my-cases");
        Box noCases =
                Box.of("div", "tc-empty", Box.text("p", "", text("home.no_cases")))
                        .named("no-cases");
        firstAct().ifPresent(noCases::add);
        lists =
                new Lists(
                        new LiveList(lanes, words()),
                        new WorkList(work, words(), chosen, this::tell),
                        new LiveList(cases, words()),
                        noCases);
        counters = new SearchCounters(searches, words());
        add(
                done.component(),
                lists.work().section(),
                lanes,
                counters.section(),
                new OpenForms(after -> work.requests().drafts(caller(), after), words()).section(),
                section("home.cases", cases, noCases));
        show(false);
    }

    /**
     * Says what the reader did in a row, and shows what became of it. What is typed into other rows
     * stays.
     */
    private void tell(Assigning.Done made) {
        show(true);
        done.say(
                made.sentence(),
                text("home.undone"),
                () -> {
                    made.undo().run();
                    show(true);
                });
    }

    private Component[] buttons() {
        return List.of(CaseKind.MISSING, CaseKind.FOUND).stream()
                .filter(kind -> work.mayRegister(caller(), kind))
                .map(
                        kind ->
                                Links.button(
                                        form(kind),
                                        text("home.register." + kind.code()),
                                        "register-" + kind.code(),
                                        kind == CaseKind.MISSING
                                                || !work.mayRegister(caller(), CaseKind.MISSING)))
                .toArray(Component[]::new);
    }

    private Optional<Component> firstAct() {
        return List.of(CaseKind.MISSING, CaseKind.FOUND).stream()
                .filter(kind -> work.mayRegister(caller(), kind))
                .findFirst()
                .map(
                        kind ->
                                Links.to(
                                        form(kind),
                                        text("home.register." + kind.code()),
                                        "first-case"));
    }

    private static String form(CaseKind kind) {
        return kind == CaseKind.MISSING ? "report-missing" : "admit-found";
    }

    private Component section(String key, Component... content) {
        Box section = Box.of("section", "desk-section", Box.text("h2", "", text(key)));
        section.add(content);
        return section;
    }

    /** Drafts lie in the browser, so they come a moment later. */
    private Component drafts() {
        Box box = Box.of("div", "desk-drafts");
        BrowserDrafts drafts = new BrowserDrafts(UI.getCurrent(), caller().user());
        for (CaseKind kind : CaseKind.values()) {
            if (work.mayRegister(caller(), kind)) {
                drafts.load(kind, found -> found.ifPresent(draft -> box.add(draft(kind, draft))));
            }
        }
        new FormDrafts(UI.getCurrent()).all(caller().user(), kept -> box.add(draft(kept)));
        return box;
    }

    private Component draft(CaseKind kind, BrowserDrafts.Saved draft) {
        return new DraftLine(
                kind.code(),
                Box.text(
                        "span",
                        "",
                        text("draft.of." + kind.code(), Days.moment(draft.savedAt(), words()))),
                form(kind) + "?draft=1",
                words(),
                () -> new BrowserDrafts(UI.getCurrent(), caller().user()).remove(kind));
    }

    private Component draft(FormDrafts.Kept kept) {
        FormDrafts.Slot slot = kept.slot();
        Box told =
                Box.text(
                        "span",
                        "",
                        text(
                                "draft.of." + slot.form().code(),
                                Days.moment(kept.savedAt(), words())));
        if (!slot.number().isEmpty()) {
            told =
                    Box.of(
                            "span",
                            "",
                            ChildName.identifying(slot.number(), words()),
                            Box.text("span", "", ": "),
                            told);
        }
        return new DraftLine(
                slot.form().code(),
                told,
                slot.address(),
                words(),
                () -> new FormDrafts(UI.getCurrent()).remove(slot));
    }

    /** What senior officers want the office to do; not there when there is nothing. */
    private Component actions() {
        Box rows = Box.of("ul", "tc-rows");
        actions = new LiveList(rows, words());
        actionSection.removeAll();
        actionSection.add(Box.text("h2", "", text("home.actions")), rows);
        showActions();
        return actionSection;
    }

    private int showActions() {
        int added = actions.show(actionRows());
        actionSection.setVisible(actions.size() > 0);
        return added;
    }

    /** After what others did: a word that is being typed stays. */
    private int followActions() {
        int added = actions.follow(actionRows());
        actionSection.setVisible(actions.size() > 0);
        return added;
    }

    private List<LiveList.Row> actionRows() {
        return work.requests().actions(caller()).stream()
                .map(
                        action ->
                                new LiveList.Row(
                                        action.id().toString(),
                                        List.of(action, action.standing(words().today())),
                                        () -> row(action)))
                .toList();
    }

    private Component row(OfficeAction action) {
        return new ActionRow(action, work.directory(), words(), typed, this::complete).component();
    }

    private void complete(UUID action, String word) {
        work.requests().complete(caller(), action, word);
        showActions();
        announcements.setText(text("actions.marked"));
    }

    private void refresh() {
        if (actions == null) {
            return;
        }
        ending.show(caller());
        int added = followActions() + (sees && lists != null ? show(true) : 0);
        if (added > 0) {
            announcements.setText(
                    added == 1
                            ? text("home.new_item")
                            : text("home.new_items", Figures.grouped(added)));
        }
    }

    /**
     * Shows the present state and says how many rows are new.
     *
     * @param following after what others did
     */
    private int show(boolean following) {
        Instant now = words().now();
        HomeRows rows = new HomeRows(work.directory(), words(), now);
        List<ProposalView> open = work.queue().openProposals(caller());
        lists.lanes().show(rows.lanes(work.lanes(caller(), open, now)));
        int added =
                following
                        ? lists.work().follow(caller(), open, rows, now)
                        : lists.work().show(caller(), open, rows, now);
        added += lists.cases().show(rows.cases(work.openCases(caller())));
        counters.show(caller());
        lists.noCases().setVisible(lists.cases().size() == 0);
        return added;
    }
}
