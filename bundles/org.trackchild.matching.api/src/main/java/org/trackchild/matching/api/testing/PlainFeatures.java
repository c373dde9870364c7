package org.trackchild.matching.api.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Field;
import org.trackchild.model.Sex;

/**
 * Features of a record for tests: a token is the hash of a lower-case word, so that equal words
 * have equal tokens. Knows no scripts, spellings and translations.
 */
public final class PlainFeatures implements Features {

    private final Subject subject;
    private final BirthWindow birth;
    private final Map<Field, String> texts = new EnumMap<>(Field.class);

    /** Features of a record. */
    public PlainFeatures(Subject subject) {
        this.subject = Objects.requireNonNull(subject);
        ChildDescription child = subject.child();
        birth = child.birthWindow(subject.event().date()).orElse(null);
        texts.put(Field.NAME, String.join(" ", child.names().child().spellings()));
        texts.put(Field.ALIAS, String.join(" ", child.names().alias().spellings()));
        texts.put(Field.FATHER_NAME, String.join(" ", child.names().father().spellings()));
        texts.put(Field.MOTHER_NAME, String.join(" ", child.names().mother().spellings()));
        texts.put(Field.GUARDIAN_NAME, String.join(" ", child.names().guardian().spellings()));
        texts.put(Field.COMPANIONS, String.join(" ", child.names().companions().spellings()));
        texts.put(Field.AGE_YEARS, Objects.toString(child.age(), ""));
        texts.put(Field.DATE_OF_BIRTH, Objects.toString(child.dateOfBirth(), ""));
        texts.put(Field.SEX, child.sex().code());
        texts.put(Field.HEIGHT_CM, Objects.toString(child.appearance().heightCm(), ""));
        texts.put(Field.BUILD, child.appearance().build());
        texts.put(Field.COMPLEXION, child.appearance().complexion());
        texts.put(Field.HAIR, child.appearance().hair());
        texts.put(Field.EYES, child.appearance().eyes());
        texts.put(Field.MARKS, child.appearance().marks());
        texts.put(Field.CLOTHES, child.appearance().clothes());
        texts.put(Field.BELONGINGS, child.appearance().belongings());
        texts.put(Field.LANGUAGES, String.join(" ", child.background().languages()));
        texts.put(Field.RELIGION, child.background().religion());
        texts.put(Field.DISABILITY, child.background().disability());
        texts.put(Field.GUARDIAN_PHONE, child.contact().guardianPhone());
        texts.put(Field.NOTES, child.contact().notes());
        texts.put(Field.STATE, subject.event().place().state());
        texts.put(Field.DISTRICT, subject.event().place().district());
        texts.put(Field.PLACE, subject.event().place().text());
        texts.put(Field.EVENT_DATE, subject.event().date().toString());
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
        return (int) subject.event().date().toEpochDay();
    }

    @Override
    public int bornFrom() {
        return birth == null ? UNKNOWN : day(birth.earliest());
    }

    @Override
    public int bornTo() {
        return birth == null ? UNKNOWN : day(birth.latest());
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    @Override
    public boolean birthStated() {
        return birth != null && birth.stated();
    }

    @Override
    public int heightCm() {
        Integer height = subject.child().appearance().heightCm();
        return height == null ? UNKNOWN : height;
    }

    @Override
    public long phone() {
        String digits = text(Field.GUARDIAN_PHONE).replaceAll("\\D", "");
        return digits.length() < 6
                ? -1
                : Long.parseLong(digits.substring(Math.max(0, digits.length() - 10)));
    }

    @Override
    public String state() {
        return text(Field.STATE);
    }

    @Override
    public String district() {
        return text(Field.DISTRICT);
    }

    @Override
    public int tokenCount(Field field) {
        return tokens(field).length;
    }

    @Override
    public int token(Field field, int index) {
        return tokens(field)[index];
    }

    @Override
    public int clueCount() {
        return clues().length;
    }

    @Override
    public int clue(int index) {
        return clues()[index];
    }

    int[] clues() {
        return tokens(
                kind() == CaseKind.FOUND
                        ? said()
                        : String.join(
                                " ",
                                text(Field.PLACE),
                                text(Field.FATHER_NAME),
                                text(Field.MOTHER_NAME),
                                text(Field.GUARDIAN_NAME),
                                text(Field.COMPANIONS),
                                district().substring(district().indexOf('-') + 1),
                                text(Field.NOTES)));
    }

    @Override
    public String said() {
        return subject.said();
    }

    int[] tokens(Field field) {
        return tokens(text(field));
    }

    private static int[] tokens(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .mapToInt(String::hashCode)
                .distinct()
                .toArray();
    }

    @Override
    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }
}
