package org.trackchild.ui.desk.home;

import org.trackchild.model.Code;

/** In whose hands the cases are of which the queue is shown. */
enum Whose implements Code {
    EVERYBODY("everybody"),
    MINE("mine"),
    NOBODY("nobody");

    private final String code;

    Whose(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
