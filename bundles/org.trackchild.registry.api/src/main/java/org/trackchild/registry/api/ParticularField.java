package org.trackchild.registry.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;

/**
 * The one name of each field that only one kind of case has, as {@link Field} is of those that both
 * have: forms, JSON members, merges and the journal use {@link #code()}.
 */
public enum ParticularField implements Code {
    FIR_NUMBER("fir_number", CaseKind.MISSING),
    GD_NUMBER("gd_number", CaseKind.MISSING),
    COMPLAINANT("complainant", CaseKind.MISSING),
    COMPLAINANT_RELATION("complainant_relation", CaseKind.MISSING),
    COMPLAINANT_PHONE("complainant_phone", CaseKind.MISSING),
    BROUGHT_BY("brought_by", CaseKind.FOUND),
    CIRCUMSTANCES("circumstances", CaseKind.FOUND),
    WORDS_SAID("words_said", CaseKind.FOUND);

    private final String code;

    private final CaseKind kind;

    ParticularField(String code, CaseKind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    /** The fields of a kind, in the order in which they are written. */
    public static List<ParticularField> of(CaseKind kind) {
        return Arrays.stream(values()).filter(field -> field.kind == kind).toList();
    }

    /** Particulars as texts by the code of their field; what is not recorded is left out. */
    public static Map<String, String> texts(Particulars particulars) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (particulars instanceof MissingParticulars missing) {
            texts.put(FIR_NUMBER.code, missing.firNumber());
            texts.put(GD_NUMBER.code, missing.generalDiaryEntry());
            texts.put(COMPLAINANT.code, missing.complainant());
            texts.put(COMPLAINANT_RELATION.code, missing.relation());
            texts.put(COMPLAINANT_PHONE.code, missing.complainantPhone());
        } else if (particulars instanceof FoundParticulars found) {
            texts.put(BROUGHT_BY.code, found.broughtBy());
            texts.put(CIRCUMSTANCES.code, found.circumstances());
            texts.put(WORDS_SAID.code, found.wordsSaid());
        }
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /**
     * The particulars that texts say.
     *
     * @param texts by the code of their field; others are not looked at
     */
    public static Particulars particulars(CaseKind kind, Map<String, String> texts) {
        return kind == CaseKind.MISSING
                ? new MissingParticulars(
                        FIR_NUMBER.in(texts),
                        GD_NUMBER.in(texts),
                        COMPLAINANT.in(texts),
                        COMPLAINANT_RELATION.in(texts),
                        COMPLAINANT_PHONE.in(texts))
                : new FoundParticulars(
                        BROUGHT_BY.in(texts), CIRCUMSTANCES.in(texts), WORDS_SAID.in(texts));
    }

    private String in(Map<String, String> texts) {
        return texts.getOrDefault(code, "");
    }
}
