package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Code;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.CodedField;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormRows;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.ParticularField;
import org.trackchild.rules.api.CaseFact;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormItem.Source;

/**
 * What is known of a case already, so that no form asks for it again. Pure.
 *
 * @param subject the case, without what the reader may not see
 * @param names what its office and its place are called
 * @param made the transitions, in the order in which they were recorded
 * @param standing codes of those that were not taken back
 * @param forms the forms, in the order in which they were begun
 * @param fields knows what codes say: a form is read by people
 */
record KnownAnswers(
        ChildCase subject,
        PlaceNames names,
        List<MadeTransition> made,
        Set<String> standing,
        List<CaseForm> forms,
        Fields fields) {

    /**
     * Names that only the directory knows, in English: forms are written in one language.
     *
     * @param office that keeps the case
     * @param place where the child went missing or was found
     */
    record PlaceNames(String office, String place) {}

    /**
     * An answer that is known.
     *
     * @param source where from
     * @param text not empty
     */
    record Known(Source source, String text) {}

    /**
     * What the first source of an item that knows something says; not what another version of the
     * rules asked for in another way.
     */
    Optional<Known> of(FormItem item) {
        return item.terms().from().stream()
                .flatMap(source -> of(source, item).stream())
                .findFirst();
    }

    /**
     * Of several words those that the item has: one in free words takes none of the others along.
     */
    private static String readable(String text, FormItem item) {
        return item.shape() == FormItem.Shape.SEVERAL
                ? Arrays.stream(text.split(" "))
                        .filter(item::reads)
                        .collect(Collectors.joining(" "))
                : text;
    }

    /** What a source says, as an answer to an item; empty when it says nothing that fits. */
    Optional<Known> of(Source source, FormItem item) {
        return Optional.of(new Known(source, readable(text(source, item), item)))
                .filter(known -> !known.text().isEmpty() && item.reads(known.text()));
    }

    private String text(Source source, FormItem item) {
        if (source.isForm()) {
            return latest(source.origin())
                    .map(form -> form.content().answers().get(source.code()))
                    .filter(answer -> answer.answers(item))
                    .map(FormAnswer::text)
                    .orElse("");
        }
        if (source.origin().equals(Source.EXTRA)) {
            return extra(source.code(), item);
        }
        return source.origin().equals(Source.MADE)
                ? made(source)
                : Code.find(CaseFact.class, source.code())
                        .map(fact -> text(fact, item.shape().isChosen()))
                        .orElse("");
    }

    /**
     * What is recorded in a field of a pack, as far as the reader may see it: what only some may
     * see goes into no item that others see. Where no code is asked for, words stand for it; in a
     * table each line begins a row.
     */
    private String extra(String code, FormItem item) {
        return subject.extra().stream()
                .filter(value -> value.code().equals(code))
                .filter(value -> value.readers().isEmpty() || item.terms().restricted())
                .findFirst()
                .map(value -> shaped(code, value.text(), item))
                .orElse("");
    }

    private String shaped(String code, String text, FormItem item) {
        if (item.shape().isChosen()) {
            return text;
        }
        if (item.shape() == FormItem.Shape.TABLE) {
            int rest = item.asked().words().size() - 1;
            return FormRows.write(
                    text.lines()
                            .map(
                                    line ->
                                            Stream.concat(
                                                            Stream.of(line),
                                                            Collections.nCopies(rest, "").stream())
                                                    .toList())
                            .toList());
        }
        return fields.field(code)
                .map(field -> field.content().list())
                .filter(list -> !list.isEmpty())
                .flatMap(list -> fields.word(list, text))
                .map(Wording::english)
                .orElse(text);
    }

    /** The latest form of a kind that was handed in. */
    Optional<CaseForm> latest(String kind) {
        return forms.stream()
                .filter(form -> form.kind().equals(kind))
                .filter(form -> form.status() == FormStatus.HANDED_IN)
                .reduce((first, second) -> isLater(first, second) ? first : second);
    }

    /**
     * When another form of the kind of a draft was handed in last: not one that the draft corrects,
     * nor one that was corrected by that.
     */
    Optional<Instant> handedInLast(CaseForm draft) {
        Set<UUID> same = new HashSet<>();
        Optional<UUID> corrected = draft.content().corrects();
        while (corrected.filter(same::add).isPresent()) {
            UUID id = corrected.get();
            corrected =
                    forms.stream()
                            .filter(form -> form.id().equals(id))
                            .findFirst()
                            .flatMap(form -> form.content().corrects());
        }
        return forms.stream()
                .filter(form -> form.kind().equals(draft.kind()) && !same.contains(form.id()))
                .flatMap(form -> form.submission().stream())
                .map(CaseForm.Submission::at)
                .max(Comparator.naturalOrder());
    }

    private static boolean isLater(CaseForm one, CaseForm other) {
        return one.latestChange().isAfter(other.latestChange());
    }

    private String made(Source source) {
        return source.word()
                .map(word -> standing.contains(source.transition()) ? word : "")
                .orElseGet(() -> day(source.transition()));
    }

    private String day(String transition) {
        return made.stream()
                .map(MadeTransition::step)
                .filter(step -> step.transition().equals(transition))
                .map(step -> LocalDate.ofInstant(step.happened(), TextCaseReader.INDIA).toString())
                .reduce((first, second) -> second)
                .orElse("");
    }

    private String text(CaseFact fact, boolean coded) {
        ChildDescription child = subject.child();
        Names called = child.names();
        return switch (fact) {
            case NUMBER -> subject.header().number();
            case OFFICE -> names.office();
            case NAME -> text(called.child());
            case ALIAS -> text(called.alias());
            case FATHER_NAME -> text(called.father());
            case MOTHER_NAME -> text(called.mother());
            case GUARDIAN_NAME -> text(called.guardian());
            case COMPANIONS -> text(called.companions());
            case SEX -> child.sex() == Sex.UNKNOWN ? "" : child.sex().code();
            case AGE -> text(child.age());
            case DATE_OF_BIRTH -> text(child.dateOfBirth());
            case GUARDIAN_PHONE -> child.contact().guardianPhone();
            case PLACE -> names.place();
            case EVENT_DATE -> subject.event().date().toString();
            case HEIGHT_CM ->
                    child.appearance().heightCm() == null
                            ? ""
                            : child.appearance().heightCm().toString();
            case MARKS -> child.appearance().marks();
            case CLOTHES -> child.appearance().clothes();
            case BELONGINGS -> child.appearance().belongings();
            case LANGUAGES ->
                    child.background().languages().stream()
                            .map(each -> coded ? each : word(CodedField.LANGUAGES, each))
                            .collect(Collectors.joining(coded ? " " : ", "));
            case RELIGION ->
                    coded
                            ? child.background().religion()
                            : word(CodedField.RELIGION, child.background().religion());
            case DISABILITY ->
                    coded
                            ? child.background().disability()
                            : word(CodedField.DISABILITY, child.background().disability());
            case FIR_NUMBER, COMPLAINANT, BROUGHT_BY, CIRCUMSTANCES, WORDS_SAID ->
                    particular(fact.code());
        };
    }

    /** What a code says, in English; other words stay as they are written. */
    private String word(CodedField field, String stored) {
        return fields.word(field.list(), stored).map(Wording::english).orElse(stored);
    }

    private String particular(String field) {
        Map<String, String> texts = ParticularField.texts(subject.particulars());
        return texts.getOrDefault(field, "");
    }

    /** All spellings, so that none has to be typed again. */
    private static String text(PersonName name) {
        return String.join(" / ", name.spellings());
    }

    private static String text(ApproximateAge age) {
        return age == null ? "" : age.toString();
    }

    private static String text(ApproximateDate date) {
        return date == null ? "" : date.toString();
    }
}
