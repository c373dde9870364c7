package org.trackchild.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.model.OfficeId;
import org.trackchild.ui.desk.people.PersonWords.Course;
import org.trackchild.ui.desk.words.Words;

class PersonWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private static Tenure tenure(Role role, LocalDate from, LocalDate to, String standsInFor) {
        return new Tenure(
                new UUID(1, 1),
                new Posting(new OfficeId("OFFICE"), role, "BR", "BR-PATNA"),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(standsInFor));
    }

    private static Tenure days(LocalDate from, LocalDate to) {
        return tenure(Role.POLICE_OFFICER, from, to, null);
    }

    @Test
    void aPostingIsInForceFromItsFirstToItsLastDay() {
        assertThat(Course.of(days(null, null), TODAY)).isEqualTo(Course.IN_FORCE);
        assertThat(Course.of(days(TODAY, TODAY), TODAY)).isEqualTo(Course.IN_FORCE);
        assertThat(Course.of(days(TODAY.plusDays(1), null), TODAY)).isEqualTo(Course.TO_COME);
        assertThat(Course.of(days(null, TODAY.minusDays(1)), TODAY)).isEqualTo(Course.OVER);
    }

    @Test
    void saysItsDays() {
        assertThat(PersonWords.days(days(TODAY, TODAY.plusDays(1)), ENGLISH))
                .isEqualTo("10 Mar 2026 to 11 Mar 2026");
        assertThat(PersonWords.days(days(TODAY, null), ENGLISH)).isEqualTo("From 10 Mar 2026");
        assertThat(PersonWords.days(days(null, TODAY), ENGLISH)).isEqualTo("Until 10 Mar 2026");
        assertThat(PersonWords.days(days(null, null), ENGLISH)).isEqualTo("No last day");
    }

    @Test
    void ofOneThatWasTakenBackSaysNoLastDayBeforeTheFirst() {
        Tenure back = days(TODAY.plusDays(3), TODAY.minusDays(1));
        assertThat(PersonWords.wasTakenBack(back)).isTrue();
        assertThat(Course.of(back, TODAY)).isEqualTo(Course.OVER);
        assertThat(PersonWords.days(back, ENGLISH)).isEqualTo("From 13 Mar 2026");
    }

    @Test
    void asksForAReasonThatFits() {
        assertThat(PersonWords.whyEnds(days(null, null)))
                .doesNotContain(AccessReason.TERM_OVER, AccessReason.LEAVE_OVER);
        assertThat(PersonWords.whyEnds(tenure(Role.COMMITTEE_MEMBER, null, null, null)))
                .startsWith(AccessReason.TERM_OVER);
        assertThat(PersonWords.whyEnds(tenure(Role.POLICE_OFFICER, TODAY, TODAY, "asha.patna")))
                .startsWith(AccessReason.LEAVE_OVER);
    }

    @Test
    void everyReasonIsOfferedSomewhere() {
        Set<AccessReason> offered = EnumSet.noneOf(AccessReason.class);
        Stream.of(
                        PersonWords.whyEnds(tenure(Role.BOARD_MEMBER, TODAY, TODAY, "asha")),
                        PersonWords.whyDisabled(),
                        PersonWords.whyEnabled(),
                        PersonWords.whyReset(),
                        PersonWords.whyFactorTaken())
                .flatMap(List::stream)
                .forEach(offered::add);
        assertThat(offered).isEqualTo(EnumSet.allOf(AccessReason.class));
    }
}
