package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code import_problem}. */
@Entity
@Table(name = "import_problem")
public class ImportProblemRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "job_id")
    public String job;

    @Column(name = "line_number")
    public long line;

    public String reference;
    public String code;
    public String field;

    @Column(name = "sentence_en")
    public String sentenceEnglish;

    @Column(name = "sentence_hi")
    public String sentenceHindi;

    public boolean warning;
}
