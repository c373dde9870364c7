package org.trackchild.access.core;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.OfficeType;

/** What people do in offices of which kind. */
final class Staffing {

    private static final Set<OfficeType> POLICE =
            EnumSet.of(
                    OfficeType.POLICE_STATION,
                    OfficeType.SJPU,
                    OfficeType.AHTU,
                    OfficeType.RAILWAY_POLICE,
                    OfficeType.RAILWAY_PROTECTION_FORCE);

    /** Those that keep the people of a district, a state and the nation. */
    private static final Set<OfficeType> UNITS =
            EnumSet.of(OfficeType.DCPU, OfficeType.SCPS, OfficeType.NATIONAL);

    private Staffing() {}

    /** The roles that there are in an office of a kind, in order; none where nobody signs in. */
    static List<Role> roles(OfficeType type) {
        return Arrays.stream(Role.values()).filter(role -> fits(role, type)).toList();
    }

    private static boolean fits(Role role, OfficeType type) {
        return switch (role) {
            case POLICE_OFFICER -> POLICE.contains(type);
            case HOME_CLERK -> type.isHome();
            case COMMITTEE_MEMBER -> type == OfficeType.CWC;
            case PRINCIPAL_MAGISTRATE, BOARD_MEMBER -> type == OfficeType.JJB;
            case DISTRICT_OFFICER -> type == OfficeType.DCPU || type == OfficeType.SJPU;
            case STATE_MONITOR -> type == OfficeType.SCPS;
            case NATIONAL_MONITOR -> type == OfficeType.NATIONAL;
            case ADMINISTRATOR -> UNITS.contains(type);
            case OPERATOR -> false;
        };
    }
}
