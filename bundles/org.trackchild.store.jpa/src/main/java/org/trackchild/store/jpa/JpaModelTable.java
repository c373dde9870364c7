package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.store.api.ModelTable;
import org.trackchild.store.api.StoredModel;
import org.trackchild.store.jpa.entity.ModelRow;
import org.trackchild.store.jpa.entity.ModelUseRow;

/** Versions of the model in the tables {@code match_model} and {@code match_model_use}. */
final class JpaModelTable implements ModelTable {

    private static final int ONLY_ROW = 1;

    private final Connection connection;

    JpaModelTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void insert(StoredModel model) {
        ModelVersion version = model.version();
        ModelVersion.Lesson lesson =
                version.lesson().orElseThrow(() -> new IllegalArgumentException("was not learned"));
        ModelRow row = new ModelRow();
        row.number = version.number();
        row.madeAt = version.madeAt().toEpochMilli();
        row.madeBy = version.madeBy();
        row.decisions = lesson.decisions();
        row.queries = lesson.queries();
        row.tested = lesson.tested();
        row.lossBefore = lesson.lossBefore();
        row.loss = lesson.loss();
        row.parameters = model.parameters();
        row.calibration = model.calibration();
        connection.insert(row);
    }

    @Override
    public Optional<StoredModel> find(long number) {
        return connection
                .find(ModelRow.class, number)
                .map(row -> new StoredModel(version(row), row.parameters, row.calibration));
    }

    @Override
    public List<ModelVersion> versions() {
        return connection
                .em()
                .createQuery("select m from ModelRow m order by m.number desc", ModelRow.class)
                .getResultList()
                .stream()
                .map(JpaModelTable::version)
                .toList();
    }

    private static ModelVersion version(ModelRow row) {
        return new ModelVersion(
                row.number,
                Instant.ofEpochMilli(row.madeAt),
                row.madeBy,
                Optional.of(
                        new ModelVersion.Lesson(
                                row.decisions, row.queries, row.tested, row.lossBefore, row.loss)));
    }

    @Override
    public ModelUse use() {
        return connection
                .find(ModelUseRow.class, ONLY_ROW)
                .map(
                        row ->
                                new ModelUse(
                                        row.number,
                                        row.learning,
                                        Instant.ofEpochMilli(row.since),
                                        row.user,
                                        row.reason))
                .orElse(ModelUse.INITIAL);
    }

    @Override
    public void use(ModelUse use) {
        connection.mustWrite();
        Optional<ModelUseRow> known = connection.find(ModelUseRow.class, ONLY_ROW);
        ModelUseRow row = known.orElseGet(ModelUseRow::new);
        row.id = ONLY_ROW;
        row.number = use.number();
        row.learning = use.learning();
        row.since = use.since().toEpochMilli();
        row.user = use.by();
        row.reason = use.reason();
        if (known.isEmpty()) {
            connection.insert(row);
        }
    }
}
