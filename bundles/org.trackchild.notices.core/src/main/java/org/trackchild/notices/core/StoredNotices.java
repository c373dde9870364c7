package org.trackchild.notices.core;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.NoticeFilter;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.Notices;
import org.trackchild.notices.api.SeenNotice;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.store.api.NoticeTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Notices over the store. */
@Component(service = Notices.class)
public class StoredNotices implements Notices {

    private static final int LONGEST_PAGE = 200;

    private static final Set<NoticeTopic> ALL_TOPICS = EnumSet.allOf(NoticeTopic.class);

    private final Store store;

    private final AccessPolicy policy;

    private final NoticeBell bell;

    @Activate
    public StoredNotices(
            @Reference Store store, @Reference AccessPolicy policy, @Reference NoticeBell bell) {
        this.store = store;
        this.policy = policy;
        this.bell = bell;
    }

    private NoticeTable.Selection selection(
            Caller caller, Set<NoticeTopic> topics, boolean unread) {
        return new NoticeTable.Selection(
                caller.user(), Audience.of(caller), policy.reach(caller), topics, unread);
    }

    /** What a reader wants to be told of. */
    private static Set<NoticeTopic> wanted(Transaction tx, Caller caller) {
        Set<NoticeTopic> wanted = EnumSet.allOf(NoticeTopic.class);
        wanted.removeAll(tx.notices().settings(caller.user()).wishes().muted());
        return wanted;
    }

    @Override
    public Page<SeenNotice> list(
            Caller caller, NoticeFilter filter, Optional<String> after, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("1 to " + LONGEST_PAGE + ", not " + limit);
        }
        return store.show(
                caller,
                tx -> {
                    Set<NoticeTopic> topics =
                            filter.topic().map(Set::of).orElseGet(() -> wanted(tx, caller));
                    Page<NoticeTable.Listed> page =
                            tx.notices()
                                    .list(selection(caller, topics, filter.unread()), after, limit);
                    Map<CaseId, CaseSummary> cases = cases(tx, caller, page.items());
                    tx.shown(Reading.of(Through.NOTICES), cases.keySet());
                    return page.map(
                            listed ->
                                    new SeenNotice(
                                            listed.notice(),
                                            listed.read(),
                                            listed.notice().matter().of().map(cases::get)));
                });
    }

    private Map<CaseId, CaseSummary> cases(
            Transaction tx, Caller caller, List<NoticeTable.Listed> listed) {
        Set<CaseId> ids =
                listed.stream()
                        .flatMap(each -> each.notice().matter().of().stream())
                        .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : tx.cases().findAll(ids).stream()
                        .filter(
                                stored ->
                                        policy.decide(caller, Action.READ, stored.facts())
                                                .allowed())
                        .collect(
                                Collectors.toMap(
                                        stored -> stored.content().id(),
                                        stored -> CaseSummary.of(stored.content())));
    }

    @Override
    public long unread(Caller caller) {
        return store.read(
                tx ->
                        tx.notices()
                                .count(selection(caller, wanted(tx, caller), true), MOST_COUNTED));
    }

    @Override
    public Set<UUID> markRead(Caller caller, Set<UUID> ids) {
        Set<UUID> marked =
                store.write(
                        caller,
                        tx -> {
                            mustBeOwn(tx, caller, ids);
                            Set<UUID> fresh =
                                    tx.notices().among(selection(caller, ALL_TOPICS, true), ids);
                            tx.notices().markRead(caller.user(), fresh, tx.now());
                            return fresh;
                        });
        bell.ring();
        return marked;
    }

    private void mustBeOwn(Transaction tx, Caller caller, Set<UUID> ids) {
        if (ids.size() > MOST_MARKED) {
            throw new IllegalArgumentException("at most " + MOST_MARKED);
        }
        if (tx.notices().among(selection(caller, ALL_TOPICS, false), ids).size() < ids.size()) {
            throw new ProblemException(NoticeProblem.NO_SUCH_NOTICE);
        }
    }

    @Override
    public void markUnread(Caller caller, Set<UUID> ids) {
        store.write(
                caller,
                tx -> {
                    tx.notices().markUnread(caller.user(), ids);
                    return null;
                });
        bell.ring();
    }

    @Override
    public Instant readAll(Caller caller, Instant shown) {
        Instant before =
                store.write(
                        caller,
                        tx -> {
                            Instant until = tx.notices().readUntil(caller.user());
                            // a notice that is being written has a moment before now, and was
                            // never seen
                            tx
                                    .notices()
                                    .list(selection(caller, ALL_TOPICS, false), Optional.empty(), 1)
                                    .items()
                                    .stream()
                                    .map(latest -> latest.notice().raised())
                                    .map(latest -> latest.isBefore(shown) ? latest : shown)
                                    .filter(until::isBefore)
                                    .forEach(now -> tx.notices().readUntil(caller.user(), now));
                            return until;
                        });
        bell.ring();
        return before;
    }

    @Override
    public void readOnlyUntil(Caller caller, Instant until) {
        store.write(
                caller,
                tx -> {
                    if (until.isBefore(tx.notices().readUntil(caller.user()))) {
                        tx.notices().readUntil(caller.user(), until);
                    }
                    return null;
                });
        bell.ring();
    }

    @Override
    public NoticeSettings settings(Caller caller) {
        return store.read(tx -> tx.notices().settings(caller.user()));
    }

    @Override
    public NoticeSettings change(Caller caller, long version, NoticeSettings.Wishes wishes) {
        NoticeSettings changed =
                store.write(
                        caller,
                        tx -> {
                            if (tx.notices().settings(caller.user()).version() != version) {
                                throw new ProblemException(NoticeProblem.SETTINGS_CHANGED);
                            }
                            NoticeSettings now = new NoticeSettings(wishes, version + 1);
                            tx.notices().put(caller.user(), now);
                            return now;
                        });
        bell.ring();
        return changed;
    }
}
