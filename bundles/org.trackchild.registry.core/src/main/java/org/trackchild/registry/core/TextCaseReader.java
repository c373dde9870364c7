package org.trackchild.registry.core;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.Particulars;

/** Makes drafts out of texts, with the places of the directory. */
@Component
public class TextCaseReader implements CaseReader {

    /** The time zone of the register: "today" is today in India. */
    static final ZoneId INDIA = Event.ZONE;

    private static final String BETWEEN = "; ";

    private final Directory directory;

    private final CaseFields lists;

    private final InstantSource time;

    @Activate
    public TextCaseReader(
            @Reference Directory directory,
            @Reference CaseFields lists,
            @Reference InstantSource time) {
        this.directory = directory;
        this.lists = lists;
        this.time = time;
    }

    /** Today in India, by the time of the register. */
    static LocalDate today(InstantSource time) {
        return LocalDate.ofInstant(time.instant(), INDIA);
    }

    @Override
    public Reading read(CaseKind kind, Map<Field, String> values) {
        List<Problem> problems = new ArrayList<>();
        Map<Field, String> texts = new EnumMap<>(Field.class);
        values.forEach((field, text) -> texts.put(field, TextRules.tidy(text)));
        texts.values().removeIf(String::isEmpty);
        FieldReader fields = new FieldReader(texts, problems);
        CodedWords words = new CodedWords(lists.known());
        ChildDescription written =
                new ChildDescription(
                        names(fields),
                        fields.sex(),
                        fields.age(),
                        fields.dateOfBirth(),
                        appearance(fields),
                        background(fields),
                        new FamilyContact(
                                fields.text(Field.GUARDIAN_PHONE), fields.text(Field.NOTES)));
        ChildDescription child = words.coded(written);
        Place place = place(fields, problems);
        LocalDate today = today(time);
        Optional<LocalDate> date = fields.eventDate();
        CaseDraft draft =
                new CaseDraft(
                        child,
                        new Event(date.orElse(today), fields.eventTime(), place),
                        Particulars.none(kind),
                        Optional.empty());
        Set<String> told = problems.stream().map(Problem::field).collect(Collectors.toSet());
        CaseRules.check(draft, today).stream()
                .filter(problem -> !told.contains(problem.field()))
                .filter(problem -> date.isPresent() || !dependsOnTheDay(problem))
                .forEach(problems::add);
        return new Reading(problems.isEmpty() ? Optional.of(draft) : Optional.empty(), problems);
    }

    private static boolean dependsOnTheDay(Problem problem) {
        return problem.code() == FieldProblem.BORN_AFTER_EVENT
                || problem.code() == FieldProblem.AGE_CONTRADICTS_BIRTH
                || problem.code() == FieldProblem.NOT_A_CHILD
                        && problem.field().equals(Field.DATE_OF_BIRTH.code());
    }

    private static Names names(FieldReader fields) {
        return new Names(
                PersonName.of(fields.text(Field.NAME), fields.text(Field.NAME_LOCAL)),
                fields.spellings(Field.ALIAS),
                fields.spellings(Field.FATHER_NAME),
                fields.spellings(Field.MOTHER_NAME),
                fields.spellings(Field.GUARDIAN_NAME),
                new PersonName(fields.list(Field.COMPANIONS)));
    }

    private static Appearance appearance(FieldReader fields) {
        return new Appearance(
                fields.height(),
                fields.text(Field.BUILD),
                fields.text(Field.COMPLEXION),
                fields.text(Field.HAIR),
                fields.text(Field.EYES),
                fields.text(Field.MARKS),
                fields.text(Field.CLOTHES),
                fields.text(Field.BELONGINGS));
    }

    private static Background background(FieldReader fields) {
        return new Background(
                fields.list(Field.LANGUAGES),
                fields.text(Field.RELIGION),
                fields.text(Field.DISABILITY));
    }

    private Place place(FieldReader fields, List<Problem> problems) {
        String state = "";
        String stateText = fields.text(Field.STATE);
        if (!stateText.isEmpty()) {
            state = directory.findState(stateText).map(found -> found.code()).orElse("");
            if (state.isEmpty()) {
                problems.add(Problem.of(FieldProblem.UNKNOWN_PLACE, Field.STATE));
            }
        }
        String district = "";
        String districtText = fields.text(Field.DISTRICT);
        if (!districtText.isEmpty() && (stateText.isEmpty() || !state.isEmpty())) {
            district = district(state, districtText);
            if (district.isEmpty()) {
                problems.add(Problem.of(FieldProblem.UNKNOWN_PLACE, Field.DISTRICT));
            } else if (state.isEmpty()) {
                state = district.substring(0, district.indexOf('-'));
            }
        }
        return new Place(state, district, fields.text(Field.PLACE));
    }

    /**
     * The code of a district; where the state is not said, only a name that one state alone has
     * will do.
     */
    private String district(String state, String text) {
        if (!state.isEmpty()) {
            return directory.findDistrict(state, text).map(found -> found.code()).orElse("");
        }
        List<String> codes =
                directory.states().stream()
                        .flatMap(any -> directory.findDistrict(any.code(), text).stream())
                        .map(found -> found.code())
                        .toList();
        return codes.size() == 1 ? codes.get(0) : "";
    }

    @Override
    public Map<Field, String> write(CaseDraft draft) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        ChildDescription child = draft.child();
        List<String> spellings = child.names().child().spellings();
        texts.put(Field.NAME, child.names().child().preferred());
        texts.put(Field.NAME_LOCAL, spellings.size() > 1 ? spellings.get(1) : "");
        texts.put(Field.ALIAS, String.join(BETWEEN, child.names().alias().spellings()));
        texts.put(Field.FATHER_NAME, String.join(BETWEEN, child.names().father().spellings()));
        texts.put(Field.MOTHER_NAME, String.join(BETWEEN, child.names().mother().spellings()));
        texts.put(Field.GUARDIAN_NAME, String.join(BETWEEN, child.names().guardian().spellings()));
        texts.put(Field.COMPANIONS, String.join(", ", child.names().companions().spellings()));
        texts.put(Field.SEX, child.sex().code());
        texts.put(Field.AGE_YEARS, orEmpty(child.age()));
        texts.put(Field.DATE_OF_BIRTH, orEmpty(child.dateOfBirth()));
        texts.put(Field.HEIGHT_CM, orEmpty(child.appearance().heightCm()));
        texts.put(Field.BUILD, child.appearance().build());
        texts.put(Field.COMPLEXION, child.appearance().complexion());
        texts.put(Field.HAIR, child.appearance().hair());
        texts.put(Field.EYES, child.appearance().eyes());
        texts.put(Field.MARKS, child.appearance().marks());
        texts.put(Field.CLOTHES, child.appearance().clothes());
        texts.put(Field.BELONGINGS, child.appearance().belongings());
        texts.put(Field.LANGUAGES, String.join(", ", child.background().languages()));
        texts.put(Field.RELIGION, child.background().religion());
        texts.put(Field.DISABILITY, child.background().disability());
        texts.put(Field.GUARDIAN_PHONE, child.contact().guardianPhone());
        texts.put(Field.NOTES, child.contact().notes());
        texts.put(Field.EVENT_DATE, draft.event().date().toString());
        texts.put(Field.EVENT_TIME, orEmpty(draft.event().time()));
        texts.put(Field.STATE, draft.event().place().state());
        texts.put(Field.DISTRICT, draft.event().place().district());
        texts.put(Field.PLACE, draft.event().place().text());
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private static String orEmpty(Object value) {
        return value == null ? "" : value.toString();
    }
}
