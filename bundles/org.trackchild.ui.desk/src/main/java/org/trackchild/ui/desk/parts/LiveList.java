package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps the children of a list in step with changing data and leaves alone what has not changed, so
 * that the focus stays where it is.
 */
public final class LiveList {

    private final Box list;

    private final Map<String, Shown> shown = new HashMap<>();

    /**
     * @param list an empty element
     */
    public LiveList(Box list) {
        this.list = list;
    }

    /**
     * A row.
     *
     * @param key names it among the rows of the list
     * @param state whatever it shows; a row with an equal state is left alone
     * @param component makes it
     */
    public record Row(String key, Object state, Supplier<Component> component) {}

    private record Shown(Object state, Component component) {}

    /**
     * Shows these rows.
     *
     * @return how many of them were not there before
     */
    public int show(List<Row> rows) {
        Set<String> wanted = rows.stream().map(Row::key).collect(Collectors.toSet());
        shown.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = !wanted.contains(entry.getKey());
                            if (gone) {
                                entry.getValue().component().getElement().removeFromParent();
                            }
                            return gone;
                        });
        int added = 0;
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            Shown before = shown.get(row.key());
            if (before == null) {
                added++;
            }
            if (before == null || !before.state().equals(row.state())) {
                if (before != null) {
                    before.component().getElement().removeFromParent();
                }
                before = new Shown(row.state(), row.component().get());
                shown.put(row.key(), before);
            }
            put(before.component().getElement(), place);
        }
        return added;
    }

    /** How many rows there are. */
    public int size() {
        return shown.size();
    }

    private void put(Element row, int place) {
        Element parent = list.getElement();
        if (place < parent.getChildCount() && parent.getChild(place).equals(row)) {
            return;
        }
        row.removeFromParent();
        parent.insertChild(place, row);
    }
}
