package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Transfers;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.PhotoPicker;
import org.trackchild.ui.desk.forms.FormsPanel;
import org.trackchild.ui.desk.orders.OrdersTab;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.transfers.TransferForm;
import org.trackchild.ui.desk.transfers.TransferRow;

/** One case: banner, lifeline and tabs, each tab with its own address. Follows the journal. */
final class CasePage extends Screen implements BeforeEnterObserver {

    private static final List<String> TABS =
            List.of("overview", "details", "steps", "orders", "sightings", "matches", "history");

    private static final Set<JournalAction> OBSERVED =
            EnumSet.of(
                    JournalAction.SIGHTING_RECORDED,
                    JournalAction.SIGHTING_ASSESSED,
                    JournalAction.NOTE_WRITTEN);

    private final transient CaseServices services;

    private final transient OtherCases otherCases;

    private final transient OtherOffices otherOffices;

    private transient Optional<CaseId> id = Optional.empty();

    private String tab = TABS.get(0);

    private boolean photoRefused;

    /** Kind of the order to draw up; empty for none. */
    private String newOrder = "";

    private transient ChildCase file;

    private transient List<ProposalView> proposals = List.of();

    private transient List<DuplicateView> alarms = List.of();

    private transient List<IdentityLinkView> links = List.of();

    private transient List<TransferView> transfers = List.of();

    private final transient OpenForm<TransferForm> transferForm = new OpenForm<>();

    private final transient Observations.Forms forms = new Observations.Forms();

    /** The tab of sightings and notes while it is open. */
    private Observations observations;

    private transient Optional<Instant> ordersChanged = Optional.empty();

    private transient Optional<Instant> formsChanged = Optional.empty();

    private final Box formsPlace = Box.of("div", "");

    private Box tabs;

    private Box content;

    CasePage(Desk desk, CaseServices services, OtherCases otherCases, OtherOffices otherOffices) {
        super(desk, "page-case");
        this.services = services;
        this.otherCases = otherCases;
        this.otherOffices = otherOffices;
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CaseId> wanted = event.getRouteParameters().get("id").flatMap(CaseId::parse);
        if (!wanted.equals(id)) {
            file = null;
            transferForm.close();
            forms.close();
        }
        id = wanted;
        var address = event.getLocation().getQueryParameters();
        tab = address.getSingleParameter("tab").filter(TABS::contains).orElse(TABS.get(0));
        newOrder = address.getSingleParameter("new").orElse("");
        photoRefused = address.getSingleParameter("photo").isPresent();
        if (file == null) {
            rebuildIfOpen();
        } else {
            showTab();
        }
    }

    @Override
    protected String title() {
        return file == null ? text("case.title") : file.header().number();
    }

    @Override
    protected void build() {
        if (file == null) {
            read();
        }
        proposals = services.proposals().ofCase(caller(), file.id());
        alarms = otherCases.alarms().ofCase(caller(), file.id());
        links = otherCases.links().ofCase(caller(), file.id());
        transfers = otherOffices.transfers().ofCase(caller(), file.id());
        ordersChanged = otherOffices.orders().latestChange(caller(), file.id());
        tabs = Box.of("div", "");
        content = Box.of("div", "desk-groups");
        add(new Banner(part()), new AlarmStrip(part(), alarms), tabs, content);
        showTab();
    }

    /** Changes only the tab, so that the photograph above is not asked for again. */
    private void showTab() {
        CasePart part = part();
        observations = null;
        tabs.removeAll();
        tabs.add(tabs());
        content.removeAll();
        if (photoRefused) {
            content.add(
                    Box.text("p", "tc-warning", text("photo.not_kept")).named("photo-not-kept"));
        }
        content.add(content(part));
    }

    private void read() {
        file =
                services.cases()
                        .read(
                                caller(),
                                id.orElseThrow(
                                        () -> new ProblemException(CaseProblem.NO_SUCH_CASE)));
    }

    private CasePart part() {
        Caller reader = caller();
        CaseId shown = file.id();
        return new CasePart(
                file,
                proposals,
                services.mayChange(reader, file.header()),
                photo -> services.cases().photo(reader, shown, photo),
                words(),
                services.directory(),
                services.pack(reader, file.header(), words()));
    }

    private Component tabs() {
        Box nav = Box.of("nav", "desk-tabs").with("aria-label", text("case.tabs"));
        for (String name : TABS) {
            String label = label(name);
            String number =
                    name.equals("matches") && !proposals.isEmpty() ? " " + proposals.size() : "";
            Anchor link =
                    Links.to(
                            Links.ofCase(file.id()) + "?tab=" + name,
                            label + number,
                            "tab-" + name);
            if (name.equals(tab)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    /** A found child has no sightings. */
    private String label(String tab) {
        return text(
                tab.equals("sightings") && file.header().kind() == CaseKind.FOUND
                        ? "case.tab.notes"
                        : "case.tab." + tab);
    }

    private Component content(CasePart part) {
        return switch (tab) {
            case "details" ->
                    new DetailsTab(
                            part,
                            part.mayChange() ? picker() : null,
                            services.attachments(caller(), part, forms.attachment()));
            case "steps" ->
                    new StepsTab(
                            part,
                            services.casework().progress(caller(), file.id()),
                            step -> {
                                services.casework()
                                        .make(
                                                caller(),
                                                file.id(),
                                                file.header().revision().version(),
                                                step);
                                readAgain();
                            });
            case "sightings" -> observations(part);
            case "orders" -> ordersTab();
            case "matches" -> new MatchesTab(part);
            case "history" -> new HistoryTab(part, services.cases().history(caller(), file.id()));
            default ->
                    Box.of(
                            "div",
                            "desk-groups",
                            new OverviewTab(part),
                            otherOffices.beforeBench(part, caller(), this::act),
                            handingOver(part),
                            sameChild(part));
        };
    }

    private Component observations(CasePart part) {
        observations =
                new Observations(
                        part,
                        caller(),
                        otherOffices,
                        forms,
                        new Observations.Around(this::act, this::showTab, this::lastObservation));
        return observations;
    }

    private long lastObservation() {
        return services.cases().history(caller(), file.id()).stream()
                .filter(entry -> OBSERVED.contains(entry.action()))
                .mapToLong(JournalEntry::number)
                .max()
                .orElse(0);
    }

    private Component handingOver(CasePart part) {
        Transfers service = otherOffices.transfers();
        return new HandingOver(
                part,
                transfers,
                transferForm,
                services.may(caller(), Action.HAND_OVER, file.header()),
                service,
                new TransferRow.Acts(
                        request -> act(() -> service.accept(caller(), request)),
                        (request, reason) -> act(() -> service.reject(caller(), request, reason)),
                        (request, reason) ->
                                act(() -> service.withdraw(caller(), request, reason))),
                asked ->
                        act(
                                () -> {
                                    service.ask(caller(), file.id(), asked);
                                    transferForm.close();
                                }));
    }

    private void act(Runnable does) {
        does.run();
        readAgain();
    }

    private Component ordersTab() {
        OrdersTab made =
                new OrdersTab(
                        otherOffices.orders().ofCase(caller(), file.id()),
                        newOrder,
                        services.directory(),
                        words(),
                        new OrdersTab.Acts(
                                draft -> {
                                    OrderView drawn =
                                            otherOffices.orders().draft(caller(), file.id(), draft);
                                    newOrder = "";
                                    UI.getCurrent().navigate("order/" + drawn.order().id());
                                },
                                () -> {
                                    otherOffices.orders().protectIdentity(caller(), file.id());
                                    readAgain();
                                }));
        if (!newOrder.isEmpty()) {
            made.begin();
        }
        formsPlace.removeAll();
        formsPlace.add(formsPanel());
        return Box.of("div", "desk-groups", formsPlace, made);
    }

    private Component formsPanel() {
        formsChanged = otherOffices.forms().latestChange(caller(), file.id());
        return new FormsPanel(
                caller(), file.id(), otherOffices.forms(), services.directory(), words());
    }

    /** Forms that others begin, save and hand in; an order that is being drawn up stays. */
    private void followForms() {
        if (tab.equals("orders")
                && !otherOffices.forms().latestChange(caller(), file.id()).equals(formsChanged)) {
            formsPlace.removeAll();
            formsPlace.add(formsPanel());
        }
    }

    private Component sameChild(CasePart part) {
        return new SameChild(
                part,
                links,
                new SameChild.Acts(
                        (link, reason) -> {
                            otherCases.links().withdraw(caller(), link.id(), reason);
                            readAgain();
                        },
                        (number, reason) -> {
                            otherCases.links().link(caller(), file.id(), numbered(number), reason);
                            readAgain();
                        }));
    }

    private void readAgain() {
        file = null;
        rebuild();
    }

    /** The case with a number; {@code NO_SUCH_CASE} when the reader sees none. */
    private CaseId numbered(String number) {
        return services.numbered(caller(), number)
                .map(CaseHeader::id)
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
    }

    private PhotoPicker picker() {
        CaseId shown = file.id();
        return new PhotoAdding(
                        words(),
                        bytes -> act(() -> services.cases().addPhoto(caller(), shown, bytes)))
                .picker();
    }

    /**
     * Shows what has changed. Compares with lists, since reading the case would grow the journal,
     * which calls this.
     */
    private void follow() {
        if (file == null) {
            return;
        }
        Optional<CaseHeader> now = services.numbered(caller(), file.header().number());
        if (now.isEmpty()) {
            // it went to where the reader does not see it
            readAgain();
            return;
        }
        boolean changed = !now.get().equals(file.header());
        boolean matched = !services.proposals().ofCase(caller(), file.id()).equals(proposals);
        boolean linked =
                !otherCases.alarms().ofCase(caller(), file.id()).equals(alarms)
                        || !otherCases.links().ofCase(caller(), file.id()).equals(links);
        boolean asked = !otherOffices.transfers().ofCase(caller(), file.id()).equals(transfers);
        // an order that is being drawn up stays; the list is read again when it is opened again
        boolean ordered =
                !otherOffices.orders().latestChange(caller(), file.id()).equals(ordersChanged)
                        && !tab.equals("orders");
        if (changed || asked) {
            // an answer that came while this was asked has changed the case, too
            file = null;
        }
        if (changed || matched || linked || asked || ordered) {
            rebuild();
            return;
        }
        followForms();
        if (observations != null) {
            observations.follow();
        }
    }
}
