package org.trackchild.connector.folder;

import org.trackchild.model.ProblemCode;

/** What can be wrong with a file besides its content. */
public enum FolderProblem implements ProblemCode {
    /** The platform could not work through the file. */
    IMPORT_FAILED;

    @Override
    public Fault fault() {
        return Fault.UNAVAILABLE;
    }
}
