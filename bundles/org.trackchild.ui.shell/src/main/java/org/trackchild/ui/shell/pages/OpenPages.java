package org.trackchild.ui.shell.pages;

import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages that are open in all browsers. Safe for use by several threads. */
@Component(service = OpenPages.class)
public final class OpenPages {

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();

    private final DeskTime time;

    @Activate
    public OpenPages(@Reference DeskTime time) {
        this.time = time;
    }

    /** Remembers a new page until it is closed. */
    public OpenPage opened(UI ui) {
        OpenPage page = new OpenPage(ui, time);
        pages.add(page);
        ui.addDetachListener(
                event -> {
                    pages.remove(page);
                    page.closed();
                });
        return page;
    }

    /** Does something with each page; the session is not locked. */
    public void each(Consumer<OpenPage> action) {
        pages.forEach(action);
    }

    /** Forgets all pages: their sessions are closed. */
    public void clear() {
        pages.clear();
    }
}
