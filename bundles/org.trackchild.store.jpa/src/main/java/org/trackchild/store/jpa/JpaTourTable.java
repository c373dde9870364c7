package org.trackchild.store.jpa;

import java.util.List;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.store.api.TourTable;
import org.trackchild.store.jpa.entity.TourRow;

/** Tours in the table {@code tour_progress}. */
final class JpaTourTable implements TourTable {

    private final Connection connection;

    JpaTourTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<TourProgress> of(String user) {
        return connection
                .em()
                .createQuery(
                        "select t from TourRow t where t.user = :user order by t.tour",
                        TourRow.class)
                .setParameter("user", user)
                .getResultList()
                .stream()
                .map(row -> new TourProgress(row.tour, row.done, row.since, row.left))
                .toList();
    }

    @Override
    public void put(String user, TourProgress progress) {
        connection.mustWrite();
        String id = user + " " + progress.tour();
        TourRow row =
                connection
                        .find(TourRow.class, id)
                        .orElseGet(
                                () -> {
                                    TourRow fresh = new TourRow();
                                    fresh.id = id;
                                    fresh.user = user;
                                    fresh.tour = progress.tour();
                                    connection.insert(fresh);
                                    return fresh;
                                });
        row.done = progress.done();
        row.since = progress.since();
        row.left = progress.left();
    }
}
