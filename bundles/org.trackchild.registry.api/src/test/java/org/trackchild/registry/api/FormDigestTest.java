package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.rules.api.FormItem;

class FormDigestTest {

    /** Of the form below, computed without this code. */
    private static final String DIGEST =
            "68a35d1f2bb0f6d371ea533d84dad72b19ecafaf2905c3fdfbbbfff0c9537e88";

    private static final OfficeId HOME = new OfficeId("CCI-1");

    private static CaseForm signed(Map<String, FormAnswer> answers) {
        Statement begun = new Statement("clerk", HOME, Instant.parse("2026-03-09T06:30:00Z"), "");
        return new CaseForm(
                new UUID(1, 2),
                new CaseId(new UUID(3, 4)),
                new CaseForm.Content("sir", Optional.empty(), answers),
                new CaseForm.Progress(7, begun, begun),
                Optional.of(
                        new CaseForm.Submission(
                                "FC-26-000001/SIR/1",
                                "clerk",
                                HOME,
                                Role.HOME_CLERK,
                                Instant.parse("2026-03-10T06:30:00Z"),
                                DIGEST)),
                Optional.empty());
    }

    private static Map<String, FormAnswer> answers() {
        Map<String, FormAnswer> answers = new HashMap<>();
        answers.put("caste", new FormAnswer("A rose", FormAnswer.TYPED, 3));
        answers.put("father", new FormAnswer("रमेश", "case.father_name", 7));
        return answers;
    }

    @Test
    void whatWasSignedBeforeStaysIntact() {
        assertThat(signed(answers()).isIntact()).isTrue();
        Map<String, FormAnswer> noted = answers();
        noted.put(
                "caste",
                new FormAnswer("A rose", FormAnswer.TYPED, 3, Optional.of(FormItem.Shape.LINE)));
        assertThat(signed(noted).isIntact()).as("how it is read is not what it says").isTrue();
    }

    @Test
    void anAnswerThatWasEmptiedIsPartOfWhatIsSigned() {
        Map<String, FormAnswer> emptied = answers();
        emptied.put("mother", new FormAnswer("", FormAnswer.TYPED, 7));

        assertThat(signed(emptied).isIntact()).isFalse();
    }
}
