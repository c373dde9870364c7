package org.trackchild.registry.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseFilter.Span;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.FilterTerms;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearchNews;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Saved searches over the store; what they find, the register says. */
@Component(service = SavedSearches.class)
public class StoredSavedSearches implements SavedSearches {

    private static final int LISTED = 200;

    /** How long somebody can change their mind. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Store store;

    private final CaseDesk desk;

    private final CaseFields fields;

    private final CaseRegistry registry;

    @Activate
    public StoredSavedSearches(
            @Reference Store store,
            @Reference CaseDesk desk,
            @Reference CaseFields fields,
            @Reference CaseRegistry registry) {
        this.store = store;
        this.desk = desk;
        this.fields = fields;
        this.registry = registry;
    }

    @Override
    public SavedSearch save(Caller caller, SavedSearch.Draft draft) {
        if (seesNoCase(caller)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        check(caller, draft);
        return store.write(
                caller,
                tx -> {
                    tx.savedSearches().forget(caller.user(), tx.now().minus(REMEMBERED));
                    mustFit(tx, caller, TextRules.tidy(draft.name()), Optional.empty());
                    SavedSearch made =
                            search(CaseId.drawUuid(), caller, draft, caller.office(), 1, tx.now());
                    tx.savedSearches().insert(made);
                    tx.savedSearches().looked(made.id(), caller.user(), tx.now());
                    journal(tx, JournalAction.SEARCH_SAVED, made);
                    return made;
                });
    }

    private static SavedSearch search(
            UUID id,
            Caller caller,
            SavedSearch.Draft draft,
            Optional<OfficeId> office,
            long version,
            Instant at) {
        return new SavedSearch(
                id,
                caller.user(),
                draft.shared() ? office : Optional.empty(),
                TextRules.tidy(draft.name()),
                FilterTerms.write(draft.filter()),
                version,
                at);
    }

    /** All that is wrong with what somebody wants to keep. */
    private void check(Caller caller, SavedSearch.Draft draft) {
        List<Problem> problems = new ArrayList<>();
        if (TextRules.tidy(draft.name()).isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, NAME, List.of()));
        }
        TextRules.check(NAME, draft.name(), LONGEST, problems);
        Map<String, String> terms = FilterTerms.write(draft.filter());
        TextRules.check(FILTER, String.join("", terms.values()), LONGEST_FILTER, problems);
        if (draft.shared() && caller.office().isEmpty()) {
            problems.add(Problem.of(CaseProblem.NO_OFFICE));
        }
        try {
            new FieldSearch(fields.known(), caller, draft.filter().extra());
        } catch (ProblemException cannotBeSearched) {
            problems.addAll(cannotBeSearched.problems());
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** One more search of this name fits among those of the caller. */
    private static void mustFit(
            Transaction tx, Caller caller, String name, Optional<UUID> changed) {
        List<SavedSearch> others =
                tx.savedSearches().ofOwner(caller.user()).stream()
                        .filter(each -> !Optional.of(each.id()).equals(changed))
                        .toList();
        if (others.stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) {
            throw new ProblemException(
                    List.of(new Problem(CaseProblem.SEARCH_NAME_TAKEN, NAME, List.of())));
        }
        if (others.size() >= MOST) {
            throw new ProblemException(
                    List.of(new Problem(CaseProblem.TOO_MANY_SEARCHES, "", List.of(MOST))));
        }
    }

    @Override
    public List<SavedSearch> list(Caller caller) {
        return store.read(tx -> list(tx, caller));
    }

    private List<SavedSearch> list(Transaction tx, Caller caller) {
        if (seesNoCase(caller)) {
            return List.of();
        }
        return Stream.concat(
                        tx.savedSearches().ofOwner(caller.user()).stream(),
                        tx.savedSearches().shared(offices(caller), caller.user(), LISTED).stream())
                .limit(LISTED)
                .toList();
    }

    /** Names and words of searches are often those of a child: not for who may see none. */
    private boolean seesNoCase(Caller caller) {
        return desk.policy().reach(caller).equals(Reach.NOTHING);
    }

    /** The offices where the caller sees cases; an administrator of an office does not. */
    private Set<OfficeId> offices(Caller caller) {
        return caller.postings().stream()
                .filter(posting -> !seesNoCase(caller.with(List.of(posting))))
                .map(Posting::office)
                .collect(Collectors.toSet());
    }

    @Override
    public SavedSearch read(Caller caller, UUID id) {
        return store.read(tx -> find(tx, caller, id));
    }

    private SavedSearch find(Transaction tx, Caller caller, UUID id) {
        return tx.savedSearches()
                .find(id)
                .filter(found -> isSeen(caller, found))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_SEARCH));
    }

    private boolean isSeen(Caller caller, SavedSearch search) {
        return !seesNoCase(caller)
                && (search.owner().equals(caller.user())
                        || search.sharedWith().filter(offices(caller)::contains).isPresent());
    }

    private SavedSearch own(Transaction tx, Caller caller, UUID id) {
        SavedSearch found = find(tx, caller, id);
        if (!found.owner().equals(caller.user())) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return found;
    }

    @Override
    public SavedSearch change(Caller caller, UUID id, long version, SavedSearch.Draft draft) {
        store.read(tx -> own(tx, caller, id));
        check(caller, draft);
        return store.write(
                caller,
                tx -> {
                    SavedSearch before = own(tx, caller, id);
                    if (before.version() != version) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    if (before.isLeftIn(draft.filter())) {
                        throw new ProblemException(CaseProblem.SEARCH_OUTDATED);
                    }
                    // its people go on using it when the owner works elsewhere by now
                    Optional<OfficeId> office = before.sharedWith().or(caller::office);
                    SavedSearch after = search(id, caller, draft, office, version + 1, tx.now());
                    if (says(before, after)) {
                        return before;
                    }
                    mustFit(tx, caller, after.name(), Optional.of(id));
                    if (!tx.savedSearches().update(after)) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    journal(tx, JournalAction.SEARCH_CHANGED, after);
                    return after;
                });
    }

    private static boolean says(SavedSearch before, SavedSearch after) {
        return before.name().equals(after.name())
                && before.terms().equals(after.terms())
                && before.sharedWith().equals(after.sharedWith());
    }

    @Override
    public void delete(Caller caller, UUID id) {
        store.write(
                caller,
                tx -> {
                    SavedSearch found = own(tx, caller, id);
                    tx.savedSearches().forget(caller.user(), tx.now().minus(REMEMBERED));
                    if (!tx.savedSearches().delete(id, tx.now())) {
                        throw new ProblemException(CaseProblem.NO_SUCH_SEARCH);
                    }
                    journal(tx, JournalAction.SEARCH_DELETED, found);
                    return null;
                });
    }

    @Override
    public SavedSearch restore(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    Optional<SavedSearch> deleted =
                            tx.savedSearches()
                                    .findDeleted(caller.user(), id)
                                    .filter(found -> isSeen(caller, found));
                    if (deleted.isEmpty()) {
                        return own(tx, caller, id);
                    }
                    mustFit(tx, caller, deleted.get().name(), Optional.empty());
                    tx.savedSearches().restore(id);
                    journal(tx, JournalAction.SEARCH_RESTORED, deleted.get());
                    return deleted.get();
                });
    }

    @Override
    public void looked(Caller caller, UUID id) {
        store.write(
                caller,
                tx -> {
                    find(tx, caller, id);
                    tx.savedSearches().looked(id, caller.user(), tx.now());
                    return null;
                });
    }

    @Override
    public List<SavedSearchNews> news(Caller caller, int limit) {
        Map<UUID, Instant> looks = store.read(tx -> tx.savedSearches().looks(caller.user()));
        return list(caller).stream()
                .filter(search -> looks.containsKey(search.id()))
                .limit(limit)
                .map(search -> news(caller, search, looks.get(search.id())))
                .toList();
    }

    private SavedSearchNews news(Caller caller, SavedSearch search, Instant looked) {
        try {
            CaseFilter filter =
                    search.filter()
                            .orElseThrow(() -> new ProblemException(CaseProblem.SEARCH_OUTDATED));
            return new SavedSearchNews(
                    search,
                    looked,
                    OptionalLong.of(registry.count(caller, since(filter, looked))),
                    List.of());
        } catch (ProblemException cannotBeSearched) {
            return new SavedSearchNews(
                    search, looked, OptionalLong.empty(), cannotBeSearched.problems());
        }
    }

    private static CaseFilter since(CaseFilter filter, Instant looked) {
        Span span = filter.registered().orElse(new Span(null, null));
        Instant from = span.from() == null || span.from().isBefore(looked) ? looked : span.from();
        return filter.with().registered(new Span(from, span.before())).build();
    }

    private static void journal(Transaction tx, JournalAction action, SavedSearch search) {
        tx.journal(
                action,
                new Subject(Subject.SAVED_SEARCH, search.id().toString()),
                "version="
                        + search.version()
                        + search.sharedWith().map(office -> ";office=" + office).orElse("")
                        + ";fields="
                        + search.terms().keySet().stream()
                                .sorted()
                                .collect(Collectors.joining(",")));
    }
}
