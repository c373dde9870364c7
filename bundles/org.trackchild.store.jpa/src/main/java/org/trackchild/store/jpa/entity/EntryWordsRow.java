package org.trackchild.store.jpa.entity;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code entry_words}: what somebody wrote, apart from the journal that refers to it. */
@Entity
@Table(name = "entry_words")
public class EntryWordsRow {

    @Id public String id;

    public String words;

    protected EntryWordsRow() {
        // for JPA
    }

    public EntryWordsRow(String id, String words) {
        this.id = id;
        this.words = words;
    }
}
