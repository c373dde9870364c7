package org.trackchild.exchange.core;

import java.util.EnumSet;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;

/** Who may import, and under which name what has no source of its own is filed. */
final class ImportRights {

    private static final Set<Role> IMPORTING =
            EnumSet.of(
                    Role.POLICE_OFFICER,
                    Role.HOME_CLERK,
                    Role.DISTRICT_OFFICER,
                    Role.STATE_MONITOR,
                    Role.OPERATOR);

    private static final String SYSTEM = "system:";

    private ImportRights() {}

    /** Whether the posting in which the caller acts, or the platform itself, may import. */
    static boolean mayImport(Caller caller) {
        return caller.isSystem()
                || caller.postings().stream()
                        .findFirst()
                        .filter(posting -> IMPORTING.contains(posting.role()))
                        .isPresent();
    }

    /**
     * The source of records whose file names none: {@code FORMAT:OFFICE}, for parts of the platform
     * {@code FORMAT:PART} such as {@code csv:folder:police}.
     */
    static String source(Caller caller, String format) {
        String who =
                caller.office()
                        .map(Object::toString)
                        .orElseGet(() -> caller.user().substring(SYSTEM.length()));
        return format + ":" + who;
    }
}
