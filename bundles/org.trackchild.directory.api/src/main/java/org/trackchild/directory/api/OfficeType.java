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
    ADOPTION_AGENCY("adoption_agency"),
    RAILWAY_POLICE("railway_police"),
    CHILD_HELPLINE("child_helpline"),
    HOSPITAL("hospital"),
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
            case CHILDRENS_HOME, OPEN_SHELTER, OBSERVATION_HOME, SPECIAL_HOME, ADOPTION_AGENCY ->
                    true;
            case POLICE_STATION,
                    SJPU,
                    AHTU,
                    CWC,
                    JJB,
                    DCPU,
                    SCPS,
                    RAILWAY_POLICE,
                    CHILD_HELPLINE,
                    HOSPITAL,
                    LEGAL_AID,
                    NGO,
                    NATIONAL ->
                    false;
        };
    }
}
