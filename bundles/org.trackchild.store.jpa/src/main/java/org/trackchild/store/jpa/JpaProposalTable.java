package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.ProposalTable;
import org.trackchild.store.jpa.entity.AnswerRow;
import org.trackchild.store.jpa.entity.ProposalRow;
import org.trackchild.store.jpa.entity.ReasonRow;

/**
 * Proposals in the tables {@code proposal}, {@code proposal_reason} and {@code proposal_answer}.
 */
final class JpaProposalTable implements ProposalTable {

    private final Connection connection;

    private final EntityManager em;

    private final PairQuery<ProposalRow> pairs;

    JpaProposalTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
        this.pairs = new PairQuery<>(em, ProposalRow.class, "missing", "found");
    }

    @Override
    public void insert(Proposal added) {
        ProposalRow row = new ProposalRow();
        ProposalMapping.write(added, row);
        connection.insert(row);
        insertParts(added);
    }

    private void insertParts(Proposal proposal) {
        ProposalMapping.reasons(proposal).forEach(connection::insert);
        ProposalMapping.answers(proposal).forEach(connection::insert);
    }

    @Override
    public boolean update(Proposal changed, long expectedVersion) {
        connection.mustWrite();
        String id = changed.id().toString();
        ProposalRow row = em.find(ProposalRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.version != expectedVersion || !knowsAnswers(changed)) {
            return false;
        }
        ProposalMapping.write(changed, row);
        // parts are replaced: merge writes those that differ
        reasons(List.of(id)).getOrDefault(id, List.of()).stream()
                .skip(changed.explanation().reasons().size())
                .forEach(em::remove);
        ProposalMapping.reasons(changed).forEach(em::merge);
        ProposalMapping.answers(changed).forEach(em::merge);
        return true;
    }

    /** Whether the answers begin with those that are stored: nobody's answer gets lost. */
    private boolean knowsAnswers(Proposal changed) {
        String id = changed.id().toString();
        List<Answer> stored =
                answers(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(ProposalMapping::answer)
                        .toList();
        return stored.size() <= changed.answers().size()
                && changed.answers().subList(0, stored.size()).equals(stored);
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return connection
                .find(ProposalRow.class, id.toString())
                .flatMap(row -> withParts(List.of(row)).stream().findFirst());
    }

    @Override
    public Optional<Proposal> findPair(Proposal.Pair pair) {
        return withParts(
                        em.createQuery(
                                        "select p from ProposalRow p where p.missing = :missing and"
                                                + " p.found = :found",
                                        ProposalRow.class)
                                .setParameter("missing", pair.missing().toString())
                                .setParameter("found", pair.found().toString())
                                .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public List<Proposal> ofCases(Collection<CaseId> ids) {
        return withParts(pairs.ofCases(ids, row -> row.id));
    }

    @Override
    public List<UUID> withStatus(ProposalStatus status) {
        return em
                .createQuery(
                        "select p.id from ProposalRow p where p.status = :status", String.class)
                .setParameter("status", status.code())
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    @Override
    public Page<Proposal> list(
            Reach reach, Set<ProposalStatus> status, Optional<String> after, int limit) {
        Page<ProposalRow> rows =
                Pages.of(
                        pairs.latest(reach, status, after, limit + 1, row -> row.id),
                        limit,
                        row -> row.id);
        return new Page<>(withParts(rows.items()), rows.next());
    }

    @Override
    public List<Proposal> awaiting(Reach reach, ProposalStatus status, int limit) {
        AwaitingProposals awaiting = new AwaitingProposals(em, status, limit);
        Map<String, ProposalRow> rows = new LinkedHashMap<>();
        for (CaseKind side : CaseKind.values()) {
            for (Area area : Area.of(reach)) {
                awaiting.of(side, area).forEach(row -> rows.put(row.id, row));
            }
        }
        return withParts(
                rows.values().stream()
                        .sorted(AwaitingProposals.OLDEST_FIRST)
                        .limit(limit)
                        .toList());
    }

    @Override
    public long count(Reach reach, Set<ProposalStatus> status) {
        return pairs.count(reach, status);
    }

    private List<Proposal> withParts(List<ProposalRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(row -> row.id).toList();
        Map<String, List<ReasonRow>> reasons = reasons(ids);
        Map<String, List<AnswerRow>> answers = answers(ids);
        return rows.stream()
                .map(
                        row ->
                                ProposalMapping.read(
                                        row,
                                        reasons.getOrDefault(row.id, List.of()),
                                        answers.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Map<String, List<AnswerRow>> answers(List<String> ids) {
        Map<String, List<AnswerRow>> answers = new HashMap<>();
        em.createQuery(
                        "select a from AnswerRow a where a.proposal in :ids order by a.place",
                        AnswerRow.class)
                .setParameter("ids", Keys.padded(ids))
                .getResultList()
                .forEach(
                        row ->
                                answers.computeIfAbsent(row.proposal, id -> new ArrayList<>())
                                        .add(row));
        return answers;
    }

    private Map<String, List<ReasonRow>> reasons(List<String> ids) {
        Map<String, List<ReasonRow>> reasons = new HashMap<>();
        em.createQuery(
                        "select r from ReasonRow r where r.proposal in :ids order by r.place",
                        ReasonRow.class)
                .setParameter("ids", Keys.padded(ids))
                .getResultList()
                .forEach(
                        row ->
                                reasons.computeIfAbsent(row.proposal, id -> new ArrayList<>())
                                        .add(row));
        return reasons;
    }
}
