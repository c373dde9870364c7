package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code notice_reader}. */
@Entity
@Table(name = "notice_reader")
public class NoticeReaderRow {

    @Id public String reader;

    @Column(name = "read_until")
    public long readUntil;

    /** Codes of topics, separated by commas. */
    public String muted = "";

    public long version;
}
