package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.BenchRule;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.PageAddress;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;

/**
 * A sitting: its list, the case that is being heard, and what should be put down. Follows the
 * journal; what others changed is announced, since an outcome may be half written. Ctrl with the
 * arrows goes to the case before and after.
 */
class SittingPage extends Screen implements BeforeEnterObserver {

    private final transient BenchServices services;

    private transient Optional<UUID> id = Optional.empty();

    private transient Optional<UUID> chosen = Optional.empty();

    private transient CauseList shown;

    private transient long requests;

    /** What is typed of outcomes; outlives a change of language and of the chosen item. */
    private final transient Map<UUID, HearingForm.Draft> drafts = new HashMap<>();

    private final StaleNotice news = new StaleNotice();

    SittingPage(Desk desk, BenchServices services) {
        super(desk, "page-sitting");
        this.services = services;
        desk.onJournal(this, this::follow);
        Shortcuts.addShortcutListener(this, () -> go(1), Key.ARROW_DOWN, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, () -> go(-1), Key.ARROW_UP, KeyModifier.CONTROL);
    }

    final BenchServices services() {
        return services;
    }

    /** Address of this page. */
    protected String address() {
        return id.map(sitting -> "sitting/" + sitting).orElse("sitting");
    }

    /** The sitting that is shown; empty when there is none to show. */
    protected Optional<Sitting> wanted() {
        return id.map(sitting -> services.lists().of(caller(), sitting).sitting());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse).map(CaseId::value);
        chosen =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("item")
                        .flatMap(CaseId::parse)
                        .map(CaseId::value);
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return shown == null
                ? text("nav.sitting")
                : text("sitting.of", SittingWords.when(shown.sitting().plan(), words()));
    }

    @Override
    protected void build() {
        news.removeAll();
        shown = wanted().map(sitting -> services.lists().of(caller(), sitting.id())).orElse(null);
        requests = services.lists().countRequests(caller());
        if (shown == null) {
            if (id.isPresent()) {
                throw new ProblemException(CaseProblem.NO_SUCH_SITTING);
            }
            add(head(toSittings(true)), nothing());
            addFigures();
            return;
        }
        add(
                head(
                        Links.button(
                                SittingWords.address(shown.sitting()) + "/list",
                                text("sitting.to_list"),
                                "to-list",
                                false),
                        toSittings(false)),
                news,
                about());
        act();
        add(list());
        if (shown.sitting().ended().isEmpty()) {
            add(new Supply(shown.sitting(), services, caller(), words(), this::rebuild));
        }
        addFigures();
    }

    private Component toSittings(boolean primary) {
        return Links.button("sittings", text("sitting.to_sittings"), "to-sittings", primary);
    }

    private Component nothing() {
        return Box.of(
                        "div",
                        "tc-empty",
                        Box.text("p", "", text("sitting.none_today")),
                        Box.text(
                                "p",
                                "tc-muted",
                                text("sitting.requests_wait", Long.toString(requests))))
                .named("no-sitting");
    }

    private void addFigures() {
        services.sittings()
                .figures(caller())
                .ifPresent(figures -> add(new BenchFigureCards(figures, words())));
    }

    private Component about() {
        Sitting sitting = shown.sitting();
        Box box =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.of(
                                "p",
                                "desk-next",
                                SittingWords.badge(sitting, words()),
                                Box.text(
                                        "span",
                                        "",
                                        Places.office(
                                                        sitting.bench(),
                                                        services.directory(),
                                                        words())
                                                + " · "
                                                + SittingWords.where(sitting.plan(), words()))));
        boolean sat = sitting.opened().isPresent();
        List<String> members = sat ? sitting.present() : sitting.plan().expected();
        box.add(
                Box.text(
                                "p",
                                "",
                                text(
                                        sat ? "sitting.present" : "sitting.expected",
                                        String.join(", ", members)))
                        .named("members"));
        if (sat && isPresided()) {
            box.add(
                    Box.text("p", "tc-muted tc-small", text("sitting.presided_by", members.get(0)))
                            .named("presiding"));
        }
        sitting.moved()
                .ifPresent(
                        said ->
                                box.add(
                                        Box.text(
                                                "p",
                                                "tc-muted tc-small",
                                                SittingWords.said(
                                                                "sitting.moved_by",
                                                                said,
                                                                services.directory(),
                                                                words())
                                                        + ": "
                                                        + said.reason())));
        shown.rule()
                .filter(rule -> sat)
                .ifPresent(
                        rule ->
                                box.add(
                                        Box.text(
                                                        "p",
                                                        shown.hasQuorum()
                                                                ? "tc-muted tc-small"
                                                                : "tc-warning",
                                                        text(
                                                                shown.hasQuorum()
                                                                        ? "sitting.quorum"
                                                                        : "sitting.no_quorum",
                                                                Integer.toString(rule.quorum())))
                                                .named("quorum")));
        return box.named("about-sitting");
    }

    private boolean isPresided() {
        return shown.rule().filter(BenchRule::presided).isPresent();
    }

    /** Opening and closing. */
    private void act() {
        Sitting sitting = shown.sitting();
        if (sitting.status() == Sitting.Status.PLANNED) {
            if (sitting.plan().day().isAfter(words().today())) {
                return;
            }
            add(
                    new OpeningForm(
                            sitting.plan().expected(),
                            isPresided(),
                            words(),
                            (presiding, present) -> {
                                services.sittings()
                                        .open(caller(), sitting.id(), presiding, present);
                                rebuild();
                            }));
        } else if (sitting.status() == Sitting.Status.OPEN) {
            add(
                    new ClosingForm(
                            shown.waiting(),
                            words(),
                            (next, reason) -> {
                                services.sittings().close(caller(), sitting.id(), next, reason);
                                UI.getCurrent().navigate(SittingWords.address(sitting));
                                rebuild();
                            }));
        }
    }

    private Component list() {
        if (shown.items().isEmpty()) {
            return Box.of("div", "tc-empty", Box.text("p", "", text("sitting.list_empty")))
                    .named("list-empty");
        }
        CauseList.Item current = current();
        Box side =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain tc-sticky",
                        Box.text("h2", "", text("sitting.cause_list")),
                        Box.text(
                                        "p",
                                        "tc-muted tc-small",
                                        text(
                                                "sitting.left",
                                                Long.toString(shown.waiting()),
                                                Integer.toString(shown.items().size())))
                                .with("role", "status")
                                .named("left"),
                        new CauseRows(shown.items(), current, address(), words()));
        return Box.of("div", "tc-columns", panel(current), side).named("hearing");
    }

    private CauseList.Item current() {
        return chosen.flatMap(this::item)
                .or(
                        () ->
                                shown.items().stream()
                                        .filter(item -> item.listing().isWaiting())
                                        .findFirst())
                .orElseGet(() -> shown.items().get(0));
    }

    private Optional<CauseList.Item> item(UUID listing) {
        return shown.items().stream()
                .filter(item -> item.listing().id().equals(listing))
                .findFirst();
    }

    private Component panel(CauseList.Item item) {
        UUID listing = item.listing().id();
        return new ItemPanel(
                item,
                shown,
                services.directory(),
                words(),
                drafts.computeIfAbsent(listing, each -> new HearingForm.Draft()),
                new ItemPanel.Acts(
                        this::go,
                        number -> {
                            services.lists().renumber(caller(), listing, number);
                            chosen = Optional.of(listing);
                            rebuild();
                        },
                        new FormDrafts.Slot(
                                caller().user(),
                                FormDrafts.Form.HEARING,
                                SittingWords.address(shown.sitting()) + "?item=" + listing,
                                item.subject()
                                        .map(subject -> subject.header().number())
                                        .orElse("")),
                        draft -> hear(listing, draft)));
    }

    private void hear(UUID listing, HearingForm.Draft draft) {
        services.lists()
                .hear(
                        caller(),
                        listing,
                        draft.result.orElse(Listing.Result.HEARD),
                        draft.reason,
                        draft.next);
        drafts.remove(listing);
        // on to the next that waits
        chosen = Optional.empty();
        rebuild();
        focusPanel();
    }

    private void go(int step) {
        if (shown == null || shown.items().isEmpty()) {
            return;
        }
        int place = shown.items().indexOf(current()) + step;
        if (place >= 0 && place < shown.items().size()) {
            UUID listing = shown.items().get(place).listing().id();
            chosen = Optional.of(listing);
            PageAddress.show(address(), Map.of("item", listing.toString()));
            rebuild();
            focusPanel();
        }
    }

    private void focusPanel() {
        getElement()
                .executeJs(
                        "setTimeout(() => this.querySelector('[data-test=\"item\"] h2')?.focus(),"
                                + " 50)");
    }

    /** Says when somebody else has changed the list. */
    private void follow() {
        if (shown == null || news.isShown()) {
            return;
        }
        boolean changed =
                !services.lists().of(caller(), shown.sitting().id()).equals(shown)
                        || services.lists().countRequests(caller()) != requests;
        if (changed) {
            news.show("sitting.changed", words(), this::rebuild);
        }
    }
}
