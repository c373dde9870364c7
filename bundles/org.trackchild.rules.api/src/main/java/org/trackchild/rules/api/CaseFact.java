package org.trackchild.rules.api;

import org.trackchild.model.Code;

/**
 * What the record of a case knows and a form takes over, so that nobody types it again. The codes
 * are those of the fields of the record, where there is one.
 */
public enum CaseFact implements Code {
    /** Number of the case. */
    NUMBER("number", FormItem.Shape.LINE),
    /** The office that keeps the case. */
    OFFICE("office", FormItem.Shape.LINE),
    NAME("name", FormItem.Shape.LINE),
    ALIAS("alias", FormItem.Shape.LINE),
    SEX("sex", FormItem.Shape.CHOICE),
    /** In years, a range where it was estimated as one. */
    AGE("age_years", FormItem.Shape.LINE),
    /** As precise as it is known: a year, a month or a day. */
    DATE_OF_BIRTH("date_of_birth", FormItem.Shape.LINE),
    FATHER_NAME("father_name", FormItem.Shape.LINE),
    MOTHER_NAME("mother_name", FormItem.Shape.LINE),
    GUARDIAN_NAME("guardian_name", FormItem.Shape.LINE),
    GUARDIAN_PHONE("guardian_phone", FormItem.Shape.LINE),
    COMPANIONS("companions", FormItem.Shape.LINE),
    /** Where the child went missing or was found. */
    PLACE("place", FormItem.Shape.LINE),
    /** When it went missing or was found. */
    EVENT_DATE("event_date", FormItem.Shape.DATE),
    HEIGHT_CM("height_cm", FormItem.Shape.NUMBER),
    MARKS("marks", FormItem.Shape.TEXT),
    CLOTHES("clothes", FormItem.Shape.TEXT),
    BELONGINGS("belongings", FormItem.Shape.TEXT),
    LANGUAGES("languages", FormItem.Shape.LINE),
    RELIGION("religion", FormItem.Shape.LINE),
    DISABILITY("disability", FormItem.Shape.TEXT),
    /** Number of the first information report of a missing child. */
    FIR_NUMBER("fir_number", FormItem.Shape.LINE),
    COMPLAINANT("complainant", FormItem.Shape.LINE),
    /** Who brought a found child. */
    BROUGHT_BY("brought_by", FormItem.Shape.LINE),
    /** How a child was found, and in which condition. */
    CIRCUMSTANCES("circumstances", FormItem.Shape.TEXT),
    WORDS_SAID("words_said", FormItem.Shape.TEXT);

    private final String code;

    private final FormItem.Shape shape;

    CaseFact(String code, FormItem.Shape shape) {
        this.code = code;
        this.shape = shape;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Whether it is about the child, whichever of its cases knows it, and not about what happened
     * this time: the name, and not the clothes.
     */
    public boolean isOfChild() {
        return switch (this) {
            case NAME,
                    ALIAS,
                    SEX,
                    DATE_OF_BIRTH,
                    FATHER_NAME,
                    MOTHER_NAME,
                    GUARDIAN_NAME,
                    GUARDIAN_PHONE,
                    MARKS,
                    LANGUAGES,
                    RELIGION,
                    DISABILITY,
                    FIR_NUMBER ->
                    true;
            case NUMBER,
                    OFFICE,
                    AGE,
                    COMPANIONS,
                    PLACE,
                    EVENT_DATE,
                    HEIGHT_CM,
                    CLOTHES,
                    BELONGINGS,
                    COMPLAINANT,
                    BROUGHT_BY,
                    CIRCUMSTANCES,
                    WORDS_SAID ->
                    false;
        };
    }

    /** What it looks like; a line fits a text, too. */
    public FormItem.Shape shape() {
        return shape;
    }
}
