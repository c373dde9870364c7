package org.trackchild.rest.web;

import java.util.regex.Pattern;

/** The addresses that need no key. What is not named here needs one. */
public final class OpenAddresses {

    /** The description of the interface. */
    private static final String DESCRIPTION = "openapi.json";

    /** The public part of the directory: caches may keep its answers, too. */
    private static final Pattern PUBLIC = Pattern.compile("public/offices(/[^/]+)?");

    private OpenAddresses() {}

    /**
     * Whether everybody may read there.
     *
     * @param path below the base of the interface; parts of it may be variables in braces
     */
    public static boolean needsNoKey(String path) {
        return plain(path).equals(DESCRIPTION) || isPublic(path);
    }

    /** Whether caches may keep what is answered there. */
    static boolean isPublic(String path) {
        return PUBLIC.matcher(plain(path)).matches();
    }

    private static String plain(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
