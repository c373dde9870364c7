package org.trackchild.model;

import java.util.Objects;

/**
 * How the family can be reached, and what else was told.
 *
 * @param guardianPhone telephone number as written, empty when unknown
 * @param notes free text, empty when there is none
 */
public record FamilyContact(String guardianPhone, String notes) {

    /** Nothing is known. */
    public static final FamilyContact UNKNOWN = new FamilyContact("", "");

    public FamilyContact {
        guardianPhone = Objects.requireNonNull(guardianPhone).strip();
        notes = Objects.requireNonNull(notes).strip();
    }
}
