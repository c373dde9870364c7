package org.trackchild.journal.api;

/** Somebody asks for what only a journal can have whose chain holds. */
public final class BrokenChainException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param at number of the first entry that is wrong
     * @param reason what is wrong there, in English, for the operator
     */
    public BrokenChainException(long at, String reason) {
        super("the chain is broken at entry " + at + ": " + reason);
    }
}
