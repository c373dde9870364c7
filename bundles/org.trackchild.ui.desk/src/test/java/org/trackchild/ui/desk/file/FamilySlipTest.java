package org.trackchild.ui.desk.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.ui.desk.paper.Tongues;
import org.trackchild.ui.desk.words.Words;

class FamilySlipTest {

    private static final OfficeId STATION = new OfficeId("PS-UP-LUCKNOW-01");

    private static final String NUMBER = "MC-26-000001";

    private static String slip(boolean isProtected, Role role, OfficeId office) {
        Instant at = Instant.parse("2026-11-01T06:00:00Z");
        ChildCase file =
                new ChildCase(
                        new CaseHeader(
                                new CaseId(new UUID(1, 1)),
                                NUMBER,
                                CaseKind.MISSING,
                                CaseStatus.REGISTERED,
                                STATION,
                                new Revision(1, "police.lucknow", at, at, Optional.empty())),
                        ChildDescription.builder()
                                .name(PersonName.of("Synthetica"))
                                .sex(Sex.FEMALE)
                                .age(ApproximateAge.about(9))
                                .build(),
                        new Event(
                                LocalDate.of(2026, 10, 31),
                                null,
                                new Place("UP", "UP-LUCKNOW", "")),
                        Particulars.none(CaseKind.MISSING),
                        Optional.empty(),
                        List.of());
        Caller reader =
                new Caller(
                        "asha",
                        "Asha Rawat",
                        List.of(new Posting(office, role, "UP", "UP-LUCKNOW")));
        return new FamilySlip(
                        file, isProtected, new NoPlaces(), Tongues.of(Words.in(Locale.ENGLISH)))
                .of(reader)
                .getElement()
                .getTextRecursively();
    }

    @Test
    void aFamilyGetsWhatItKnowsItself() {
        assertThat(slip(false, Role.POLICE_OFFICER, STATION))
                .contains(NUMBER, "Synthetica", "Girl", "1098")
                .doesNotContain("Restricted");
    }

    @Test
    void ofAChildWhoseIdentityIsProtectedItHasTheNumberAlone() {
        assertThat(slip(true, Role.POLICE_OFFICER, STATION))
                .contains(NUMBER, "1098")
                .doesNotContain("Synthetica", "Girl", "9 years");
    }

    @Test
    void inTheHandsOfAnotherOfficeItIsRestricted() {
        assertThat(slip(false, Role.DISTRICT_OFFICER, new OfficeId("DCPU-UP-LUCKNOW")))
                .contains("Restricted. Printed by Asha Rawat");
    }
}
