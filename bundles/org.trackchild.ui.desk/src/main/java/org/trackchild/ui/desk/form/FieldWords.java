package org.trackchild.ui.desk.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.Sex;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** What the text of a field says to people: no codes, no machines' dates. */
public final class FieldWords {

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

    private final Words words;

    private final Directory directory;

    private final PackFields pack;

    /**
     * @param words the texts
     * @param directory knows places
     * @param pack knows the code lists of the case
     */
    public FieldWords(Words words, Directory directory, PackFields pack) {
        this.words = words;
        this.directory = directory;
        this.pack = pack;
    }

    /**
     * The words of a text; those that it has already where it is no code.
     *
     * @param code of the field
     * @param text as it is stored; empty for nothing
     */
    public String of(String code, String text) {
        return text.isEmpty()
                ? ""
                : Code.find(Field.class, code)
                        .flatMap(field -> said(field, text))
                        .orElseGet(() -> pack.said(code, text));
    }

    private Optional<String> said(Field field, String text) {
        return switch (field) {
            case SEX -> Code.find(Sex.class, text).map(sex -> words.text("sex", sex));
            case STATE -> Optional.of(Places.state(text, directory, words));
            case DISTRICT -> Optional.of(Places.district(text, directory, words));
            case EVENT_DATE -> day(text);
            case DATE_OF_BIRTH ->
                    ApproximateDate.parse(text).map(date -> Days.approximate(date, words));
            case AGE_YEARS -> age(text);
            default -> Optional.empty();
        };
    }

    private Optional<String> day(String text) {
        try {
            return Optional.of(Days.day(LocalDate.parse(text), words));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> age(String text) {
        Matcher age = AGE.matcher(text);
        if (!age.matches()) {
            return Optional.empty();
        }
        int lowest = Integer.parseInt(age.group(1));
        int highest = age.group(2) == null ? lowest : Integer.parseInt(age.group(2));
        return Optional.of(ChildWords.age(new ApproximateAge(lowest, highest), words));
    }
}
