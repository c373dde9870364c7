package org.trackchild.reporting.core;

import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.reporting.api.CasesInMemory.Line;

/** A directory of one state with two districts, and offices beside that it does not know. */
final class SmallDirectory extends NoPlaces {

    static final OfficeId STATION = new OfficeId("PS-UP-LUCKNOW-01");

    /** Where cases are kept in the tests. */
    static final List<Line> PLACES =
            List.of(
                    line("PS-UP-LUCKNOW-01", "UP", "UP-LUCKNOW"),
                    line("PS-UP-LUCKNOW-01", "UP", "UP-LUCKNOW"),
                    line("CCI-UP-LUCKNOW-01", "UP", "UP-LUCKNOW"),
                    line("PS-UP-AGRA-01", "UP", "UP-AGRA"),
                    line("SCPS-UP", "UP", ""),
                    line("PS-BR-GAYA-01", "BR", "BR-GAYA"),
                    line("NATIONAL", "", ""));

    private static Line line(String office, String state, String district) {
        return new Line(CaseKind.MISSING, new OfficeId(office), state, district, null, null);
    }

    @Override
    public Optional<State> findState(String codeOrName) {
        return Optional.of(new State("UP", new Wording("Uttar Pradesh", "उत्तर प्रदेश")))
                .filter(state -> state.code().equals(codeOrName));
    }

    @Override
    public Optional<District> district(String code) {
        return Optional.of(
                        new District(
                                "UP-LUCKNOW", "UP", new Wording("Lucknow", "लखनऊ"), 26.8, 80.9))
                .filter(district -> district.code().equals(code));
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return Optional.of(
                        new Office(
                                STATION,
                                OfficeType.POLICE_STATION,
                                new Wording("Hazratganj police station", "हज़रतगंज थाना"),
                                "UP",
                                "UP-LUCKNOW",
                                "",
                                true))
                .filter(office -> office.id().equals(id));
    }
}
