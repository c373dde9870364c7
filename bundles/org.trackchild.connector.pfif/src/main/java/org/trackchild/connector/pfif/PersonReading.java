package org.trackchild.connector.pfif;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;

/**
 * Makes a record for the register of one person. What the register has no field for goes into the
 * notes in words; how to reach an author is left out. Used once, by one thread.
 */
final class PersonReading {

    private static final ZoneId INDIA = Event.ZONE;

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?");

    private static final int ADULT = 18;

    private static final int OLDEST = 120;

    private static final int LONGEST_NOTES = 4_000;

    private static final Set<String> ALIVE = Set.of("believed_alive", "is_note_author");

    private final PfifPerson person;
    private final PfifRecord record;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<String> notes = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    PersonReading(PfifPerson person) {
        this.person = person;
        this.record = person.record();
    }

    /**
     * Hands the record on with its warnings, or refuses it when its time has passed.
     *
     * @param asked what the caller says the records are
     */
    void into(RecordSink sink, Optional<CaseKind> asked, InstantSource clock) {
        Optional<Instant> expiry = record.time("expiry_date");
        if (expiry.isPresent() && expiry.get().isBefore(clock.instant())) {
            sink.refuse(
                    person.line(),
                    Problem.of(ImportProblem.RECORD_EXPIRED, day(expiry.get()).toString()));
            return;
        }
        names();
        sex();
        event();
        age();
        words();
        String id = record.line("person_record_id");
        sink.record(
                new RawRecord(
                        person.line(),
                        asked.orElseGet(this::kind),
                        source(id),
                        id,
                        values,
                        provenance(id)));
        warnings.forEach(warning -> sink.warn(person.line(), warning));
    }

    private void names() {
        List<String> spellings = lines(record.text("full_name"));
        String parts =
                Stream.of("given_name", "family_name")
                        .map(record::line)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        if (!parts.isEmpty()) {
            spellings.add(parts);
        }
        List<String> names = List.copyOf(new LinkedHashSet<>(spellings));
        put(Field.NAME, names.stream().findFirst().orElse(""));
        put(Field.NAME_LOCAL, names.stream().skip(1).findFirst().orElse(""));
        put(
                Field.ALIAS,
                Stream.concat(
                                names.stream().skip(2),
                                lines(record.text("alternate_names")).stream())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private void sex() {
        String sex = record.line("sex").toLowerCase(Locale.ROOT);
        if (Set.of("female", "male").contains(sex)) {
            put(Field.SEX, sex);
        } else if (!sex.isEmpty()) {
            leaveOut("sex", "sex");
        }
    }

    private void event() {
        Optional<PfifRecord> seen = person.latestNote(note -> note.has("last_known_location"));
        seen.flatMap(PfifRecord::writtenAt)
                .or(record::writtenAt)
                .ifPresent(time -> put(Field.EVENT_DATE, day(time).toString()));
        put(Field.PLACE, seen.map(note -> note.line("last_known_location")).orElseGet(this::home));
    }

    private void age() {
        String age = record.line("age");
        Matcher years = AGE.matcher(age);
        boolean isAge = years.matches() && Integer.parseInt(years.group(1)) <= OLDEST;
        String birth = record.line("date_of_birth");
        Optional<ApproximateDate> born = ApproximateDate.parse(birth);
        boolean adult =
                isAge && Integer.parseInt(years.group(1)) >= ADULT
                        || born.isPresent() && grownUp(born.get());
        if (adult) {
            warnings.add(Problem.of(ImportProblem.ADULT_IN_SOURCE, Field.AGE_YEARS));
            note("age", age);
            note("birth", birth);
            return;
        }
        if (isAge) {
            put(Field.AGE_YEARS, age);
        } else if (!age.isEmpty()) {
            leaveOut("age", "age");
        }
        if (born.isPresent()) {
            put(Field.DATE_OF_BIRTH, birth);
        } else if (!birth.isEmpty()) {
            leaveOut("date_of_birth", "birth");
        }
    }

    private boolean grownUp(ApproximateDate born) {
        String event = values.get(Field.EVENT_DATE);
        return event != null
                && !BirthWindow.anniversary(born.latest(), ADULT).isAfter(LocalDate.parse(event));
    }

    private void words() {
        note("description", record.text("description"));
        note("home", home());
        note("photo", record.line("photo_url"));
        note("profiles", record.line("profile_urls"));
        person.notes().forEach(this::words);
        String all = String.join("\n", notes);
        if (all.length() > LONGEST_NOTES) {
            warnings.add(Problem.of(ImportProblem.VALUE_LEFT_OUT, Field.NOTES, "note"));
            int end = LONGEST_NOTES - 1;
            all = all.substring(0, Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end);
            all += "…";
        }
        put(Field.NOTES, all);
    }

    /** One line for a note: what it says, without who says so. */
    private void words(PfifRecord note) {
        String words =
                Stream.of(
                                note.writtenAt().map(time -> day(time).toString()).orElse(""),
                                note.line("text"),
                                labelled("lastSeen", note.line("last_known_location")),
                                labelled("status", note.line("status")),
                                labelled("linked", note.line("linked_person_record_id")),
                                labelled("photo", note.line("photo_url")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        note("note", words);
    }

    /**
     * Found when the latest word on the status is that the person is alive, and the latest word on
     * contact is that somebody met the person; else missing.
     */
    private CaseKind kind() {
        boolean alive =
                person.latestNote(note -> note.has("status"))
                        .filter(note -> ALIVE.contains(note.line("status")))
                        .isPresent();
        boolean met =
                person.latestNote(note -> note.has("author_made_contact"))
                        .filter(note -> "true".equals(note.line("author_made_contact")))
                        .isPresent();
        return alive && met ? CaseKind.FOUND : CaseKind.MISSING;
    }

    private String home() {
        return Stream.of(
                        "home_street",
                        "home_neighborhood",
                        "home_city",
                        "home_state",
                        "home_postal_code",
                        "home_country")
                .map(record::line)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whoever names the record: the domain before the first stroke of its identifier. */
    private static String source(String id) {
        int stroke = id.indexOf('/');
        return stroke <= 0 ? "" : "pfif:" + id.substring(0, stroke).toLowerCase(Locale.ROOT);
    }

    private String provenance(String id) {
        return Stream.of(
                        "PFIF " + person.version().number(),
                        id,
                        record.line("source_name"),
                        record.line("source_url"),
                        record.line("source_date"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void leaveOut(String field, String label) {
        warnings.add(Problem.of(ImportProblem.VALUE_LEFT_OUT, field));
        note(label, record.line(field));
    }

    private void note(String label, String value) {
        if (!value.isEmpty()) {
            notes.add(Labels.line(label, value));
        }
    }

    private static String labelled(String label, String value) {
        return value.isEmpty() ? "" : Labels.line(label, value);
    }

    private void put(Field field, String value) {
        if (!value.isEmpty()) {
            values.put(field, value);
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, INDIA);
    }
}
