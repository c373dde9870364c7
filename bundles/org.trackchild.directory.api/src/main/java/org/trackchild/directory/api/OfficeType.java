package org.trackchild.directory.api;

import org.trackchild.model.BenchKind;
import org.trackchild.model.Code;

/** Kinds of offices and services (JJ Act 2015 and Mission Vatsalya terms). */
public enum OfficeType implements Code {
    POLICE_STATION("police_station"),
    SJPU("sjpu"),
    AHTU("ahtu"),
    CWC(BenchKind.COMMITTEE),
    JJB(BenchKind.BOARD),
    DCPU("dcpu"),
    SCPS("scps"),
    CHILDRENS_HOME("childrens_home"),
    OPEN_SHELTER("open_shelter"),
    OBSERVATION_HOME("observation_home"),
    SPECIAL_HOME("special_home"),
    /** For children in conflict with the law who are sixteen or older. */
    PLACE_OF_SAFETY("place_of_safety"),
    /** Specialised adoption agency (SAA). */
    ADOPTION_AGENCY("adoption_agency"),
    /** A fit facility as an institution; who is recognised is in the register of recognitions. */
    FIT_FACILITY("fit_facility"),
    /** For those who have left a home at eighteen: no child lives there. */
    AFTERCARE_HOME("aftercare_home"),
    /** State adoption resource agency. */
    SARA("sara"),
    RAILWAY_POLICE("railway_police"),
    RAILWAY_PROTECTION_FORCE("railway_protection_force"),
    CHILD_HELPLINE("child_helpline"),
    WOMEN_HELPLINE("women_helpline"),
    HOSPITAL("hospital"),
    PRIMARY_HEALTH_CENTRE("primary_health_centre"),
    PAEDIATRICIAN("paediatrician"),
    COUNSELLING("counselling"),
    INTERPRETER("interpreter"),
    SCHOOL("school"),
    /** Crematorium or mortuary, for children that were found dead. */
    MORTUARY("mortuary"),
    /** Legal services authority of a district or state (DLSA, SLSA). */
    LEGAL_AID("legal_aid"),
    NGO("ngo"),
    NATIONAL("national");

    private final String code;

    OfficeType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether children live there. */
    public boolean isHome() {
        return switch (this) {
            case CHILDRENS_HOME,
                    OPEN_SHELTER,
                    OBSERVATION_HOME,
                    SPECIAL_HOME,
                    PLACE_OF_SAFETY,
                    ADOPTION_AGENCY,
                    FIT_FACILITY ->
                    true;
            case POLICE_STATION,
                    SJPU,
                    AHTU,
                    CWC,
                    JJB,
                    DCPU,
                    SCPS,
                    AFTERCARE_HOME,
                    SARA,
                    RAILWAY_POLICE,
                    RAILWAY_PROTECTION_FORCE,
                    CHILD_HELPLINE,
                    WOMEN_HELPLINE,
                    HOSPITAL,
                    PRIMARY_HEALTH_CENTRE,
                    PAEDIATRICIAN,
                    COUNSELLING,
                    INTERPRETER,
                    SCHOOL,
                    MORTUARY,
                    LEGAL_AID,
                    NGO,
                    NATIONAL ->
                    false;
        };
    }

    /**
     * Whether the law lets it work only while it is registered (section 41 of the Juvenile Justice
     * Act, 2015). A fit facility is recognised instead (section 51).
     */
    public boolean needsRegistration() {
        return isHome() && this != FIT_FACILITY;
    }

    /**
     * Whether the law keeps it from the public: children live there, or young people who have left
     * a home, and who knows the name, the address or the telephone of the place knows who lives
     * there (section 74 of the Juvenile Justice Act, 2015; section 33(7) of the POCSO Act, 2012).
     * No mark of an office changes that. Whoever looks for such a place is led to those who answer
     * for it: the helpline, the police, the committee, the unit of the district.
     */
    public boolean isKeptFromThePublic() {
        return isHome() || this == AFTERCARE_HOME;
    }

    /**
     * Whether an order that places a child in a home can name it. A fit facility is placed with by
     * its recognition, which says how many children it may take and until when.
     */
    public boolean isHomeOfOrders() {
        return isHome() && this != FIT_FACILITY;
    }

    /** Where offices of this kind can be. */
    public enum Level {
        /** In a district. */
        DISTRICT,
        /** In a district, or for a whole state. */
        DISTRICT_OR_STATE,
        /** For a whole state. */
        STATE,
        /** For the nation. */
        NATION
    }

    /** Where offices of this kind can be. */
    public Level level() {
        return switch (this) {
            case NATIONAL -> Level.NATION;
            case SCPS, SARA -> Level.STATE;
            case CHILD_HELPLINE,
                    WOMEN_HELPLINE,
                    HOSPITAL,
                    COUNSELLING,
                    INTERPRETER,
                    LEGAL_AID,
                    NGO,
                    AHTU,
                    RAILWAY_POLICE,
                    RAILWAY_PROTECTION_FORCE ->
                    Level.DISTRICT_OR_STATE;
            case POLICE_STATION,
                    SJPU,
                    CWC,
                    JJB,
                    DCPU,
                    CHILDRENS_HOME,
                    OPEN_SHELTER,
                    OBSERVATION_HOME,
                    SPECIAL_HOME,
                    PLACE_OF_SAFETY,
                    ADOPTION_AGENCY,
                    FIT_FACILITY,
                    AFTERCARE_HOME,
                    PRIMARY_HEALTH_CENTRE,
                    PAEDIATRICIAN,
                    SCHOOL,
                    MORTUARY ->
                    Level.DISTRICT;
        };
    }
}
