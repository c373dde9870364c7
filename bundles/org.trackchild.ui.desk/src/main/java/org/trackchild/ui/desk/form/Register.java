package org.trackchild.ui.desk.form;

import java.util.Objects;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;

/**
 * The services that a form needs.
 *
 * @param cases registers and changes
 * @param reader makes drafts of texts
 * @param fields code lists and fields of packs
 * @param directory knows places
 */
record Register(CaseRegistry cases, CaseReader reader, CaseFields fields, Directory directory) {

    Register {
        Objects.requireNonNull(cases);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(fields);
        Objects.requireNonNull(directory);
    }
}
