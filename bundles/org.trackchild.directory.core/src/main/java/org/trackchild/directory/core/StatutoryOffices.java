package org.trackchild.directory.core;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/**
 * The units that the law demands in every state and district (section 106 of the Juvenile Justice
 * Act, 2015) and the national office above them. They exist, so the directory knows them from the
 * first start on; their addresses are for the states to fill in.
 */
final class StatutoryOffices {

    /** Identifier of the national office. */
    static final OfficeId NATIONAL = new OfficeId("NATIONAL");

    private StatutoryOffices() {}

    /** All of them, with empty contacts. */
    static List<Office> of(Gazetteer places) {
        List<Office> offices = new ArrayList<>();
        offices.add(
                skeleton(
                        NATIONAL,
                        OfficeType.NATIONAL,
                        new Wording(
                                "Ministry of Women and Child Development, Mission Vatsalya",
                                "महिला एवं बाल विकास मंत्रालय, मिशन वात्सल्य"),
                        "",
                        ""));
        for (State state : places.states()) {
            offices.add(society(state));
            for (District district : places.districts(state.code())) {
                offices.add(unit(district));
            }
        }
        return offices;
    }

    private static Office society(State state) {
        return skeleton(
                new OfficeId("SCPS-" + state.code()),
                OfficeType.SCPS,
                new Wording(
                        "State Child Protection Society, " + state.name().english(),
                        "राज्य बाल संरक्षण समिति, " + state.name().hindi()),
                state.code(),
                "");
    }

    private static Office unit(District district) {
        return skeleton(
                new OfficeId("DCPU-" + district.code()),
                OfficeType.DCPU,
                new Wording(
                        "District Child Protection Unit, " + district.name().english(),
                        "जिला बाल संरक्षण इकाई, " + district.name().hindi()),
                district.state(),
                district.code());
    }

    private static Office skeleton(
            OfficeId id, OfficeType type, Wording name, String state, String district) {
        return new Office(id, type, name, state, district, "", false);
    }
}
