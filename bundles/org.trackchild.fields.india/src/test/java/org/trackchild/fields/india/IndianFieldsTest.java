package org.trackchild.fields.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.api.testing.FieldPackContract;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

class IndianFieldsTest {

    private final Fields fields = Fields.of(List.of(new IndianFields()));

    @Test
    void keepsTheContract() {
        FieldPackContract.verify(new IndianFields());
    }

    @Test
    void readsWhatPeopleWriteInBothLanguages() {
        assertThat(fields.read("complexion", "गोरा")).contains("fair");
        assertThat(fields.read("complexion", " FAIR ")).contains("fair");
        assertThat(fields.read("complexion", "साँवला")).contains("dusky");
        assertThat(fields.read("build", "very-thin")).contains("very_thin");
        assertThat(fields.read("language", "हिन्दी")).contains("hindi");
        assertThat(fields.read("language", "छत्तीसगढी")).contains("chhattisgarhi");
        assertThat(fields.read("complexion", "purple")).isEmpty();
    }

    @Test
    void namesWhatWasProbablyMeant() {
        assertThat(fields.nearest("complexion", "UP", "wheetish").get(0))
                .isEqualTo(new Wording("Wheatish", "गेहुंआ"));
        assertThat(fields.nearest("complexion", "UP", "गौरा").get(0).english()).isEqualTo("Fair");
    }

    @Test
    void everyListOfTheDomainIsThere() {
        assertThat(fields.lists())
                .contains(
                        "cncp_category",
                        "cci_intake",
                        "cci_exit",
                        "institution",
                        "cwc_disposal",
                        "suspected_cause",
                        "relation",
                        "build",
                        "complexion",
                        "hair",
                        "eyes",
                        "religion",
                        "disability",
                        "language");
        assertThat(fields.choices("cncp_category", ""))
                .extracting(CodeWord::code)
                .containsExactly(
                        "missing",
                        "found_missing",
                        "abandoned",
                        "orphan",
                        "surrendered",
                        "child_labour",
                        "trafficked",
                        "sexual_abuse",
                        "begging",
                        "other");
        assertThat(fields.isOpen("language")).isTrue();
        assertThat(fields.isOpen("build")).isFalse();
    }

    @Test
    void thePoliceReadsNoAllegationOfAbuse() {
        assertThat(fields.field("abuse_allegation").orElseThrow().use().readers())
                .doesNotContain(Role.POLICE_OFFICER, Role.STATE_MONITOR)
                .contains(Role.HOME_CLERK, Role.COMMITTEE_MEMBER);
        assertThat(fields.of(CaseKind.MISSING, "UP"))
                .extracting(CaseField::code)
                .contains("habits", "section_of_law")
                .doesNotContain("abuse_allegation");
    }
}
