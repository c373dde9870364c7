package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.words.Words;

/**
 * A page of the desk. It is built when it is attached, and anew when the language changes, the
 * screen shield moves or the time of a training was moved; a refusal takes its place.
 */
@StyleSheet("context://plugins/org.trackchild.ui.desk/desk.css")
@StyleSheet("context://plugins/org.trackchild.ui.desk/paper.css")
public abstract class Screen extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final transient Desk desk;

    private transient Words words;

    /**
     * @param desk the desk of the reader
     * @param name for tests
     */
    protected Screen(Desk desk, String name) {
        this.desk = desk;
        words = Words.in(java.util.Locale.ENGLISH).at(desk.time());
        addClassName("tc-page");
        Names.name(this, name);
        desk.onShield(this, this::shieldMoved);
        desk.onTime(this, this::rebuildIfOpen);
    }

    /** Adds everything. Called on an empty page. */
    protected abstract void build();

    /** Title of the page, also that of the browser's window. */
    protected abstract String title();

    /** The desk of the reader. */
    protected final Desk desk() {
        return desk;
    }

    /** Who reads. */
    protected final Caller caller() {
        return desk.caller();
    }

    /** The texts in the language of the reader. */
    protected final Words words() {
        return words;
    }

    /** A text in the language of the reader. */
    protected final String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** Builds the page anew. */
    protected final void rebuild() {
        removeAll();
        try {
            build();
        } catch (ProblemException refused) {
            removeAll();
            add(Refusals.page(refused, words));
        }
    }

    /** Builds the page anew when it is open; otherwise it is built when it opens. */
    protected final void rebuildIfOpen() {
        if (isAttached()) {
            rebuild();
        }
    }

    /** Head of the page: the title and what stands beside it. */
    protected final Box head(Component... beside) {
        Box head = Box.of("header", "tc-page-head", Box.text("h1", "", title()).named("title"));
        if (beside.length > 0) {
            head.add(Box.of("div", "tc-toolbar", beside));
        }
        return head;
    }

    private void shieldMoved() {
        words = words.shielded(desk.isShielded());
        rebuildIfOpen();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        words = Words.in(event.getLocale()).at(desk.time()).shielded(desk.isShielded());
        rebuild();
    }

    @Override
    public String getPageTitle() {
        return title() + " · TrackChild";
    }
}
