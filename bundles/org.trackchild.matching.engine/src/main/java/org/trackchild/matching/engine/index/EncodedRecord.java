package org.trackchild.matching.engine.index;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Field;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

/** A record as it comes in or is asked for. Immutable. */
public final class EncodedRecord implements Features {

    private static final int PHONE_DIGITS = 10;
    private static final int LEAST_PHONE_DIGITS = 6;

    private final Subject subject;
    private final int eventDay;
    private final int bornFrom;
    private final int bornTo;
    private final boolean birthStated;
    private final long phone;
    private final int[][] tokens;
    private final int[] given;
    private final int[] clues;

    /**
     * @param tokens the tokens of each field; kept
     * @param given how many of them are what the person is called; kept
     * @param clues the tokens of the clues; kept
     */
    EncodedRecord(Subject subject, int[][] tokens, int[] given, int[] clues) {
        this.subject = subject;
        eventDay = day(subject.event().date());
        Optional<BirthWindow> birth = subject.child().birthWindow(subject.event().date());
        bornFrom = birth.map(window -> day(window.earliest())).orElse(UNKNOWN);
        bornTo = birth.map(window -> day(window.latest())).orElse(UNKNOWN);
        birthStated = birth.map(BirthWindow::stated).orElse(false);
        phone = lastDigits(subject.child().contact().guardianPhone());
        this.tokens = tokens;
        this.given = given;
        this.clues = clues;
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private static long lastDigits(String written) {
        long number = 0;
        long power = 1;
        int digits = 0;
        for (int i = written.length() - 1; i >= 0 && digits < PHONE_DIGITS; i--) {
            int digit = Character.digit(written.charAt(i), 10);
            if (digit >= 0) {
                number += digit * power;
                power *= 10;
                digits++;
            }
        }
        return digits < LEAST_PHONE_DIGITS ? -1 : number;
    }

    /** The record as it came. */
    public Subject subject() {
        return subject;
    }

    int[] tokens(Field field) {
        return tokens[field.ordinal()];
    }

    @Override
    public CaseKind kind() {
        return subject.kind();
    }

    @Override
    public Sex sex() {
        return subject.child().sex();
    }

    @Override
    public int eventDay() {
        return eventDay;
    }

    @Override
    public int bornFrom() {
        return bornFrom;
    }

    @Override
    public int bornTo() {
        return bornTo;
    }

    @Override
    public boolean birthStated() {
        return birthStated;
    }

    @Override
    public int heightCm() {
        Integer height = subject.child().appearance().heightCm();
        return height == null ? UNKNOWN : height;
    }

    @Override
    public long phone() {
        return phone;
    }

    @Override
    public String state() {
        return subject.event().place().state();
    }

    @Override
    public String district() {
        return subject.event().place().district();
    }

    @Override
    public int tokenCount(Field field) {
        return tokens[field.ordinal()].length;
    }

    @Override
    public int token(Field field, int index) {
        return tokens[field.ordinal()][index];
    }

    @Override
    public int givenCount(Field field) {
        return given[field.ordinal()];
    }

    int[] clues() {
        return clues;
    }

    @Override
    public int clueCount() {
        return clues.length;
    }

    @Override
    public int clue(int index) {
        return clues[index];
    }

    @Override
    public String said() {
        return subject.said();
    }

    @Override
    public String text(Field field) {
        return text(subject, field);
    }

    /** A field of a record as it was written. */
    static String text(Subject subject, Field field) {
        ChildDescription child = subject.child();
        Appearance appearance = child.appearance();
        Background background = child.background();
        Place place = subject.event().place();
        return switch (field) {
            case NAME -> spellings(child.names().child());
            case NAME_LOCAL -> child.names().child().inOtherScript();
            case ALIAS -> spellings(child.names().alias());
            case FATHER_NAME -> spellings(child.names().father());
            case MOTHER_NAME -> spellings(child.names().mother());
            case GUARDIAN_NAME -> spellings(child.names().guardian());
            case COMPANIONS -> String.join(", ", child.names().companions().spellings());
            case SEX -> child.sex().code();
            case AGE_YEARS -> Objects.toString(child.age(), "");
            case DATE_OF_BIRTH -> Objects.toString(child.dateOfBirth(), "");
            case GUARDIAN_PHONE -> child.contact().guardianPhone();
            case NOTES -> child.contact().notes();
            case STATE -> place.state();
            case DISTRICT -> place.district();
            case PLACE -> place.text();
            case EVENT_DATE -> subject.event().date().toString();
            case EVENT_TIME -> Objects.toString(subject.event().time(), "");
            case HEIGHT_CM -> Objects.toString(appearance.heightCm(), "");
            case BUILD -> appearance.build();
            case COMPLEXION -> appearance.complexion();
            case HAIR -> appearance.hair();
            case EYES -> appearance.eyes();
            case MARKS -> appearance.marks();
            case CLOTHES -> appearance.clothes();
            case BELONGINGS -> appearance.belongings();
            case LANGUAGES -> String.join(", ", background.languages());
            case RELIGION -> background.religion();
            case DISABILITY -> background.disability();
            case PHOTO -> "";
        };
    }

    private static String spellings(PersonName name) {
        return String.join(" / ", name.spellings());
    }
}
