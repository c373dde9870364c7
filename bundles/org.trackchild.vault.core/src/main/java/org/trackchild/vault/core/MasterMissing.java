package org.trackchild.vault.core;

/** The file of this machine does not have the master key that the database of keys names. */
final class MasterMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MasterMissing(int number) {
        super(
                "the file of the vault does not have master key "
                        + number
                        + ", with which keys are wrapped: all machines need the same file");
    }
}
