package org.trackchild.demo;

import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;

/**
 * A login of the demo.
 *
 * @param user name of the account
 * @param displayName name to show to colleagues
 * @param office name of the office
 * @param postings where the person works, first the office that is named
 */
record DemoUser(String user, String displayName, String office, List<Posting> postings) {

    private static final String LUCKNOW = "UP-LUCKNOW";

    private static final String KANPUR = "UP-KANPUR-NAGAR";

    private DemoUser(String user, String displayName, String office, Posting... postings) {
        this(user, displayName, office, List.of(postings));
    }

    /** Whoever has the first of the postings. */
    Posting posting() {
        return postings.get(0);
    }

    /** The person as one who asks. */
    Caller caller() {
        return new Caller(user, displayName, postings);
    }

    /** All logins; their names are documented and do not change. */
    static List<DemoUser> all() {
        return List.of(
                police("police.lucknow", LUCKNOW, "Lucknow"),
                police("police.patna", "BR-PATNA", "Patna"),
                new DemoUser(
                        "inspector.patna",
                        "Demo police inspector, Patna",
                        "Demo Police Station 1, Patna",
                        inCharge("PS-BR-PATNA-01", Role.POLICE_OFFICER, "BR-PATNA")),
                new DemoUser(
                        "ahtu.lucknow",
                        "Demo officer against trafficking, Lucknow",
                        "Demo Anti-Human-Trafficking Unit, Lucknow",
                        posting("AHTU-" + LUCKNOW, Role.POLICE_OFFICER, LUCKNOW)),
                new DemoUser(
                        "joint.kanpur",
                        "Demo officer with two charges, Kanpur Nagar",
                        "Demo Police Station 1, Kanpur Nagar",
                        posting("PS-" + KANPUR + "-01", Role.POLICE_OFFICER, KANPUR),
                        posting("SJPU-" + KANPUR, Role.DISTRICT_OFFICER, KANPUR)),
                home("home.lucknow", LUCKNOW, "Lucknow"),
                home("home.kanpur", KANPUR, "Kanpur Nagar"),
                home("home.delhi", "DL-NEW-DELHI", "New Delhi"),
                new DemoUser(
                        "cwc.lucknow",
                        "Demo committee member, Lucknow",
                        "Demo Child Welfare Committee, Lucknow",
                        posting("CWC-" + LUCKNOW, Role.COMMITTEE_MEMBER, LUCKNOW)),
                new DemoUser(
                        "magistrate.lucknow",
                        "Demo principal magistrate, Lucknow",
                        "Demo Juvenile Justice Board, Lucknow",
                        posting("JJB-" + LUCKNOW, Role.PRINCIPAL_MAGISTRATE, LUCKNOW)),
                new DemoUser(
                        "board.lucknow",
                        "Demo board member, Lucknow",
                        "Demo Juvenile Justice Board, Lucknow",
                        posting("JJB-" + LUCKNOW, Role.BOARD_MEMBER, LUCKNOW)),
                new DemoUser(
                        "observation.lucknow",
                        "Demo clerk of the observation home, Lucknow",
                        "Demo Observation Home, Lucknow",
                        posting("OH-" + LUCKNOW, Role.HOME_CLERK, LUCKNOW)),
                new DemoUser(
                        "dcpu.lucknow",
                        "Demo district officer, Lucknow",
                        "District Child Protection Unit, Lucknow",
                        posting("DCPU-" + LUCKNOW, Role.DISTRICT_OFFICER, LUCKNOW)),
                new DemoUser(
                        "dcpu.patna",
                        "Demo district officer, Patna",
                        "District Child Protection Unit, Patna",
                        posting("DCPU-BR-PATNA", Role.DISTRICT_OFFICER, "BR-PATNA")),
                new DemoUser(
                        "state.up",
                        "Demo state monitor, Uttar Pradesh",
                        "State Child Protection Society, Uttar Pradesh",
                        new Posting(new OfficeId("SCPS-UP"), Role.STATE_MONITOR, "UP", "")),
                national("national", "Demo national monitor", Role.NATIONAL_MONITOR),
                national("admin", "Demo administrator", Role.ADMINISTRATOR));
    }

    private static DemoUser police(String user, String district, String city) {
        return new DemoUser(
                user,
                "Demo police officer, " + city,
                "Demo Police Station 1, " + city,
                posting("PS-" + district + "-01", Role.POLICE_OFFICER, district));
    }

    private static DemoUser home(String user, String district, String city) {
        return new DemoUser(
                user,
                "Demo home clerk, " + city,
                "Demo Children's Home 1, " + city,
                posting("CCI-" + district + "-01", Role.HOME_CLERK, district));
    }

    private static DemoUser national(String user, String displayName, Role role) {
        return new DemoUser(
                user,
                displayName,
                "Mission Vatsalya",
                new Posting(new OfficeId("NATIONAL"), role, "", ""));
    }

    private static Posting inCharge(String office, Role role, String district) {
        return new Posting(new OfficeId(office), role, district.substring(0, 2), district, true);
    }

    private static Posting posting(String office, Role role, String district) {
        return new Posting(new OfficeId(office), role, district.substring(0, 2), district);
    }
}
