package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code search_look}. */
@Entity
@Table(name = "search_look")
@IdClass(SearchLookRow.Key.class)
public class SearchLookRow {

    @Id
    @Column(name = "search_id")
    public String search;

    @Id
    @Column(name = "looked_by")
    public String user;

    @Column(name = "looked_at")
    public long at;

    /** Who looked at what. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String search;

        public String user;

        public Key() {}

        public Key(String search, String user) {
            this.search = search;
            this.user = user;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key
                    && search.equals(((Key) other).search)
                    && user.equals(((Key) other).user);
        }

        @Override
        public int hashCode() {
            return Objects.hash(search, user);
        }
    }
}
