package org.trackchild.ui.shell.view;

/** Titles of pages. */
final class Titles {

    static final String PRODUCT = "TrackChild";

    private Titles() {}

    static String of(String page) {
        return page + " · " + PRODUCT;
    }
}
