package org.trackchild.store.jpa;

/** Is told how far a piece of work is that a start waits for. */
@FunctionalInterface
interface StartProgress {

    /**
     * Something more is done.
     *
     * @param what of what, in the plural
     * @param done so many so far
     * @param all so many there are
     */
    void at(String what, long done, long all);
}
