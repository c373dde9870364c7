package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** Where something of a child may be published. */
public enum PublicChannel implements Code {
    /** The public pages of the platform. */
    PUBLIC_SITE("public_site"),
    POSTER("poster"),
    PRESS("press"),
    /** Television and radio. */
    BROADCAST("broadcast"),
    /** Screens and announcements of railways and stations. */
    RAILWAY("railway"),
    SOCIAL_MEDIA("social_media");

    private final String code;

    PublicChannel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
