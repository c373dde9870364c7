package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Embeddable;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;

/** Row of {@code account} with its postings. */
@Entity
@Table(name = "account")
public class AccountRow {

    @Id
    @Column(name = "user_name")
    public String user;

    @Column(name = "display_name")
    public String displayName;

    /** The name to show in lower case, by which lists are sorted and searched. */
    @Column(name = "list_name")
    public String listName;

    @Column(name = "password_hash")
    public String passwordHash;

    /** Milliseconds since 1970, as all moments here. */
    @Column(name = "password_since")
    public Long passwordSince;

    @Column(name = "secret_until")
    public Long secretUntil;

    @Column(name = "key_hash")
    public String keyHash;

    public boolean enabled;

    /** How far the authority reaches that disabled it. */
    @Column(name = "disabled_scope")
    public String disabledScope;

    @Column(name = "account_version")
    public long version;

    @Column(name = "changed_at")
    public long changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_posting", joinColumns = @JoinColumn(name = "user_name"))
    @OrderColumn(name = "place_in_list")
    public List<PostingColumns> postings = new ArrayList<>();

    /** Columns of {@code account_posting}. */
    @Embeddable
    public static class PostingColumns {

        /** Empty for those from before postings had identifiers. */
        @Column(name = "posting_id")
        public String id;

        public String office;

        @Column(name = "role_code")
        public String role;

        public String state;
        public String district;

        @Column(name = "in_charge")
        public boolean inCharge;

        @Column(name = "first_day")
        public LocalDate firstDay;

        @Column(name = "last_day")
        public LocalDate lastDay;

        @Column(name = "stands_in_for")
        public String standsInFor;
    }
}
