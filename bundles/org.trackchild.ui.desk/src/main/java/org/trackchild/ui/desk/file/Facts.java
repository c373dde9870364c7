package org.trackchild.ui.desk.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trackchild.directory.api.Directory;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.CodedField;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** Everything that a case can say, in the order of the form. */
final class Facts {

    private final Words words;

    private final Directory directory;

    private final PackFields pack;

    private final List<Fact> facts = new ArrayList<>();

    private Facts(Words words, Directory directory, PackFields pack) {
        this.words = words;
        this.directory = directory;
        this.pack = pack;
    }

    /**
     * One answer.
     *
     * @param code name of the field
     * @param text what is recorded, empty when nothing is
     * @param identifying whether it could tell a bystander who the child is
     * @param isOfAnotherPack whether it stands in a field of a pack that is not there now, or of
     *     another state: it is shown, and cannot be changed
     */
    record Fact(String code, String text, boolean identifying, boolean isOfAnotherPack) {

        /** Whether anything is recorded. */
        boolean isRecorded() {
            return !text.isBlank();
        }

        /** The answer on the page. */
        Box shown(Words words) {
            return identifying ? ChildName.identifying(text, words) : ChildName.written(text);
        }
    }

    /** The facts of a case. */
    static List<Fact> of(ChildCase file, Words words, Directory directory, PackFields pack) {
        Facts facts = new Facts(words, directory, pack);
        facts.child(file.child());
        facts.event(file.event());
        facts.particulars(file);
        facts.looks(file.child());
        facts.extra(file);
        return facts.facts;
    }

    private void child(ChildDescription child) {
        hidden(Field.NAME, name(child.names().child()));
        hidden(Field.ALIAS, name(child.names().alias()));
        open(Field.SEX, child.sex() == Sex.UNKNOWN ? "" : words.text("sex", child.sex()));
        open(Field.AGE_YEARS, age(child.age()));
        open(Field.DATE_OF_BIRTH, date(child.dateOfBirth()));
        hidden(Field.FATHER_NAME, name(child.names().father()));
        hidden(Field.MOTHER_NAME, name(child.names().mother()));
        hidden(Field.GUARDIAN_NAME, name(child.names().guardian()));
        hidden(Field.COMPANIONS, String.join(", ", child.names().companions().spellings()));
    }

    private void event(Event event) {
        open(Field.EVENT_DATE, Days.day(event.date(), words));
        open(Field.EVENT_TIME, event.time() == null ? "" : Days.time(event.time()));
        Place place = event.place();
        open(Field.STATE, Places.state(place.state(), directory, words));
        open(Field.DISTRICT, Places.district(place.district(), directory, words));
        hidden(Field.PLACE, place.text());
    }

    private void particulars(ChildCase file) {
        if (file.particulars() instanceof MissingParticulars missing) {
            fact("complainant", missing.complainant(), true);
            coded(CodedField.COMPLAINANT_RELATION, missing.relation());
            fact("complainant_phone", missing.complainantPhone(), true);
            fact("fir_number", missing.firNumber(), false);
            fact("gd_number", missing.generalDiaryEntry(), false);
        } else if (file.particulars() instanceof FoundParticulars found) {
            fact("brought_by", found.broughtBy(), true);
            fact("circumstances", found.circumstances(), true);
            fact("words_said", found.wordsSaid(), true);
        }
    }

    private void looks(ChildDescription child) {
        hidden(Field.GUARDIAN_PHONE, child.contact().guardianPhone());
        open(Field.MARKS, child.appearance().marks());
        open(Field.CLOTHES, child.appearance().clothes());
        open(Field.BELONGINGS, child.appearance().belongings());
        Integer height = child.appearance().heightCm();
        open(Field.HEIGHT_CM, height == null ? "" : words.text("child.height", height.toString()));
        coded(CodedField.BUILD, child.appearance().build());
        coded(CodedField.COMPLEXION, child.appearance().complexion());
        coded(CodedField.HAIR, child.appearance().hair());
        coded(CodedField.EYES, child.appearance().eyes());
        coded(CodedField.LANGUAGES, String.join(", ", child.background().languages()));
        coded(CodedField.RELIGION, child.background().religion());
        coded(CodedField.DISABILITY, child.background().disability());
        hidden(Field.NOTES, child.contact().notes());
    }

    /** The fields of packs; what stands in one that is not there now comes last. */
    private void extra(ChildCase file) {
        Map<String, String> texts = ExtraValue.texts(file.extra());
        for (CaseField field : pack.offered()) {
            fact(
                    field.name(),
                    pack.said(field.name(), texts.getOrDefault(field.code(), "")),
                    field.use().identifying());
        }
        file.extra().stream()
                .filter(value -> !pack.isOffered(value.code()))
                .forEach(
                        value ->
                                facts.add(
                                        new Fact(
                                                value.name(),
                                                pack.said(value.name(), value.text()),
                                                true,
                                                true)));
    }

    private void coded(CodedField field, String text) {
        fact(field.code(), pack.said(field.code(), text), false);
    }

    private void open(Field field, String text) {
        fact(field.code(), text, false);
    }

    private void hidden(Field field, String text) {
        fact(field.code(), text, true);
    }

    private void fact(String code, String text, boolean identifying) {
        facts.add(new Fact(code, text, identifying, false));
    }

    private static String name(PersonName name) {
        return String.join(" / ", name.spellings());
    }

    private String age(ApproximateAge age) {
        return age == null ? "" : ChildWords.age(age, words);
    }

    private String date(ApproximateDate date) {
        return date == null ? "" : Days.approximate(date, words);
    }
}
