package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Embeddable;

/** Columns of the description of a child. Names hold one spelling a line. */
@Embeddable
public class DescriptionColumns {

    @Column(name = "child_name")
    public String name;

    @Column(name = "alias_names")
    public String alias;

    @Column(name = "father_name")
    public String father;

    @Column(name = "mother_name")
    public String mother;

    @Column(name = "guardian_name")
    public String guardian;

    /** One person a line. */
    @Column(name = "companion_names")
    public String companions;

    public String sex;

    @Column(name = "age_lowest")
    public Integer ageLowest;

    @Column(name = "age_highest")
    public Integer ageHighest;

    @Column(name = "date_of_birth")
    public String dateOfBirth;

    @Column(name = "height_cm")
    public Integer heightCm;

    public String build;
    public String complexion;
    public String hair;
    public String eyes;
    public String marks;
    public String clothes;
    public String belongings;

    /** One language a line. */
    public String languages;

    public String religion;
    public String disability;

    @Column(name = "guardian_phone")
    public String guardianPhone;

    public String notes;
}
