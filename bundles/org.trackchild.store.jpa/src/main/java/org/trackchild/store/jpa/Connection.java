package org.trackchild.store.jpa;

import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * What the tables of one transaction share.
 *
 * @param em the entity manager
 * @param writable whether the transaction may write
 * @param seal seals and opens what rows tell of a child
 */
record Connection(EntityManager em, boolean writable, RowSeal seal) {

    void mustWrite() {
        if (!writable) {
            throw new IllegalStateException("this transaction only reads");
        }
    }

    void insert(Object row) {
        mustWrite();
        em.persist(row);
    }

    <R> Optional<R> find(Class<R> type, Object id) {
        return Optional.ofNullable(em.find(type, id));
    }
}
