package org.trackchild.model;

/**
 * The one name of each field that describes a child or an event. CSV headers, JSON members,
 * problems and labels of forms use {@link #code()}.
 */
public enum Field implements Code {
    NAME("name"),
    NAME_LOCAL("name_local"),
    ALIAS("alias"),
    SEX("sex"),
    AGE_YEARS("age_years"),
    DATE_OF_BIRTH("date_of_birth"),
    FATHER_NAME("father_name"),
    MOTHER_NAME("mother_name"),
    GUARDIAN_NAME("guardian_name"),
    COMPANIONS("companions"),
    GUARDIAN_PHONE("guardian_phone"),
    STATE("state"),
    DISTRICT("district"),
    PLACE("place"),
    EVENT_DATE("event_date"),
    EVENT_TIME("event_time"),
    HEIGHT_CM("height_cm"),
    BUILD("build"),
    COMPLEXION("complexion"),
    HAIR("hair"),
    EYES("eyes"),
    MARKS("marks"),
    CLOTHES("clothes"),
    BELONGINGS("belongings"),
    LANGUAGES("languages"),
    RELIGION("religion"),
    DISABILITY("disability"),
    NOTES("notes"),
    PHOTO("photo");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
