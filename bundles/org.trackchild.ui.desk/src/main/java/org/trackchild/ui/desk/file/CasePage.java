package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.api.Transfers;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.PhotoPicker;
import org.trackchild.ui.desk.forms.FormsPanel;
import org.trackchild.ui.desk.orders.OrdersTab;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.parts.Typing;
import org.trackchild.ui.desk.photos.PhotoVisit;
import org.trackchild.ui.desk.transfers.TransferForm;
import org.trackchild.ui.desk.transfers.TransferRow;

/** One case: banner, lifeline and tabs, each tab with its own address. Follows the journal. */
final class CasePage extends Screen implements BeforeEnterObserver {

    private final transient CaseServices services;

    private final transient OtherCases otherCases;

    private final transient OtherOffices otherOffices;

    private transient Optional<CaseId> id = Optional.empty();

    private String tab = CaseTabs.FIRST;

    private boolean photoRefused;

    /** Kind of the order to draw up; empty for none. */
    private String newOrder = "";

    /** Code of the step to write down; empty for none. */
    private String wantedStep = "";

    private transient ChildCase file;

    /** What was done in the case when it was read. */
    private transient CaseState state;

    /** Version of the case that who writes in the tab has seen. */
    private long seen;

    private transient CaseSurroundings around;

    private final transient OpenForm<TransferForm> transferForm = new OpenForm<>();

    private final transient PhotoVisit visit = new PhotoVisit();

    private final transient Observations.Forms forms = new Observations.Forms();

    /** The tab of sightings and notes while it is open. */
    private Observations observations;

    private String formsState = "";

    private final Box formsPlace = Box.of("div", "");

    private Box top;

    private Box tabs;

    private Box content;

    /** Lines of the history that are read at once. */
    private static final int LINES = 200;

    private final StaleNotice news = new StaleNotice();

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
            visit.end();
        }
        id = wanted;
        var address = event.getLocation().getQueryParameters();
        tab = CaseTabs.chosen(address.getSingleParameter("tab"));
        newOrder = address.getSingleParameter("new").orElse("");
        wantedStep = address.getSingleParameter("step").orElse("");
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
        around = surroundings();
        top = Box.of("div", "desk-top");
        tabs = Box.of("div", "");
        content = Box.of("div", "desk-groups");
        add(top, tabs, news, content);
        showTop();
        showTab();
    }

    private CaseSurroundings surroundings() {
        return CaseSurroundings.of(caller(), file.id(), services, otherCases, otherOffices);
    }

    private void showTop() {
        top.removeAll();
        top.add(new Banner(part(), state), new AlarmStrip(part(), around.alarms()));
    }

    /** Changes only the tab, so that the photograph above is not asked for again. */
    private void showTab() {
        CasePart part = part();
        seen = file.header().revision().version();
        observations = null;
        news.removeAll();
        tabs.removeAll();
        tabs.add(CaseTabs.of(part, tab));
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
        state =
                new CaseState(
                        services.casework().progress(caller(), file.id()),
                        otherOffices.orders().ofCase(caller(), file.id()));
    }

    private CasePart part() {
        Caller reader = caller();
        return new CasePart(
                file,
                around.proposals(),
                services.mayChange(reader, file.header()),
                services.photos(reader, file.header(), visit, words()),
                words(),
                services.directory(),
                services.pack(reader, file.header(), words()));
    }

    private Component content(CasePart part) {
        return switch (tab) {
            case "details" ->
                    new DetailsTab(
                            part,
                            services.marks(caller(), part, this::act),
                            part.mayChange() ? picker() : null,
                            services.attachments(caller(), part, forms.attachment()));
            case "steps" -> steps(part);
            case "sightings" -> observations(part);
            case "orders" -> ordersTab();
            case "matches" -> new MatchesTab(part);
            case "family" ->
                    otherCases.family(
                            caller(),
                            part,
                            services.may(caller(), Action.ANSWER, file.header()),
                            this::act);
            case "history" ->
                    new HistoryTab(
                            part,
                            (query, after) ->
                                    services.cases()
                                            .history(caller(), file.id(), query, after, LINES),
                            services.cases().corrections(caller(), file.id()));
            default ->
                    Box.of(
                            "div",
                            "desk-groups",
                            new OverviewTab(
                                    part, state, otherOffices.inHand(part, caller(), this::act)),
                            otherOffices.beforeBench(part, caller(), this::act),
                            handingOver(part),
                            sameChild(part));
        };
    }

    private Component steps(CasePart part) {
        StepsTab steps =
                new StepsTab(
                        part,
                        services.casework().progress(caller(), file.id()),
                        slot(FormDrafts.Form.STEP, ""),
                        this::make,
                        otherOffices.transfers().receivers(part.kind(), Transfer.Kind.NOTICE));
        if (!wantedStep.isEmpty()) {
            steps.begin(wantedStep);
            // once: whoever leaves the form has left it
            wantedStep = "";
        }
        return steps;
    }

    /** Refused once when others have changed the case: their change stands above then. */
    private void make(Step step) {
        try {
            services.casework().make(caller(), file.id(), seen, step);
        } catch (ProblemException refused) {
            seen = file.header().revision().version();
            throw refused;
        }
        readAgain();
    }

    private Component observations(CasePart part) {
        observations =
                new Observations(
                        part,
                        caller(),
                        otherOffices,
                        forms,
                        new Observations.Around(
                                this::act,
                                this::showTab,
                                () -> services.cases().history(caller(), part.file().id())));
        return observations;
    }

    private Component handingOver(CasePart part) {
        Transfers service = otherOffices.transfers();
        return new HandingOver(
                part,
                around.transfers(),
                transferForm,
                service,
                new TransferRow.Acts(
                        request -> act(() -> service.accept(caller(), request)),
                        (request, reason) -> act(() -> service.reject(caller(), request, reason)),
                        (request, reason) -> act(() -> service.withdraw(caller(), request, reason)),
                        (request, reason) -> act(() -> service.end(caller(), request, reason))),
                services.may(caller(), Action.HAND_OVER, file.header())
                        ? Optional.of(
                                new HandingOver.Asking(
                                        slot(FormDrafts.Form.TRANSFER, ""), this::ask))
                        : Optional.empty());
    }

    private void ask(TransferRequest asked) {
        act(
                () -> {
                    otherOffices.transfers().ask(caller(), file.id(), asked);
                    transferForm.close();
                });
    }

    private void act(Runnable does) {
        does.run();
        readAgain();
    }

    private FormDrafts.Slot slot(FormDrafts.Form form, String query) {
        return new FormDrafts.Slot(
                caller().user(), form, "case/" + file.id() + query, file.header().number());
    }

    private Component ordersTab() {
        OrdersTab made =
                new OrdersTab(
                        otherOffices.orders().ofCase(caller(), file.id()),
                        newOrder,
                        slot(FormDrafts.Form.ORDER, "?tab=orders"),
                        services.directory(),
                        words(),
                        new OrdersTab.Acts(
                                draft -> {
                                    OrderView drawn =
                                            otherOffices.orders().draft(caller(), file.id(), draft);
                                    newOrder = "";
                                    UI.getCurrent().navigate("order/" + drawn.order().id());
                                },
                                () ->
                                        act(
                                                () ->
                                                        otherOffices
                                                                .orders()
                                                                .protectIdentity(
                                                                        caller(), file.id())),
                                written ->
                                        act(
                                                () ->
                                                        otherOffices
                                                                .orders()
                                                                .liftProtection(
                                                                        caller(), file.id(),
                                                                        written)),
                                typed -> otherOffices.fit(caller(), file.id(), typed)));
        if (!newOrder.isEmpty()) {
            made.begin();
        }
        formsPlace.removeAll();
        formsPlace.add(formsPanel());
        return Box.of("div", "desk-groups", formsPlace, made);
    }

    private Component formsPanel() {
        formsState = otherOffices.forms().state(caller(), file.id());
        return new FormsPanel(
                caller(), file.id(), otherOffices.forms(), services.directory(), words());
    }

    /** Forms that fall due, or that others fill in; an order that is being drawn up stays. */
    private void followForms() {
        if (tab.equals("orders")
                && !otherOffices.forms().state(caller(), file.id()).equals(formsState)) {
            formsPlace.removeAll();
            formsPlace.add(formsPanel());
        }
    }

    private Component sameChild(CasePart part) {
        return otherCases.sameChild(
                part,
                around.links(),
                caller(),
                number -> services.existing(caller(), number),
                this::act);
    }

    private void readAgain() {
        file = null;
        rebuild();
    }

    private PhotoPicker picker() {
        CaseId shown = file.id();
        return new PhotoAdding(
                        words(),
                        bytes -> act(() -> services.cases().addPhoto(caller(), shown, bytes)))
                .picker();
    }

    /**
     * Shows what has changed. Asks for the header alone, since reading the case would grow the
     * journal, which calls this; and nobody has looked at the child once more.
     */
    private void follow() {
        if (file == null) {
            return;
        }
        Optional<CaseHeader> now = services.cases().header(caller(), file.id());
        if (now.isEmpty()) {
            // it went to where the reader does not see it
            readAgain();
            return;
        }
        CaseSurroundings before = around;
        around = surroundings();
        // an answer that came while this was asked has changed the case, too
        if (!now.get().equals(file.header()) || !around.equals(before)) {
            showNews();
            return;
        }
        followForms();
        if (observations != null) {
            observations.follow();
        }
    }

    /** Where somebody may be writing stays as it is until asked for; what is above it does not. */
    private void showNews() {
        // all of it: an order that is signed or revoked changes no version of the case
        read();
        if (!Typing.isPossibleIn(content)) {
            rebuild();
            return;
        }
        showTop();
        tabs.removeAll();
        tabs.add(CaseTabs.of(part(), tab));
        followForms();
        if (!news.isShown()) {
            news.show("case.changed", words(), this::readAgain);
        }
    }
}
