package org.trackchild.rest.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Shape;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChangesSince;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.HistoryQuery;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Registration;
import org.trackchild.registry.api.Revision;

/** A register in memory: origins, versions, and a list in pages; no access predicate. */
final class MemoryRegistry implements CaseRegistry {

    private static final Instant NOW = Instant.parse("2026-01-10T10:00:00Z");

    private final Map<CaseId, ChildCase> cases = new HashMap<>();

    final List<CaseFilter> asked = new ArrayList<>();

    @Override
    public List<Problem> check(CaseDraft draft) {
        return List.of();
    }

    @Override
    public List<Problem> check(Caller caller, Optional<CaseId> changed, CaseDraft draft) {
        return check(draft);
    }

    @Override
    public List<CaseField> fieldsOf(Caller caller, CaseId id) {
        return List.of();
    }

    @Override
    public List<CaseField> fieldsOfNew(Caller caller, CaseKind kind, String state) {
        return List.of();
    }

    @Override
    public CaseDraft asStored(Caller caller, CaseId id, CaseDraft changed) {
        return changed;
    }

    @Override
    public Registration register(Caller caller, CaseDraft draft) {
        Optional<ChildCase> before =
                draft.origin()
                        .flatMap(
                                origin ->
                                        cases.values().stream()
                                                .filter(known -> isFrom(known, origin))
                                                .findFirst());
        if (before.isPresent()) {
            Origin known = before.get().origin().orElseThrow();
            if (!known.contentHash().equals(draft.origin().orElseThrow().contentHash())) {
                throw new ProblemException(CaseProblem.ORIGIN_REUSED);
            }
            return new Registration(before.get(), false);
        }
        return new Registration(store(CaseId.next(), 1, caller, draft), true);
    }

    private static boolean isFrom(ChildCase known, Origin origin) {
        return known.origin()
                .filter(
                        other ->
                                other.source().equals(origin.source())
                                        && other.reference().equals(origin.reference()))
                .isPresent();
    }

    private ChildCase store(CaseId id, long version, Caller caller, CaseDraft draft) {
        CaseHeader header =
                new CaseHeader(
                        id,
                        "MC-26-000001",
                        draft.kind(),
                        CaseStatus.REGISTERED,
                        caller.office().orElseThrow(),
                        new Revision(version, caller.user(), NOW, NOW, Optional.empty()));
        ChildCase stored =
                new ChildCase(
                        header,
                        draft.child(),
                        draft.event(),
                        draft.particulars(),
                        draft.origin(),
                        List.of(),
                        draft.extra().entrySet().stream()
                                .map(
                                        each ->
                                                new ExtraValue(
                                                        each.getKey(),
                                                        Shape.LINE,
                                                        each.getValue(),
                                                        Set.of()))
                                .toList());
        cases.put(id, stored);
        return stored;
    }

    @Override
    public List<Registration> registerAll(Caller caller, List<CaseDraft> drafts) {
        return drafts.stream().map(draft -> register(caller, draft)).toList();
    }

    @Override
    public ChildCase change(Caller caller, CaseId id, long version, CaseDraft content) {
        if (read(caller, id).header().revision().version() != version) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        return store(id, version + 1, caller, content);
    }

    @Override
    public ChangesSince changesSince(Caller caller, CaseId id, long version) {
        Revision now = read(caller, id).header().revision();
        List<ChangesSince.Change> since =
                now.version() > version
                        ? List.of(
                                new ChangesSince.Change(
                                        now.version(),
                                        NOW,
                                        now.registeredBy(),
                                        Optional.empty(),
                                        List.of("age_years")))
                        : List.of();
        return new ChangesSince(now.version(), since);
    }

    @Override
    public ChildCase read(Caller caller, CaseId id) {
        return Optional.ofNullable(cases.get(id))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
    }

    @Override
    public Page<CaseSummary> list(
            Caller caller, CaseFilter filter, Optional<String> after, int limit) {
        asked.add(filter);
        List<CaseSummary> all =
                cases.values().stream()
                        .map(
                                one ->
                                        new CaseSummary(
                                                one.header(),
                                                one.child().names().child(),
                                                one.child().sex(),
                                                one.child().age(),
                                                one.event(),
                                                Optional.empty()))
                        .toList();
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + limit);
        return new Page<>(
                all.subList(from, to),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    @Override
    public long count(Caller caller, CaseFilter filter) {
        return cases.size();
    }

    @Override
    public List<PossibleDuplicate> possibleDuplicates(
            Caller caller, CaseKind kind, CaseDraft typed) {
        return List.of();
    }

    @Override
    public UUID addPhoto(Caller caller, CaseId id, byte[] image) {
        return new UUID(1, image.length);
    }

    @Override
    public Optional<CaseHeader> header(Caller caller, CaseId id) {
        return Optional.of(read(caller, id).header());
    }

    @Override
    public List<FieldCorrection> corrections(Caller caller, CaseId id) {
        return List.of();
    }

    @Override
    public Page<JournalEntry> history(
            Caller caller, CaseId id, HistoryQuery query, Optional<String> after, int limit) {
        return new Page<>(List.of(), Optional.empty());
    }
}
