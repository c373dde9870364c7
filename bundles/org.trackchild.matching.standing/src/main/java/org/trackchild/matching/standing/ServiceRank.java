package org.trackchild.matching.standing;

import java.util.Comparator;
import java.util.Map;

/**
 * Order of OSGi services of one kind: the higher ranking first, then the one that was registered
 * first (OSGi Core 8, section 5.2.5).
 *
 * @param ranking {@code service.ranking}
 * @param id {@code service.id}
 */
record ServiceRank(int ranking, long id) implements Comparable<ServiceRank> {

    private static final Comparator<ServiceRank> ORDER =
            Comparator.comparingInt(ServiceRank::ranking)
                    .reversed()
                    .thenComparingLong(ServiceRank::id);

    static ServiceRank of(Map<String, Object> properties) {
        int ranking = properties.get("service.ranking") instanceof Integer number ? number : 0;
        return new ServiceRank(ranking, (Long) properties.get("service.id"));
    }

    @Override
    public int compareTo(ServiceRank other) {
        return ORDER.compare(this, other);
    }
}
