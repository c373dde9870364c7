package org.trackchild.ui.desk.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.ChildCase;

/**
 * What a form can begin with when a brother or sister is registered: the family, how to reach it,
 * and, of a case of the same kind, when and where. Never what is of one child alone: its name, age,
 * sex, looks and words.
 */
final class SiblingTexts {

    private static final List<String> FAMILY =
            List.of(
                    Field.FATHER_NAME.code(),
                    Field.MOTHER_NAME.code(),
                    Field.GUARDIAN_NAME.code(),
                    Field.GUARDIAN_PHONE.code(),
                    Field.LANGUAGES.code(),
                    Field.RELIGION.code());

    private static final List<String> EVENT =
            List.of(
                    Field.STATE.code(),
                    Field.DISTRICT.code(),
                    Field.PLACE.code(),
                    Field.EVENT_DATE.code(),
                    Field.EVENT_TIME.code(),
                    CaseContent.COMPLAINANT,
                    CaseContent.RELATION,
                    CaseContent.COMPLAINANT_PHONE,
                    CaseContent.BROUGHT_BY);

    private final CaseContent content;

    SiblingTexts(CaseContent content) {
        this.content = content;
    }

    /**
     * The texts of the form.
     *
     * @param known the case of the brother or sister
     * @param kind of the new case
     * @param preset what stands in the form already
     */
    Map<String, String> of(ChildCase known, CaseKind kind, Map<String, String> preset) {
        Map<String, String> written = content.write(known.toDraft());
        Map<String, String> texts = new HashMap<>(preset);
        FAMILY.forEach(code -> take(code, written, texts));
        if (known.header().kind() == kind) {
            // another district would be chosen for a state that is none any more
            texts.remove(Field.DISTRICT.code());
            EVENT.forEach(code -> take(code, written, texts));
        }
        String name = known.child().names().child().preferred();
        if (!name.isEmpty()) {
            texts.put(Field.COMPANIONS.code(), name);
        }
        return texts;
    }

    private static void take(String code, Map<String, String> from, Map<String, String> to) {
        if (from.containsKey(code)) {
            to.put(code, from.get(code));
        }
    }
}
