package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Words;

/**
 * Where a proposal stands among those that wait, with links to its neighbours.
 *
 * @param before the one before, if any
 * @param after the one after; for a proposal that waits no more, the first that does
 * @param place from 1; 0 for a proposal that waits no more
 * @param all how many wait
 */
record Pager(Optional<UUID> before, Optional<UUID> after, int place, int all) {

    /** Finds the place of a proposal in the queue. */
    static Pager of(UUID shown, List<UUID> queue) {
        int index = queue.indexOf(shown);
        return new Pager(at(queue, index - 1), at(queue, index + 1), index + 1, queue.size());
    }

    private static Optional<UUID> at(List<UUID> ids, int index) {
        return index >= 0 && index < ids.size() ? Optional.of(ids.get(index)) : Optional.empty();
    }

    /** The links. */
    Component shown(Words words) {
        Box nav = Box.of("nav", "desk-pager").with("aria-label", words.text("compare.pager"));
        before.ifPresent(id -> nav.add(link(id, "compare.previous", "previous-proposal", words)));
        if (place > 0 && all > 1) {
            nav.add(
                    Box.text(
                            "span",
                            "tc-muted tc-number",
                            words.text(
                                    "compare.position",
                                    Integer.toString(place),
                                    Integer.toString(all))));
        }
        after.ifPresent(id -> nav.add(link(id, "compare.next", "next-proposal", words)));
        nav.add(Links.to("proposals", words.text("compare.all"), "all-proposals"));
        return nav.named("pager");
    }

    private static Component link(UUID id, String key, String name, Words words) {
        return Links.to(Links.ofProposal(id), words.text(key), name);
    }
}
