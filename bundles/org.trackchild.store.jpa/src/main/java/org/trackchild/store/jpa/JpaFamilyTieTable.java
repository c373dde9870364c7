package org.trackchild.store.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.FamilyTieTable;
import org.trackchild.store.jpa.entity.FamilyDismissalRow;
import org.trackchild.store.jpa.entity.FamilyTieRow;

/** Ties in the tables {@code family_tie} and {@code family_dismissal}. */
final class JpaFamilyTieTable implements FamilyTieTable {

    private static final String ONE = "one";

    private static final String OTHER = "other";

    private final Connection connection;

    private final EntityManager em;

    JpaFamilyTieTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(FamilyTie added) {
        FamilyTieRow row = new FamilyTieRow();
        row.one = added.said().of().toString();
        row.other = added.said().to().toString();
        row.relation = added.said().relation();
        row.ground = added.said().ground().code();
        SignedRows.sign(
                row, added.id(), SignedRows.key(added.pair()), added.made(), added.withdrawn());
        connection.insert(row);
    }

    @Override
    public boolean withdraw(UUID id, Statement statement) {
        return SignedRows.withdraw(connection, FamilyTieRow.class, id, statement);
    }

    @Override
    public Optional<FamilyTie> find(UUID id) {
        return connection.find(FamilyTieRow.class, id.toString()).map(JpaFamilyTieTable::read);
    }

    @Override
    public List<FamilyTie> ofCases(Collection<CaseId> ids) {
        return new PairQuery<>(em, FamilyTieRow.class, ONE, OTHER)
                .ofCases(ids, row -> row.id).stream().map(JpaFamilyTieTable::read).toList();
    }

    private static FamilyTie read(FamilyTieRow row) {
        return new FamilyTie(
                UUID.fromString(row.id),
                new FamilyTie.Said(
                        id(row.one),
                        id(row.other),
                        row.relation,
                        Code.find(FamilyTie.Ground.class, row.ground).orElseThrow()),
                SignedRows.made(row),
                SignedRows.withdrawn(row));
    }

    private static CaseId id(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public void dismiss(CasePair pair, Set<FamilySuggestion.Clue> clues, Statement statement) {
        connection.mustWrite();
        FamilyDismissalRow row =
                connection
                        .find(FamilyDismissalRow.class, SignedRows.key(pair))
                        .orElseGet(() -> row(pair));
        row.clues = FamilySuggestion.Clue.written(clues);
        row.saidBy = statement.user();
        row.office = statement.office().value();
        row.saidAt = statement.at().toEpochMilli();
        row.reason = statement.reason();
        if (!em.contains(row)) {
            connection.insert(row);
        }
    }

    private static FamilyDismissalRow row(CasePair pair) {
        FamilyDismissalRow row = new FamilyDismissalRow();
        row.pair = SignedRows.key(pair);
        row.one = pair.one().toString();
        row.other = pair.other().toString();
        return row;
    }

    @Override
    public Map<CaseId, Set<FamilySuggestion.Clue>> dismissed(CaseId id) {
        Map<CaseId, Set<FamilySuggestion.Clue>> dismissed = new HashMap<>();
        for (String side : List.of(ONE, OTHER)) {
            em.createQuery(
                            "select d from FamilyDismissalRow d where d." + side + " = :id",
                            FamilyDismissalRow.class)
                    .setParameter("id", id.toString())
                    .getResultList()
                    .forEach(
                            row ->
                                    dismissed.put(
                                            id(side.equals(ONE) ? row.other : row.one),
                                            FamilySuggestion.Clue.read(row.clues)));
        }
        return dismissed;
    }
}
