package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeEntry;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/** Which homes the law lets work. */
class RegisteredHomesTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private static Office office(String id, OfficeType type, Optional<OfficeLicence> licence) {
        OfficeParticulars particulars =
                new OfficeParticulars(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        licence,
                        Optional.empty(),
                        true);
        return new Office(
                new OfficeId(id),
                type,
                Wording.same(id),
                "UP",
                "UP-LUCKNOW",
                new OfficeEntry(OfficeService.UNKNOWN, particulars, OfficeStanding.NEW),
                true);
    }

    private static Optional<OfficeLicence> until(LocalDate day) {
        return Optional.of(new OfficeLicence("R-1", Optional.ofNullable(day)));
    }

    /** The last day ends at midnight of India. */
    @ParameterizedTest
    @CsvSource({"2026-11-30T18:29:59Z, none", "2026-11-30T18:30:00Z, ends none"})
    void homesWithoutARegistrationInForceAreListed(Instant now, String listed) {
        Office closed = office("closed", OfficeType.CHILDRENS_HOME, Optional.empty());
        OfficeBook book =
                new OfficeBook(
                        List.of(
                                office("none", OfficeType.CHILDRENS_HOME, Optional.empty()),
                                office("ends", OfficeType.OPEN_SHELTER, until(LAST)),
                                office(
                                        "goes-on",
                                        OfficeType.ADOPTION_AGENCY,
                                        until(LAST.plusDays(1))),
                                office("unsaid", OfficeType.SPECIAL_HOME, until(null)),
                                office("station", OfficeType.POLICE_STATION, Optional.empty()),
                                closed.with(
                                        closed.entry()
                                                .standing()
                                                .closed(
                                                        Optional.of(
                                                                new OfficeStanding.Closing(
                                                                        LAST,
                                                                        "",
                                                                        Optional.empty()))))),
                        Set.of());
        OfficeQuery query =
                new OfficeQuery(
                        "",
                        Optional.empty(),
                        "UP",
                        "",
                        OfficeQuery.Standing.WITHOUT_REGISTRATION,
                        Optional.empty(),
                        50);
        assertThat(book.list(query, now).items())
                .extracting(office -> office.id().value())
                .containsExactly(listed.split(" "));
    }

    @ParameterizedTest
    @EnumSource(OfficeType.class)
    void homesAreRegisteredAndFitFacilitiesRecognised(OfficeType type) {
        boolean registered = type.isHome() && type != OfficeType.FIT_FACILITY;
        assertThat(type.needsRegistration()).isEqualTo(registered);
        assertThat(office("x", type, Optional.empty()).isRegisteredOn(LAST)).isEqualTo(!registered);
    }

    @Test
    void theLastDayIsOneOnWhichTheHomeMayWork() {
        Office home = office("x", OfficeType.CHILDRENS_HOME, until(LAST));
        assertThat(home.isRegisteredOn(LAST)).isTrue();
        assertThat(home.isRegisteredOn(LAST.plusDays(1))).isFalse();
    }
}
