package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.DeskView;

/** The links to the views, with the numbers beside them. */
final class Navigation extends SideNav {

    private static final Logger LOG = LoggerFactory.getLogger(Navigation.class);

    private static final long MOST = 999;

    private final Map<DeskView, Span> counts = new LinkedHashMap<>();

    Navigation() {
        addClassName("tc-navigation");
        getElement().setAttribute("data-test", "navigation");
    }

    /** Builds all links anew. */
    void show(List<DeskView> views, Caller caller, Locale language) {
        removeAll();
        counts.clear();
        for (DeskView view : views) {
            SideNavItem item =
                    new SideNavItem(
                            view.title().in(language),
                            view.route(),
                            new Icon(view.link().orElseThrow().icon()));
            item.getElement().setAttribute("data-test", "link-" + view.route());
            Span count = new Span();
            count.addClassName("tc-nav-count");
            count.getElement().getThemeList().add("badge");
            item.setSuffixComponent(count);
            counts.put(view, count);
            addItem(item);
        }
        count(caller);
    }

    /** Asks for the numbers again. */
    void count(Caller caller) {
        counts.forEach(
                (view, count) -> {
                    OptionalLong number = number(view, caller);
                    count.setVisible(number.isPresent() && number.getAsLong() > 0);
                    count.setText(
                            number.isPresent() && number.getAsLong() > MOST
                                    ? MOST + "+"
                                    : String.valueOf(number.orElse(0)));
                });
    }

    /** The number of a view; empty when it has none, or cannot tell it at the moment. */
    static OptionalLong number(DeskView view, Caller caller) {
        try {
            return view.badge(caller);
        } catch (RuntimeException e) {
            // an engine that is being replaced must not take the navigation away
            LOG.warn("No number for the link of {}", view.route(), e);
            return OptionalLong.empty();
        }
    }
}
