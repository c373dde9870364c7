package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.model.Wording;
import org.trackchild.ui.api.Reproof;
import org.trackchild.ui.shell.account.ProofDialog;
import org.trackchild.ui.shell.pages.BrowserTraces;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.OfficeNames;
import org.trackchild.ui.shell.pages.OpenPage;
import org.trackchild.ui.shell.pages.Sessions;
import org.trackchild.ui.shell.pages.SignedIn;
import org.trackchild.ui.shell.pages.Views;
import org.trackchild.ui.shell.tour.Lessons;
import org.trackchild.ui.shell.tour.StartCard;
import org.trackchild.ui.shell.tour.TourPanel;

/** What is around every view: the bar above, the navigation beside. */
public final class DeskFrame extends AppLayout
        implements AfterNavigationObserver, HasDynamicTitle, LocaleChangeObserver, Views.Watcher {

    /** Tells the server at most every five seconds that somebody is there. */
    private static final String WATCH_ACTIVITY =
            """
            window.tcActivity?.abort();
            window.tcActivity = new AbortController();
            let last = 0;
            const note = () => {
              if (Date.now() - last > 5000) {
                last = Date.now();
                this.$server.active();
              }
            };
            for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
              window.addEventListener(type, note,
                  {passive: true, capture: true, signal: window.tcActivity.signal});
            }
            """;

    private final Views views;

    private final OfficeNames offices;

    private final Entrance entrance;

    private final Sessions sessions;

    private final Wording state;

    private final Main main = new Main();

    private final TimeStrip time = new TimeStrip();

    private final FactorStrip factor = new FactorStrip();

    private final TourPanel tour;

    private final StartCard card;

    private final SearchBox search = new SearchBox();

    private final Bell bell = new Bell();

    private final Navigation navigation = new Navigation();

    private final Div drawerUser = new Div();

    private final DrawerToggle toggle = new DrawerToggle();

    private final Anchor skip = new Anchor("#main");

    private final Masthead masthead;

    /** Below the desk, without parameters. */
    private String address = "";

    DeskFrame(
            Views views,
            OfficeNames offices,
            Entrance entrance,
            Sessions sessions,
            Wording state,
            Lessons lessons) {
        this.views = views;
        this.entrance = entrance;
        this.offices = offices;
        this.sessions = sessions;
        this.state = state;
        masthead =
                new Masthead(
                        search, bell, this::toggleShield, offices, this::choose, this::signOut);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        main.getStyle().set("outline", "none");
        skip.addClassName("tc-skip");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', event => { event.preventDefault();"
                                + " document.getElementById('main').focus(); })");
        drawerUser.addClassName("tc-drawer-user");
        addToNavbar(skip, toggle, masthead);
        addToDrawer(drawerUser, navigation);
        tour = new TourPanel(lessons);
        card = new StartCard(lessons);
        Div strips = new Div(time, factor);
        strips.addClassName("tc-strips");
        Div work = new Div(strips, card, tour, main);
        work.addClassName("tc-work");
        setContent(work);
    }

    /** The frame that a page shows. */
    public static Optional<DeskFrame> of(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(DeskFrame.class::isInstance)
                .map(DeskFrame.class::cast)
                .findFirst();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        OpenPage page = OpenPage.of(ui);
        if (event.isInitialAttach()) {
            BrowserTraces.dropOld(ui, page.time().instant());
            Reproof.by(ui, this::askForProof);
            page.onJournal(
                    this,
                    () -> {
                        caller().ifPresent(this::count);
                        tour.advance();
                        if (time.show(page.time())) {
                            page.timeMoved();
                        }
                    });
        }
        time.show(page.time());
        showShield();
        getElement().executeJs(WATCH_ACTIVITY);
        LostConnection.watch(event.getUI());
    }

    private void askForProof(Runnable again) {
        SignedIn.of(VaadinSession.getCurrent())
                .ifPresent(person -> new ProofDialog(entrance, person, again).open());
    }

    private void count(Caller caller) {
        navigation.count(caller);
        bell.count(caller);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        main.removeAll();
    }

    /** Called by the browser: a key or a pointer was used. */
    @ClientCallable
    private void active() {
        SignedIn.of(VaadinSession.getCurrent())
                .ifPresent(
                        person -> {
                            person.touch(Instant.now());
                            UI.getCurrent().getSession().getUIs().forEach(Notices::closeIdle);
                        });
    }

    @Override
    public String getPageTitle() {
        return getUI().map(this::title).orElse(Titles.PRODUCT);
    }

    private String title(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .flatMap(target -> views.ofType(target.getClass()).stream())
                .findFirst()
                .map(view -> Titles.of(view.title().in(getLocale())))
                .orElse(Titles.PRODUCT);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (isOverlay()) {
            setDrawerOpened(false);
        }
        getUI().ifPresent(this::showTitle);
        address = event.getLocation().getPath();
        tour.at(address);
        factorChanged();
        showCard();
    }

    /** Says above the page how the second factor of the person stands by now. */
    public void factorChanged() {
        SignedIn.of(VaadinSession.getCurrent())
                .ifPresent(person -> factor.show(entrance.factor(person), address));
    }

    /** Shows the tour that the person has begun or taken up again. */
    public void takeUpTour() {
        tour.takeUp();
    }

    private void showCard() {
        caller().ifPresent(caller -> card.show(caller, address));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        PageLanguage.show(event.getUI());
        toggle.setAriaLabel(getTranslation("frame.menu"));
        skip.setText(getTranslation("frame.skip"));
        navigation.getElement().setAttribute("aria-label", getTranslation("frame.navigation"));
        masthead.showState(state.in(getLocale()));
        time.show(OpenPage.of(event.getUI()).time());
        caller().ifPresent(this::showPerson);
        viewsChanged();
        showTitle(event.getUI());
        tour.show();
        showCard();
    }

    /** The title of the view, or that of the page with one sentence that stands in its place. */
    private void showTitle(UI ui) {
        ui.getPage()
                .setTitle(
                        ui.getInternals().getActiveRouterTargetsChain().stream()
                                .filter(HasDynamicTitle.class::isInstance)
                                .map(target -> ((HasDynamicTitle) target).getPageTitle())
                                .findFirst()
                                .orElse(Titles.PRODUCT));
    }

    private void showPerson(Caller caller) {
        String office = offices.of(caller, getLocale());
        masthead.showPerson(caller, office);
        drawerUser.setText(
                office.isEmpty() ? caller.displayName() : caller.displayName() + " · " + office);
    }

    @Override
    public void viewsChanged() {
        caller().ifPresent(
                        caller -> {
                            navigation.show(views.linked(caller.chosen()), caller, getLocale());
                            search.setVisible(views.at(SearchBox.LIST, caller).isPresent());
                            bell.show(views.at(Bell.LIST, caller), caller, getLocale());
                        });
    }

    @Override
    public void viewRemoved() {
        getUI().ifPresent(
                        ui -> {
                            ui.navigate("");
                            Notices.show(getTranslation("frame.view-removed"));
                        });
    }

    @Override
    public void viewReplaced() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void toggleShield() {
        VaadinSession session = VaadinSession.getCurrent();
        SignedIn.of(session)
                .ifPresent(
                        person -> {
                            person.shield(!person.isShielded());
                            // the other pages of the session: one beside this has the same record
                            session.getUIs().stream()
                                    .filter(ui -> ui != UI.getCurrent())
                                    .forEach(ui -> OpenPage.of(ui).access(() -> moveShield(ui)));
                            moveShield(UI.getCurrent());
                        });
    }

    private static void moveShield(UI ui) {
        of(ui).ifPresent(DeskFrame::showShield);
        OpenPage.of(ui).shieldMoved();
    }

    private void showShield() {
        boolean up =
                getUI().map(UI::getSession)
                        .flatMap(SignedIn::of)
                        .map(SignedIn::isShielded)
                        .orElse(false);
        masthead.showShield(up);
        getElement().executeJs("document.body.classList.toggle('tc-shielded', $0)", up);
    }

    private void choose(Posting posting) {
        VaadinSession session = VaadinSession.getCurrent();
        SignedIn.of(session)
                .ifPresent(
                        person -> {
                            if (sessions.choose(session, person, posting)) {
                                return;
                            }
                            Notices.show(getTranslation("frame.posting.later"));
                        });
    }

    private void signOut() {
        sessions.signOut(VaadinSession.getCurrent());
    }

    private static Optional<Caller> caller() {
        return SignedIn.of(VaadinSession.getCurrent()).map(SignedIn::caller);
    }
}
