package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code mail_reader}. */
@Entity
@Table(name = "mail_reader")
public class MailReaderRow {

    @Id public String reader;

    public String address;

    public boolean confirmed;

    @Column(name = "mail_mode")
    public String mode;

    @Column(name = "mail_hour")
    public int hour;

    @Column(name = "quiet_from")
    public int quietFrom;

    @Column(name = "quiet_to")
    public int quietTo;

    public boolean hindi;

    @Column(name = "code_hash")
    public String codeHash;

    @Column(name = "code_sent_at")
    public long codeSentAt;

    @Column(name = "code_tries")
    public int codeTries;

    @Column(name = "told_until")
    public long toldUntil;

    public long version;
}
