package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Row of {@code form_answer}. */
@Entity
@Table(name = "form_answer")
@IdClass(FormAnswerRow.Key.class)
public class FormAnswerRow {

    @Id
    @Column(name = "form_id")
    public String formId;

    @Id public String item;

    /** The answer, sealed. */
    @Lob public byte[] sealed;

    public String source;

    /** What the item asked for; {@code null} for answers of before this was noted. */
    public String shape;

    /** Version of the form with which it was written. */
    public long version;

    /** Form and item. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String formId;
        public String item;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(formId, key.formId)
                    && Objects.equals(item, key.item);
        }

        @Override
        public int hashCode() {
            return Objects.hash(formId, item);
        }
    }
}
