package org.trackchild.ui.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CodedField;

class CodeWordsTest {

    private static final FieldPack PACK =
            new FieldPack() {
                @Override
                public String name() {
                    return "synthetic";
                }

                @Override
                public String state() {
                    return "";
                }

                @Override
                public List<CodeList> lists() {
                    return List.of(
                            new CodeList(
                                    CodedField.LANGUAGES.list(),
                                    true,
                                    List.of(
                                            word("hindi", "Hindi", "हिंदी", false),
                                            word("old_court", "Court tongue", "दरबारी", true))));
                }

                @Override
                public List<CaseField> fields() {
                    return List.of();
                }
            };

    private static CodeWord word(String code, String english, String hindi, boolean retired) {
        return new CodeWord(code, new Wording(english, hindi), List.of(), "", retired);
    }

    private static Words hindi() {
        return Words.in(new Locale("hi"));
    }

    @Test
    void codesAreReadInWordsAndOtherTextsAsTheyAre() {
        CodeWords words = new CodeWords(Fields.of(List.of(PACK)), hindi());

        assertThat(words.said(CodedField.LANGUAGES, List.of("hindi", "Jogira")))
                .isEqualTo("हिंदी, Jogira");
        assertThat(words.said(CodedField.RELIGION, "sikh")).isEqualTo("sikh");
        assertThat(words.said(CodedField.LANGUAGES, List.of())).isEmpty();
    }

    @Test
    void aSearchOffersRetiredCodesAfterThoseThatCanBeChosen() {
        PackFields pack =
                new PackFields(
                        () -> Fields.of(List.of(PACK)), hindi(), List.of(), CaseKind.MISSING, "");

        assertThat(pack.choices("language")).containsExactly("hindi");
        assertThat(pack.searched("language")).containsExactly("hindi", "old_court");
        assertThat(pack.isOffered("anything")).isFalse();
    }
}
