package org.trackchild.notices.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.model.Event;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.store.api.NoticeTable;
import org.trackchild.store.api.Transaction;

/**
 * Writes notices that are not written yet, and one that says that there are more where an audience
 * has had enough of a kind for a day. Belongs to one transaction.
 */
final class NoticeBook {

    private final Transaction tx;

    private final int mostADay;

    private final Map<Group, Long> raised = new HashMap<>();

    /**
     * @param mostADay so many of one kind for one audience
     */
    NoticeBook(Transaction tx, int mostADay) {
        this.tx = tx;
        this.mostADay = mostADay;
    }

    private record Group(Audience audience, NoticeKind kind, LocalDate day) {}

    /**
     * A notice that is to be written.
     *
     * @param notice the notice
     * @param counted when it counts as raised: when the entry was written, or now for what falls
     *     due
     */
    record Wanted(Notice notice, Instant counted) {

        LocalDate day() {
            return counted.atZone(Event.ZONE).toLocalDate();
        }
    }

    /** One for a day that names nothing. */
    static Notice summary(
            Audience audience, NoticeKind kind, Instant since, long entry, Instant now) {
        return Notice.of(
                audience,
                new Notice.Matter(kind, Optional.empty(), "", since, entry, ""),
                since.atZone(Event.ZONE).toLocalDate().toString(),
                now);
    }

    /**
     * Writes those that are not known.
     *
     * @return whether any was
     */
    boolean write(List<Wanted> wanted) {
        Map<UUID, Wanted> fresh = new LinkedHashMap<>();
        wanted.forEach(each -> fresh.putIfAbsent(each.notice().id(), each));
        fresh.keySet().removeAll(tx.notices().known(List.copyOf(fresh.keySet())));
        // everything is read before anything is written: a question after that would write first
        fresh.values().forEach(each -> raised.computeIfAbsent(group(each), this::raisedBefore));
        Map<UUID, Wanted> written = new LinkedHashMap<>();
        Map<UUID, Wanted> summaries = new LinkedHashMap<>();
        Set<NoticeTable.Told> proposed = proposed(fresh.values());
        for (Wanted each : fresh.values()) {
            Notice.Matter matter = each.notice().matter();
            NoticeTable.Told told = new NoticeTable.Told(each.notice().audience(), matter.thing());
            if (matter.kind() == NoticeKind.PROPOSAL_WITHDRAWN && !proposed.contains(told)) {
                // they never heard of it
                continue;
            }
            long before = raised.merge(group(each), 1L, Long::sum) - 1;
            if (before < mostADay || each.notice().isSummary()) {
                written.put(each.notice().id(), each);
                if (matter.kind() == NoticeKind.PROPOSAL_NEW) {
                    proposed.add(told);
                }
            } else {
                Notice more =
                        summary(
                                each.notice().audience(),
                                each.notice().matter().kind(),
                                each.counted(),
                                each.notice().matter().entry(),
                                tx.now());
                summaries.putIfAbsent(more.id(), new Wanted(more, each.counted()));
            }
        }
        Set<UUID> known = new HashSet<>(tx.notices().known(summaries.keySet()));
        summaries.forEach(
                (id, more) -> {
                    if (!known.contains(id)) {
                        written.putIfAbsent(id, more);
                    }
                });
        written.values().forEach(each -> tx.notices().insert(each.notice(), each.day()));
        return !written.isEmpty();
    }

    /** Who was told of the proposals that are withdrawn. */
    private Set<NoticeTable.Told> proposed(Collection<Wanted> fresh) {
        Set<String> withdrawn =
                fresh.stream()
                        .map(each -> each.notice().matter())
                        .filter(matter -> matter.kind() == NoticeKind.PROPOSAL_WITHDRAWN)
                        .map(Notice.Matter::thing)
                        .collect(Collectors.toSet());
        return new HashSet<>(tx.notices().told(NoticeKind.PROPOSAL_NEW, withdrawn));
    }

    private static Group group(Wanted wanted) {
        return new Group(wanted.notice().audience(), wanted.notice().matter().kind(), wanted.day());
    }

    private long raisedBefore(Group group) {
        return tx.notices().raisedOn(group.audience(), group.kind(), group.day());
    }
}
