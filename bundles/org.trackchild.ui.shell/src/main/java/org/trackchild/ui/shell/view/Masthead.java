package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.ui.shell.pages.OfficeNames;
import org.trackchild.ui.shell.pages.Preferences;
import org.trackchild.ui.shell.pages.Preferences.TextSize;
import org.trackchild.ui.shell.pages.Preferences.Theme;

/** The bar: mark, state, search, bell, screen shield, language, theme, user. */
final class Masthead extends Header implements LocaleChangeObserver {

    private static final String LABEL = "aria-label";

    /** Address of the page of one's own account. */
    private static final String ACCOUNT = "account";

    private final Button shield = new Button(VaadinIcon.EYE_SLASH.create());

    private final Span shieldWord = new Span();

    private final LanguageButton language = new LanguageButton();

    private final Map<Theme, MenuItem> themes = new EnumMap<>(Theme.class);

    private final Map<TextSize, MenuItem> sizes = new EnumMap<>(TextSize.class);

    private final Span userName = new Span();

    private final HtmlContainer officeName = new HtmlContainer("small");

    private final MenuBar themeMenu = menu("theme");

    private final MenuBar userMenu = menu("user");

    private final Runnable leaving;

    private final PostingMenu postings;

    private final Span state = new Span();

    private final RouterLink home = new RouterLink();

    /**
     * @param search the search field, which is hidden where there is no list
     * @param bell leads to the notices, and is hidden where there are none
     * @param shielding puts the screen shield up or down
     * @param offices names of the offices of whoever has several postings
     * @param choosing goes on on behalf of another of these offices
     * @param leaving signs out
     */
    Masthead(
            SearchBox search,
            Bell bell,
            Runnable shielding,
            OfficeNames offices,
            Consumer<Posting> choosing,
            Runnable leaving) {
        addClassNames("tc-masthead", "tc-screen-only");
        home.setRoute(HomeView.class);
        home.addClassName("tc-mark-link");
        Span word = new Span("TrackChild");
        word.addClassName("tc-mark-word");
        home.add(new Logo(), word);
        state.addClassName("tc-state-slot");

        shield.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        shieldWord.addClassName("tc-bar-word");
        shield.getElement().appendChild(shieldWord.getElement());
        shield.getElement().setAttribute("data-test", "shield");
        shield.addClickListener(click -> shielding.run());

        MenuItem looks = themeMenu.addItem(VaadinIcon.ADJUST.create());
        Theme theme = Preferences.theme(VaadinRequest.getCurrent());
        for (Theme each : Theme.values()) {
            themes.put(
                    each, choice(looks, "theme-" + code(each), each == theme, () -> choose(each)));
        }
        looks.getSubMenu().addSeparator();
        TextSize size = Preferences.textSize(VaadinRequest.getCurrent());
        for (TextSize each : TextSize.values()) {
            sizes.put(each, choice(looks, "text-" + code(each), each == size, () -> choose(each)));
        }

        MenuItem userRoot = userMenu.addItem(VaadinIcon.USER.create());
        Span words = new Span(userName, officeName);
        words.addClassName("tc-user-words");
        userRoot.add(words);
        postings = new PostingMenu(userRoot.getSubMenu(), offices, choosing);
        this.leaving = leaving;

        add(home, state, search, bell, shield, language, themeMenu, userMenu);
    }

    private static MenuBar menu(String name) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        menu.getElement().setAttribute("data-test", name + "-menu");
        return menu;
    }

    private static MenuItem choice(MenuItem of, String name, boolean chosen, Runnable choose) {
        MenuItem item = of.getSubMenu().addItem("");
        item.setCheckable(true);
        item.setChecked(chosen);
        item.getElement().setAttribute("data-test", name);
        item.addClickListener(click -> choose.run());
        return item;
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void choose(Theme chosen) {
        themes.forEach((theme, item) -> item.setChecked(theme == chosen));
        getUI().ifPresent(ui -> Preferences.choose(ui, chosen));
    }

    private void choose(TextSize chosen) {
        sizes.forEach((size, item) -> item.setChecked(size == chosen));
        getUI().ifPresent(ui -> Preferences.choose(ui, chosen));
    }

    /** Shows who is signed in, and on whose behalf. */
    void showPerson(Caller caller, String office) {
        String name = caller.displayName();
        userName.setText(name);
        officeName.setText(office);
        officeName.setVisible(!office.isEmpty());
        MenuItem user = userMenu.getItems().get(0);
        user.setAriaLabel(getTranslation("frame.user", name));
        user.getSubMenu().removeAll();
        postings.add(caller, getLocale());
        user.getSubMenu()
                .addItem(
                        getTranslation("account.title"),
                        click -> getUI().ifPresent(ui -> ui.navigate(ACCOUNT)))
                .getElement()
                .setAttribute("data-test", "account");
        user.getSubMenu()
                .addItem(getTranslation("frame.sign-out"), click -> leaving.run())
                .getElement()
                .setAttribute("data-test", "sign-out");
    }

    /** Shows the state that runs the desk; empty shows nothing. */
    void showState(String name) {
        state.setText(name);
        state.setVisible(!name.isEmpty());
    }

    /** Shows whether the screen shield is up. */
    void showShield(boolean up) {
        shield.getElement().setAttribute("aria-pressed", String.valueOf(up));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        home.getElement().setAttribute(LABEL, getTranslation("frame.home"));
        shield.setAriaLabel(getTranslation("frame.shield"));
        shieldWord.setText(getTranslation("frame.shield"));
        shield.setTooltipText(getTranslation("frame.shield.tip"));
        themeMenu.getItems().get(0).setAriaLabel(getTranslation("frame.theme"));
        themes.forEach((theme, item) -> item.setText(getTranslation("frame.theme." + code(theme))));
        sizes.forEach((size, item) -> item.setText(getTranslation("frame.text." + code(size))));
    }
}
