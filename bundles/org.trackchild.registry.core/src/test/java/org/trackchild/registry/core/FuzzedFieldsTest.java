package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader.Reading;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ParticularField;
import org.trackchild.sample.fields.UttarPradeshFields;

/**
 * Every field of a case is given what nobody expects. It is kept as it was understood, and can be
 * read, written down and saved again; or it is refused with a sentence in both languages that names
 * a field. Nothing else may happen.
 */
class FuzzedFieldsTest {

    private static final Caller OFFICER = Register.officer("PS-A");

    private static final int CHANCES = 150;

    private final Random random = new Random(20261129);

    private final OddTexts odd = new OddTexts(random);

    private Register register;
    private StoredCaseRegistry registry;
    private TextCaseReader reader;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        register.fields.add(new UttarPradeshFields());
        reader = new TextCaseReader(new TwoDistricts(), register.fields, register.store);
        registry =
                new StoredCaseRegistry(
                        register.store, register.journal, register.desk, reader, register.fields);
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    /** The codes of all fields that a kind of case can have. */
    private List<String> fields(CaseKind kind) {
        return Stream.of(
                        Stream.of(Field.values()).map(Field::code),
                        ParticularField.of(kind).stream().map(ParticularField::code),
                        register.fields.known().of(kind, "UP").stream().map(CaseField::name))
                .flatMap(codes -> codes)
                .toList();
    }

    private Reading read(CaseKind kind, Map<String, String> texts) {
        Map<Field, String> common = new EnumMap<>(Field.class);
        Map<String, String> extra = new HashMap<>();
        texts.forEach(
                (code, text) -> {
                    Code.find(Field.class, code).ifPresent(field -> common.put(field, text));
                    if (code.startsWith(CaseField.PREFIX)) {
                        extra.put(code.substring(CaseField.PREFIX.length()), text);
                    }
                });
        Reading reading = reader.read(kind, common);
        return new Reading(
                reading.draft()
                        .map(
                                draft ->
                                        new CaseDraft(
                                                draft.child(),
                                                draft.event(),
                                                ParticularField.particulars(kind, texts),
                                                Optional.empty(),
                                                extra)),
                reading.problems());
    }

    @Test
    void everyFieldKeepsOrRefusesWhatIsWritten() {
        Set<String> kept = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (CaseKind kind : CaseKind.values()) {
            List<String> fields = fields(kind);
            Set<String> known = new TreeSet<>(fields);
            for (int chance = 0; chance < CHANCES; chance++) {
                Map<String, String> texts =
                        new HashMap<>(
                                Map.of(
                                        "name", "Phoolmatiya",
                                        "sex", "girl",
                                        "state", "UP",
                                        "district", "UP-LUCKNOW",
                                        "event_date", Register.DAY.toString()));
                List<String> fuzzed = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    fuzzed.add(fields.get(random.nextInt(fields.size())));
                }
                fuzzed.forEach(field -> texts.put(field, odd.next()));
                String what = kind + " " + fuzzed + " of chance " + chance;
                try {
                    ChildCase saved = save(read(kind, texts).draftOrThrow());
                    isReadable(saved, what);
                    kept.addAll(fuzzed);
                } catch (ProblemException refusal) {
                    OddTexts.areSaid(refusal.problems(), known, what);
                    refused.addAll(fuzzed);
                } catch (RuntimeException fault) {
                    throw new AssertionError(what + ": " + OddTexts.escaped(texts), fault);
                }
            }
            assertThat(Stream.concat(kept.stream(), refused.stream()).collect(Collectors.toSet()))
                    .as("every field was tried")
                    .containsAll(known);
        }
        assertThat(refused).contains("name", "age_years", "event_date", "height_cm", "district");
        assertThat(kept).contains("name").hasSizeGreaterThan(10);
    }

    private ChildCase save(CaseDraft draft) {
        return registry.register(OFFICER, draft).registered();
    }

    /** What is on the record can be shown, written as texts, and saved as it stands. */
    private void isReadable(ChildCase saved, String what) {
        ChildCase read = registry.read(OFFICER, saved.id());
        assertThat(read.toDraft()).as(what).isEqualTo(saved.toDraft());
        CaseDraft again = read(read.header().kind(), texts(read)).draftOrThrow();
        assertThat(again.child()).as(what).isEqualTo(read.toDraft().child());
        assertThat(again.event()).as(what).isEqualTo(read.toDraft().event());
        registry.change(OFFICER, saved.id(), 1, read.toDraft());
    }

    private Map<String, String> texts(ChildCase of) {
        return CaseWriter.texts(reader, of.toDraft());
    }
}
