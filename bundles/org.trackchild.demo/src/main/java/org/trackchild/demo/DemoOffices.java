package org.trackchild.demo;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.demo.synthetic.Country;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/** The synthetic offices: some of every kind in the cities, a station and a home elsewhere. */
final class DemoOffices {

    private static final int CITY_STATIONS = 3;

    private static final int CITY_HOMES = 2;

    private DemoOffices() {}

    static List<Office> in(Directory directory) {
        List<Office> offices = new ArrayList<>();
        for (State state : directory.states()) {
            for (District district : directory.districts(state.code())) {
                add(offices, district);
            }
        }
        return offices;
    }

    private static void add(List<Office> offices, District district) {
        for (int i = 1; i <= stations(district); i++) {
            Wording name = new Wording("Demo Police Station " + i, "प्रदर्शन थाना " + i);
            offices.add(office(station(district, i), OfficeType.POLICE_STATION, name, district));
        }
        for (int i = 1; i <= homes(district); i++) {
            Wording name = new Wording("Demo Children's Home " + i, "प्रदर्शन बाल गृह " + i);
            offices.add(office(home(district, i), OfficeType.CHILDRENS_HOME, name, district));
        }
        if (isCity(district)) {
            offices.add(
                    office(
                            new OfficeId("CWC-" + district.code()),
                            OfficeType.CWC,
                            new Wording(
                                    "Demo Child Welfare Committee", "प्रदर्शन बाल कल्याण समिति"),
                            district));
            offices.add(
                    office(
                            new OfficeId("JJB-" + district.code()),
                            OfficeType.JJB,
                            new Wording(
                                    "Demo Juvenile Justice Board", "प्रदर्शन किशोर न्याय बोर्ड"),
                            district));
            offices.add(
                    office(
                            new OfficeId("OH-" + district.code()),
                            OfficeType.OBSERVATION_HOME,
                            new Wording("Demo Observation Home", "प्रदर्शन संप्रेक्षण गृह"),
                            district));
            offices.add(
                    office(
                            new OfficeId("SH-" + district.code()),
                            OfficeType.SPECIAL_HOME,
                            new Wording("Demo Special Home", "प्रदर्शन विशेष गृह"),
                            district));
            offices.add(
                    office(
                            new OfficeId("SJPU-" + district.code()),
                            OfficeType.SJPU,
                            new Wording(
                                    "Demo Special Juvenile Police Unit",
                                    "प्रदर्शन विशेष किशोर पुलिस इकाई"),
                            district));
            offices.add(
                    office(
                            new OfficeId("AHTU-" + district.code()),
                            OfficeType.AHTU,
                            new Wording(
                                    "Demo Anti-Human-Trafficking Unit",
                                    "प्रदर्शन मानव तस्करी विरोधी इकाई"),
                            district));
            offices.add(
                    office(
                            new OfficeId("GRP-" + district.code()),
                            OfficeType.RAILWAY_POLICE,
                            new Wording("Demo Railway Police", "प्रदर्शन रेलवे पुलिस"),
                            district));
        }
    }

    private static Office office(OfficeId id, OfficeType type, Wording name, District district) {
        return new Office(
                id,
                type,
                new Wording(
                        name.english() + ", " + district.name().english(),
                        name.hindi() + ", " + district.name().hindi()),
                district.state(),
                district.code(),
                "",
                true);
    }

    private static boolean isCity(District district) {
        return Country.CITIES.contains(district.code());
    }

    /** How many stations a district has. */
    static int stations(District district) {
        return isCity(district) ? CITY_STATIONS : 1;
    }

    /** How many homes a district has. */
    static int homes(District district) {
        return isCity(district) ? CITY_HOMES : 1;
    }

    /** A police station, numbered from 1. */
    static OfficeId station(District district, int number) {
        return new OfficeId("PS-%s-%02d".formatted(district.code(), number));
    }

    /** A home, numbered from 1. */
    static OfficeId home(District district, int number) {
        return new OfficeId("CCI-%s-%02d".formatted(district.code(), number));
    }
}
