package org.trackchild.ui.desk.form;

import java.util.Objects;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.JointRegistration;

/**
 * The services that a form needs.
 *
 * @param cases registers and changes
 * @param reader makes drafts of texts
 * @param fields code lists and fields of packs
 * @param directory knows places
 * @param families who is of one family with whom
 * @param joint registers several children of one incident
 */
record Register(
        CaseRegistry cases,
        CaseReader reader,
        CaseFields fields,
        Directory directory,
        Families families,
        JointRegistration joint) {

    Register {
        Objects.requireNonNull(cases);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(fields);
        Objects.requireNonNull(directory);
        Objects.requireNonNull(families);
        Objects.requireNonNull(joint);
    }
}
