package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code mail_letter}. */
@Entity
@Table(name = "mail_letter")
public class MailLetterRow {

    @Id public String id;

    public String reader;

    public String kind;

    public String content;

    public String address;

    public String state;

    @Column(name = "written_at")
    public long writtenAt;

    @Column(name = "next_at")
    public long nextAt;

    public int attempts;

    public String failure;
}
