package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.rules.api.FormItem;

/** What a form is filled with of the languages of a case. */
class KnownAnswersTest {

    /** What is known of a case of a synthetic child who speaks some languages. */
    static KnownAnswers of(List<String> languages) {
        return new KnownAnswers(
                new ChildCase(
                        new CaseHeader(
                                CaseId.next(),
                                "F-2026-000001",
                                CaseKind.FOUND,
                                CaseStatus.REGISTERED,
                                new OfficeId("CCI-1"),
                                new Revision(
                                        1,
                                        "clerk",
                                        Instant.EPOCH,
                                        Instant.EPOCH,
                                        Optional.empty())),
                        ChildDescription.builder()
                                .name(PersonName.of("Asha"))
                                .background(new Background(languages, "", ""))
                                .build(),
                        new Event(
                                LocalDate.of(2026, 3, 9), null, new Place("UP", "UP-LUCKNOW", "")),
                        Particulars.none(CaseKind.FOUND),
                        Optional.empty(),
                        List.of()),
                new KnownAnswers.PlaceNames("Home", "Lucknow"),
                List.of(),
                Set.of(),
                List.of(),
                Fields.NONE);
    }

    private static Optional<String> filled(String... languages) {
        FormItem item =
                new FormItem(
                        "languages",
                        "1",
                        Wording.same("Languages"),
                        new FormItem.Asked(
                                FormItem.Shape.SEVERAL,
                                List.of(
                                        new FormItem.Word("hindi", Wording.same("Hindi")),
                                        new FormItem.Word("urdu", Wording.same("Urdu")))),
                        new FormItem.Terms(
                                false,
                                false,
                                List.of(FormItem.Source.parse("case.languages")),
                                Optional.empty()));
        return of(List.of(languages)).of(item).map(KnownAnswers.Known::text);
    }

    @Test
    void oneThatTheItemDoesNotHaveTakesNoneOfTheOthersAlong() {
        assertThat(filled("hindi", "Jogira", "urdu")).contains("hindi urdu");
        assertThat(filled("hindi", "urdu")).contains("hindi urdu");
        assertThat(filled("Jogira")).isEmpty();
        assertThat(filled()).isEmpty();
    }
}
