package org.trackchild.exchange.core;

import java.util.EnumSet;
import java.util.Optional;
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

    /**
     * On whose behalf a caller imports: by the chosen posting where it may import, else by the
     * first of the others that may. All postings stay in force: what a row registers is kept by the
     * office of the first that may register it.
     *
     * @return empty for who may not import; the platform itself as it is
     */
    static Optional<Caller> acting(Caller caller) {
        return caller.isSystem()
                ? Optional.of(caller)
                : caller.postings().stream()
                        .filter(posting -> IMPORTING.contains(posting.role()))
                        .findFirst()
                        .map(caller::choosing);
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
