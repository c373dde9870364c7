package org.trackchild.notices.api;

import org.trackchild.model.Code;

/** When a person gets e-mail about notices. */
public enum MailMode implements Code {
    NEVER("never"),
    /** As soon as there is something, but not in the quiet hours. */
    AT_ONCE("at_once"),
    /** Once a day. */
    DAILY("daily");

    private final String code;

    MailMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
