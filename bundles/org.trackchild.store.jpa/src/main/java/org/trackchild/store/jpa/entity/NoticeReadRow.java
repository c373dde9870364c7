package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code notice_read}. */
@Entity
@Table(name = "notice_read")
@IdClass(NoticeReadRow.Key.class)
public class NoticeReadRow {

    @Id public String reader;

    @Id
    @Column(name = "notice_id")
    public String notice;

    @Column(name = "read_at")
    public long at;

    /** Who has read what. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String reader;

        public String notice;

        public Key() {}

        public Key(String reader, String notice) {
            this.reader = reader;
            this.notice = notice;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && reader.equals(key.reader)
                    && notice.equals(key.notice);
        }

        @Override
        public int hashCode() {
            return Objects.hash(reader, notice);
        }
    }
}
