package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.matching.api.Evidence;
import org.trackchild.model.CaseId;
import org.trackchild.quality.api.Judgement;
import org.trackchild.store.api.JudgementTable;
import org.trackchild.store.jpa.entity.JudgementRow;

/** Judgements in the table {@code judgement}. */
final class JpaJudgementTable implements JudgementTable {

    private final Connection connection;

    JpaJudgementTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void put(Judgement judgement) {
        connection.mustWrite();
        String id = id(judgement.missing(), judgement.found());
        Optional<JudgementRow> known = connection.find(JudgementRow.class, id);
        JudgementRow row = known.orElseGet(JudgementRow::new);
        row.id = id;
        row.missing = judgement.missing().toString();
        row.found = judgement.found().toString();
        row.same = judgement.same();
        row.at = judgement.at().toEpochMilli();
        row.probability = judgement.said().probability();
        row.proposed = judgement.said().proposed();
        Evidence evidence = judgement.said().evidence();
        row.modelVersion = evidence.modelVersion();
        row.priorBits = evidence.priorBits();
        row.otherBits = evidence.otherBits();
        row.signs = write(evidence.signs());
        if (known.isEmpty()) {
            connection.insert(row);
        }
    }

    private static String id(CaseId missing, CaseId found) {
        return missing + "/" + found;
    }

    @Override
    public void remove(CaseId missing, CaseId found) {
        connection.mustWrite();
        connection.find(JudgementRow.class, id(missing, found)).ifPresent(connection.em()::remove);
    }

    @Override
    public Optional<Judgement> find(CaseId missing, CaseId found) {
        return connection.find(JudgementRow.class, id(missing, found)).map(JpaJudgementTable::read);
    }

    @Override
    public long countSince(Instant moment) {
        return connection
                .em()
                .createQuery("select count(j) from JudgementRow j where j.at > :moment", Long.class)
                .setParameter("moment", moment.toEpochMilli())
                .getSingleResult();
    }

    @Override
    public List<Judgement> latest(int limit) {
        return connection
                .em()
                .createQuery(
                        "select j from JudgementRow j order by j.at desc, j.id", JudgementRow.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaJudgementTable::read)
                .toList();
    }

    private static Judgement read(JudgementRow row) {
        return new Judgement(
                new CaseId(UUID.fromString(row.missing)),
                new CaseId(UUID.fromString(row.found)),
                row.same,
                Instant.ofEpochMilli(row.at),
                new Judgement.Said(
                        row.probability,
                        row.proposed,
                        new Evidence(
                                row.modelVersion, row.priorBits, row.otherBits, read(row.signs))));
    }

    /** One line for each comparator: name, level, bits. Nobody asks the database for a line. */
    private static String write(Map<String, Evidence.Sign> signs) {
        return new TreeMap<>(signs)
                .entrySet().stream()
                        .map(
                                each ->
                                        word(each.getKey())
                                                + " "
                                                + word(each.getValue().level())
                                                + " "
                                                + each.getValue().bits())
                        .collect(Collectors.joining("\n"));
    }

    /** Names come from plug-ins. */
    private static String word(String name) {
        return name.replaceAll("\\s", "_");
    }

    private static Map<String, Evidence.Sign> read(String text) {
        return text.lines()
                .map(line -> line.split(" "))
                .collect(
                        Collectors.toMap(
                                parts -> parts[0],
                                parts ->
                                        new Evidence.Sign(parts[1], Double.parseDouble(parts[2]))));
    }
}
