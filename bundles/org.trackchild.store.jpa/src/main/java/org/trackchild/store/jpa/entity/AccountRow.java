package org.trackchild.store.jpa.entity;

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

    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "key_hash")
    public String keyHash;

    public boolean enabled;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_posting", joinColumns = @JoinColumn(name = "user_name"))
    @OrderColumn(name = "place_in_list")
    public List<PostingColumns> postings = new ArrayList<>();

    /** Columns of {@code account_posting}. */
    @Embeddable
    public static class PostingColumns {

        public String office;

        @Column(name = "role_code")
        public String role;

        public String state;
        public String district;
    }
}
