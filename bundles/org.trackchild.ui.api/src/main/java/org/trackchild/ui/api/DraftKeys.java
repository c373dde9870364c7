package org.trackchild.ui.api;

import java.time.Duration;

/**
 * Under which keys views keep drafts in the storage of a browser, so that the frame can take them
 * away: those of an account when its person signs out, and those of everybody when they are old.
 */
public final class DraftKeys {

    /** Every key of a draft begins with this, and nothing else does. */
    public static final String PREFIX = "trackchild.draft.";

    /**
     * A draft is a JSON object; this member holds when it was saved, as an ISO instant of the time
     * of the register.
     */
    public static final String SAVED = "saved";

    /** An older draft is taken away by the next page that loads in the browser. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private DraftKeys() {}

    /**
     * With what the keys of one account begin; with those of no other account, because a slash
     * stands in no name.
     *
     * @param user name of the account
     */
    public static String of(String user) {
        return PREFIX + user + "/";
    }
}
