package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.Legal;

/** Answers to what the rules do not ask any more. */
class FormWritingTest {

    private static final FormKind KIND =
            new FormKind(
                    "visit",
                    Set.of(CaseKind.FOUND),
                    Set.of(Role.HOME_CLERK),
                    List.of(
                            new FormKind.Section(
                                    "all",
                                    Wording.same("All"),
                                    List.of(
                                            new FormItem(
                                                    "weather",
                                                    "1",
                                                    Wording.same("Weather"),
                                                    new FormItem.Asked(
                                                            FormItem.Shape.LINE, List.of()),
                                                    new FormItem.Terms(
                                                            false,
                                                            false,
                                                            List.of(),
                                                            Optional.empty()))))),
                    new Legal(Wording.same("Visit"), "synthetic", ""));

    private static final Statement SAID =
            new Statement("clerk", new OfficeId("CCI-1"), Instant.EPOCH, "");

    private static CaseForm draft(Map<String, FormAnswer> answers) {
        return new CaseForm(
                UUID.randomUUID(),
                CaseId.next(),
                new CaseForm.Content("visit", Optional.empty(), answers),
                new CaseForm.Progress(3, SAID, SAID),
                Optional.empty(),
                Optional.empty());
    }

    private final CaseForm draft =
            draft(
                    Map.of(
                            "weather", new FormAnswer("Rain", FormAnswer.TYPED, 2),
                            "landmark", new FormAnswer("Well", FormAnswer.TYPED, 1)));

    private Map<String, FormAnswer> written(String code, Optional<String> text) {
        return new FormWriting(KIND, draft, 3).of(Map.of(code, text));
    }

    private String refused(String code, Optional<String> text) {
        return catchThrowableOfType(ProblemException.class, () -> written(code, text))
                .problems()
                .get(0)
                .toString();
    }

    @Test
    void itCanBeLeftOutAndIsSignedNoMore() {
        for (Optional<String> nothing : List.of(Optional.<String>empty(), Optional.of(""))) {
            Map<String, FormAnswer> all = new HashMap<>(draft.content().answers());
            all.putAll(written("landmark", nothing));
            FormItems items = new FormItems(Optional.of(KIND), KnownAnswersTest.of(List.of()));
            assertThat(items.complete(draft)).containsOnlyKeys("weather", "landmark");
            assertThat(items.complete(draft(all))).containsOnlyKeys("weather");
            assertThat(items.of(draft(all))).hasSize(1);
        }
    }

    @Test
    void itCannotBeAnsweredAnewNorWhatWasNeverAsked() {
        assertThat(refused("landmark", Optional.of("Temple"))).contains("landmark");
        assertThat(refused("never", Optional.empty())).contains("never");
        assertThat(refused("never", Optional.of("Temple"))).contains("never");
    }
}
