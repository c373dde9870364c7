package org.trackchild.store.jpa;

import javax.persistence.EntityManager;
import org.eclipse.persistence.internal.databaseaccess.Platform;
import org.eclipse.persistence.jpa.JpaHelper;

/** The few things that Derby and PostgreSQL write differently. */
enum Dialect {
    DERBY("values next value for %s"),
    POSTGRESQL("select nextval('%s')");

    private final String next;

    Dialect(String next) {
        this.next = next;
    }

    static Dialect of(EntityManager em) {
        Platform platform =
                JpaHelper.getEntityManager(em).getAbstractSession().getDatasourcePlatform();
        return platform.isPostgreSQL() ? POSTGRESQL : DERBY;
    }

    /** A query for the next number of a sequence. */
    String next(String sequence) {
        return next.formatted(sequence);
    }
}
