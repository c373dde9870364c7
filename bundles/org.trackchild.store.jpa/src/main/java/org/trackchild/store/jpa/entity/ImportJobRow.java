package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code import_job}. */
@Entity
@Table(name = "import_job")
public class ImportJobRow {

    @Id public String id;

    @Column(name = "file_name")
    public String fileName;

    public String kind;

    @Column(name = "dry_run")
    public boolean dryRun;

    @Column(name = "all_or_none")
    public boolean atomic;

    @Column(name = "user_name")
    public String user;

    @Column(name = "job_state")
    public String state;

    @Column(name = "records_read")
    public long read;

    @Column(name = "records_created")
    public long created;

    @Column(name = "records_unchanged")
    public long unchanged;

    @Column(name = "records_refused")
    public long refused;

    @Column(name = "bytes_read")
    public long bytesRead;

    @Column(name = "bytes_total")
    public long bytesTotal;

    @Column(name = "started_at")
    public long startedAt;

    @Column(name = "ended_at")
    public Long endedAt;
}
