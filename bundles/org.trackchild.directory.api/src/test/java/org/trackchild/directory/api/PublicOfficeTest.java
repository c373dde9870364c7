package org.trackchild.directory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;

/** Nothing that the law keeps from the public comes out. */
class PublicOfficeTest {

    /** What must never be read in an extract. */
    private static final String SECRET = "Secret";

    private static final String ADDRESS = "12 Open Road";

    /**
     * The whole list, so that whoever adds a kind decides: children, or young people who have left
     * a home, live in these (JJ Act, 2015, section 74; POCSO Act, 2012, section 33(7)).
     */
    private static final Set<OfficeType> KEPT =
            EnumSet.of(
                    OfficeType.CHILDRENS_HOME,
                    OfficeType.OPEN_SHELTER,
                    OfficeType.OBSERVATION_HOME,
                    OfficeType.SPECIAL_HOME,
                    OfficeType.PLACE_OF_SAFETY,
                    OfficeType.ADOPTION_AGENCY,
                    OfficeType.FIT_FACILITY,
                    OfficeType.AFTERCARE_HOME);

    private static final Set<OfficeType> TOLD =
            EnumSet.of(
                    OfficeType.POLICE_STATION,
                    OfficeType.SJPU,
                    OfficeType.AHTU,
                    OfficeType.CWC,
                    OfficeType.JJB,
                    OfficeType.DCPU,
                    OfficeType.SCPS,
                    OfficeType.SARA,
                    OfficeType.RAILWAY_POLICE,
                    OfficeType.RAILWAY_PROTECTION_FORCE,
                    OfficeType.CHILD_HELPLINE,
                    OfficeType.WOMEN_HELPLINE,
                    OfficeType.HOSPITAL,
                    OfficeType.PRIMARY_HEALTH_CENTRE,
                    OfficeType.PAEDIATRICIAN,
                    OfficeType.COUNSELLING,
                    OfficeType.INTERPRETER,
                    OfficeType.SCHOOL,
                    OfficeType.MORTUARY,
                    OfficeType.LEGAL_AID,
                    OfficeType.NGO,
                    OfficeType.NATIONAL);

    private static Office office(OfficeType type, boolean hidden, boolean open) {
        OfficeService service =
                new OfficeService(
                        List.of(
                                new OfficeContact(
                                        OfficeContact.Kind.TELEPHONE, "0522 2600001", true),
                                new OfficeContact(OfficeContact.Kind.MOBILE, SECRET + " 1", false),
                                new OfficeContact(OfficeContact.Kind.ADDRESS, ADDRESS, open)),
                        new OfficeHours(
                                false,
                                List.of(
                                        new OfficeHours.Span(
                                                Set.of(DayOfWeek.MONDAY),
                                                LocalTime.of(10, 0),
                                                LocalTime.of(17, 0))),
                                SECRET + " is called at night"),
                        List.of("hindi"),
                        Optional.of(new OfficeIntake(40, 6, 17, Set.of(Sex.FEMALE), false)));
        OfficeParticulars particulars =
                new OfficeParticulars(
                        Optional.of(new OfficePosition(26.85, 80.95, 50)),
                        Optional.of(new OfficeCode("lgd", SECRET)),
                        Optional.of(new OfficeId(SECRET)),
                        Optional.of(new OfficeLicence(SECRET, Optional.empty())),
                        Optional.of(LocalDate.of(2020, 1, 1)),
                        hidden);
        OfficeStanding standing =
                OfficeStanding.NEW.verified(Instant.parse("2026-11-01T00:00:00Z"), SECRET);
        return new Office(
                new OfficeId("SYNTHETIC-1"),
                type,
                Wording.same("Synthetic office"),
                "UP",
                "UP-LUCKNOW",
                new OfficeEntry(service, particulars, standing),
                true);
    }

    @Test
    void everyKindIsDecided() {
        Set<OfficeType> all = EnumSet.copyOf(KEPT);
        all.addAll(TOLD);
        assertThat(all).isEqualTo(EnumSet.allOf(OfficeType.class));
        assertThat(KEPT).doesNotContainAnyElementsOf(TOLD);
        assertThat(
                        Arrays.stream(OfficeType.values())
                                .filter(OfficeType::isKeptFromThePublic)
                                .collect(Collectors.toSet()))
                .isEqualTo(KEPT);
        assertThat(Arrays.stream(OfficeType.values()).filter(OfficeType::isHome))
                .allMatch(OfficeType::isKeptFromThePublic);
    }

    /** No mark of an office makes its kind laxer. */
    @ParameterizedTest
    @EnumSource(OfficeType.class)
    void theKindDecidesWhateverTheMarksSay(OfficeType type) {
        Optional<PublicOffice> told = PublicOffice.of(office(type, false, true));
        assertThat(told.isPresent()).isEqualTo(TOLD.contains(type));
    }

    @ParameterizedTest
    @EnumSource(OfficeType.class)
    void whatIsNotForThePublicIsNowhere(OfficeType type) {
        for (boolean hidden : List.of(true, false)) {
            for (boolean open : List.of(true, false)) {
                PublicOffice.of(office(type, hidden, open))
                        .ifPresent(
                                told -> {
                                    assertThat(told.toString()).doesNotContain(SECRET);
                                    assertThat(told.contacts())
                                            .extracting(OfficeContact::value)
                                            .contains("0522 2600001");
                                    boolean shown = open && !hidden;
                                    assertThat(told.toString().contains(ADDRESS)).isEqualTo(shown);
                                    assertThat(told.position().isPresent()).isEqualTo(shown);
                                });
            }
        }
    }

    /** A shelter that was entered as an organisation, by its number and the place of a map. */
    @Test
    void aPositionIsNotTheOnlyThingThatTellsWhereAnOfficeIs() {
        Office office = office(OfficeType.NGO, false, true);
        assertThat(PublicOffice.of(office).orElseThrow().position()).isPresent();
        assertThat(withContacts(office, List.of()).position()).isEmpty();
        OfficeContact number = office.contacts().get(0);
        assertThat(withContacts(office, List.of(number)).position()).isEmpty();
        OfficeContact address = office.contacts().get(2);
        OfficeContact kept = new OfficeContact(address.kind(), SECRET + " Road", false);
        assertThat(withContacts(office, List.of(number, address, kept)).position()).isEmpty();
    }

    private static PublicOffice withContacts(Office office, List<OfficeContact> contacts) {
        OfficeEntry entry = office.entry();
        OfficeService service =
                new OfficeService(
                        contacts,
                        entry.service().hours(),
                        entry.service().languages(),
                        entry.service().intake());
        return PublicOffice.of(
                        new Office(
                                office.id(),
                                office.type(),
                                office.name(),
                                office.state(),
                                office.district(),
                                new OfficeEntry(service, entry.particulars(), entry.standing()),
                                office.synthetic()))
                .orElseThrow();
    }

    @Test
    void anExtractOfAKindThatIsKeptCannotBeMade() {
        PublicOffice told =
                PublicOffice.of(office(OfficeType.POLICE_STATION, false, true)).orElseThrow();
        for (OfficeType type : KEPT) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    new PublicOffice(
                                            told.id(),
                                            type,
                                            told.name(),
                                            told.state(),
                                            told.district(),
                                            told.contacts(),
                                            told.hours(),
                                            told.languages(),
                                            told.position(),
                                            told.verified(),
                                            told.synthetic()));
        }
    }

    /** The whole list, so that whoever adds a kind of contact decides. */
    @Test
    void whatMayBeAPersonsIsToldOnlyWhenSomebodySaysSo() {
        assertThat(OfficeContact.Kind.values())
                .filteredOn(kind -> !kind.isToldUnasked())
                .containsExactly(
                        OfficeContact.Kind.MOBILE,
                        OfficeContact.Kind.EMAIL,
                        OfficeContact.Kind.ADDRESS);
    }

    @Test
    void whatIsClosedIsNotTold() {
        Office open = office(OfficeType.POLICE_STATION, false, true);
        OfficeStanding closed =
                open.entry()
                        .standing()
                        .closed(
                                Optional.of(
                                        new OfficeStanding.Closing(
                                                LocalDate.of(2026, 11, 1),
                                                "merged",
                                                Optional.empty())));
        assertThat(PublicOffice.of(open.with(closed))).isEmpty();
    }

    /** Whoever adds something to the extract decides here that everybody may read it. */
    @Test
    void theExtractHasThesePartsAndNoOthers() {
        assertThat(PublicOffice.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactlyInAnyOrder(
                        "contacts",
                        "district",
                        "hours",
                        "id",
                        "languages",
                        "name",
                        "position",
                        "state",
                        "synthetic",
                        "type",
                        "verified");
    }
}
