package org.trackchild.rest.web;

import java.util.List;
import java.util.regex.Pattern;
import org.trackchild.access.api.KeyScope;

/**
 * What a key must be for to send a request. What is not named here decides, so that a new address
 * is not open to keys that were made for less.
 */
final class KeyUse {

    /** Adds to the register without deciding anything. */
    private static final Pattern REPORTING =
            Pattern.compile(
                    "(missing-reports|found-children)(/[^/]+(/(notes|photos|sightings|attachments))?)?"
                            + "|imports|incident-registrations|duplicate-checks/[a-z-]+");

    private static final Pattern EXPORTING = Pattern.compile("cases/export|reports/[^/]+\\.csv");

    private static final Pattern ADMINISTERING =
            Pattern.compile("people(/.*)?|me/.+|notices/mail/outbox(/.*)?");

    private static final Pattern KEPT =
            Pattern.compile("(offices|match-quality|clock|holidays)(/.*)?");

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private KeyUse() {}

    /**
     * The scope that a request needs.
     *
     * @param path below the interface, without a slash at its beginning
     */
    static KeyScope needed(String method, String path) {
        if (ADMINISTERING.matcher(path).matches()) {
            return KeyScope.ADMINISTER;
        }
        if (EXPORTING.matcher(path).matches()) {
            return KeyScope.EXPORT;
        }
        if (READING.contains(method)) {
            return KeyScope.READ;
        }
        if (KEPT.matcher(path).matches()) {
            return KeyScope.ADMINISTER;
        }
        return !method.equals("DELETE") && REPORTING.matcher(path).matches()
                ? KeyScope.REPORT
                : KeyScope.DECIDE;
    }
}
