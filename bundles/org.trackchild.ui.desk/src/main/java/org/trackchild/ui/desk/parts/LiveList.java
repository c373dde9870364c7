package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trackchild.ui.desk.words.Words;

/**
 * Keeps the children of a list in step with changing data and leaves alone what has not changed, so
 * that the focus stays where it is.
 */
public final class LiveList {

    private final Box list;

    private final Words words;

    private final Map<String, Shown> shown = new HashMap<>();

    private List<Row> latest = List.of();

    /**
     * @param list an empty element
     * @param words the texts
     */
    public LiveList(Box list, Words words) {
        this.list = list;
        this.words = words;
    }

    /**
     * A row.
     *
     * @param key names it among the rows of the list
     * @param state whatever it shows; a row with an equal state is left alone
     * @param component makes it
     * @param tick brings what goes by with the time, and is not of the state, up to date in a row
     *     that is left alone; must not touch what can have the focus
     */
    public record Row(
            String key, Object state, Supplier<Component> component, Consumer<Component> tick) {

        /** One of which nothing goes by with the time. */
        public Row(String key, Object state, Supplier<Component> component) {
            this(key, state, component, shown -> {});
        }
    }

    private record Shown(Object state, Component component, StaleNotice news) {

        boolean isHeld() {
            return Typing.isPossibleIn(component);
        }
    }

    /**
     * Shows these rows, at the beginning and after what the reader did.
     *
     * @return how many of them were not there before
     */
    public int show(List<Row> rows) {
        return show(rows, false);
    }

    /**
     * Shows these rows, after what somebody did. A row in which the reader may be writing stays,
     * even when it has changed or gone: it says so, and is shown as it is now when its reader wants
     * that.
     *
     * @return how many of them were not there before
     */
    public int follow(List<Row> rows) {
        return show(rows, true);
    }

    private int show(List<Row> rows, boolean sparing) {
        latest = List.copyOf(rows);
        Set<String> wanted = rows.stream().map(Row::key).collect(Collectors.toSet());
        for (String key : List.copyOf(shown.keySet())) {
            if (!wanted.contains(key)) {
                leave(key, sparing);
            }
        }
        int added = 0;
        int place = 0;
        for (Row row : rows) {
            Shown before = shown.get(row.key());
            if (before == null) {
                added++;
            } else if (!before.state().equals(row.state())) {
                leave(row.key(), sparing);
            } else {
                row.tick().accept(before.component());
            }
            Shown now = shown.computeIfAbsent(row.key(), key -> made(row));
            place = put(now, place) + 1;
        }
        return added;
    }

    private Shown made(Row row) {
        return new Shown(row.state(), row.component().get(), new StaleNotice());
    }

    /** Takes a row away, or tells its writer that it has changed. */
    private void leave(String key, boolean sparing) {
        Shown row = shown.get(key);
        if (!sparing || !row.isHeld()) {
            row.component().getElement().removeFromParent();
            shown.remove(key);
        } else if (!row.news().isShown()) {
            row.news().show("list.changed", words, () -> showNow(key));
            row.component().getElement().appendChild(row.news().getElement());
        }
    }

    /** Has a row made anew when the list is shown next: its reader is done in it. */
    public void renew(String key) {
        Shown row = shown.remove(key);
        if (row != null) {
            row.component().getElement().removeFromParent();
        }
    }

    private void showNow(String key) {
        shown.remove(key).component().getElement().removeFromParent();
        show(latest);
    }

    /** How many rows there are. */
    public int size() {
        return shown.size();
    }

    /** Puts a row to a place, unless it is held somewhere: to move it would take the focus. */
    private int put(Shown row, int place) {
        Element element = row.component().getElement();
        Element parent = list.getElement();
        int at = parent.indexOfChild(element);
        if (at >= 0 && row.isHeld()) {
            return at;
        }
        int to = Math.min(place, parent.getChildCount());
        if (at != to) {
            element.removeFromParent();
            parent.insertChild(Math.min(to, parent.getChildCount()), element);
        }
        return parent.indexOfChild(element);
    }
}
