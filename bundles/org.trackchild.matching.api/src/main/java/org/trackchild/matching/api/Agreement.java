package org.trackchild.matching.api;

import org.trackchild.model.Code;

/** The four marks that an officer sees beside a compared field. */
public enum Agreement implements Code {
    AGREES("agrees"),
    PARTLY("partly"),
    DIFFERS("differs"),
    /** Missing on one side or both: counts neither for nor against. */
    NOT_RECORDED("not_recorded");

    private final String code;

    Agreement(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
