package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Appearance;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

/**
 * Packs whole records into about a hundred bytes each, and unpacks them. Safe for use by several
 * threads.
 */
final class SubjectPacker {

    private static final Sex[] SEXES = Sex.values();

    private final TextPacker texts = new TextPacker();

    void write(SnapshotWriter out) throws IOException {
        texts.write(out);
    }

    void read(SnapshotReader in) throws IOException {
        texts.read(in);
    }

    byte[] pack(Subject subject) {
        ByteWriter out = new ByteWriter();
        ChildDescription child = subject.child();
        write(out, child.names().child());
        write(out, child.names().alias());
        write(out, child.names().father());
        write(out, child.names().mother());
        write(out, child.names().guardian());
        write(out, child.names().companions());
        out.number(child.sex().ordinal());
        write(out, child.age());
        write(out, child.dateOfBirth());
        Appearance looks = child.appearance();
        out.number(looks.heightCm() == null ? 0 : 1 + zigzag(looks.heightCm()));
        texts.write(out, looks.build());
        texts.write(out, looks.complexion());
        texts.write(out, looks.hair());
        texts.write(out, looks.eyes());
        texts.write(out, looks.marks());
        texts.write(out, looks.clothes());
        texts.write(out, looks.belongings());
        write(out, child.background().languages());
        texts.write(out, child.background().religion());
        texts.write(out, child.background().disability());
        texts.write(out, child.contact().guardianPhone());
        texts.write(out, child.contact().notes());
        Event event = subject.event();
        out.number(zigzag(event.date().toEpochDay()));
        out.number(event.time() == null ? 0 : 1 + event.time().toNanoOfDay());
        texts.write(out, event.place().state());
        texts.write(out, event.place().district());
        texts.write(out, event.place().text());
        texts.write(out, subject.said());
        return out.toBytes();
    }

    private static long zigzag(long number) {
        return (number << 1) ^ (number >> 63);
    }

    private static long zagzig(long number) {
        return (number >>> 1) ^ -(number & 1);
    }

    private void write(ByteWriter out, PersonName name) {
        write(out, name.spellings());
    }

    private void write(ByteWriter out, List<String> list) {
        out.number(list.size());
        list.forEach(text -> texts.write(out, text));
    }

    private static void write(ByteWriter out, ApproximateAge age) {
        out.number(age == null ? 0 : 1 + age.lowest());
        if (age != null) {
            out.number(age.highest());
        }
    }

    private static void write(ByteWriter out, ApproximateDate date) {
        out.number(date == null ? 0 : date.year());
        if (date != null) {
            out.number(date.month() == null ? 0 : date.month());
            out.number(date.day() == null ? 0 : date.day());
        }
    }

    Subject unpack(CaseId id, CaseKind kind, byte[] packed) {
        ByteReader in = new ByteReader(packed);
        ChildDescription.Builder child =
                ChildDescription.builder()
                        .names(
                                new Names(
                                        name(in), name(in), name(in), name(in), name(in), name(in)))
                        .sex(SEXES[in.number()])
                        .age(age(in))
                        .dateOfBirth(date(in))
                        .appearance(
                                new Appearance(
                                        height(in),
                                        texts.read(in),
                                        texts.read(in),
                                        texts.read(in),
                                        texts.read(in),
                                        texts.read(in),
                                        texts.read(in),
                                        texts.read(in)))
                        .background(new Background(list(in), texts.read(in), texts.read(in)))
                        .contact(new FamilyContact(texts.read(in), texts.read(in)));
        LocalDate day = LocalDate.ofEpochDay(zagzig(in.longNumber()));
        long time = in.longNumber();
        return new Subject(
                id,
                kind,
                child.build(),
                new Event(
                        day,
                        time == 0 ? null : LocalTime.ofNanoOfDay(time - 1),
                        new Place(texts.read(in), texts.read(in), texts.read(in))),
                texts.read(in));
    }

    private PersonName name(ByteReader in) {
        List<String> spellings = list(in);
        return spellings.isEmpty() ? PersonName.UNKNOWN : new PersonName(spellings);
    }

    private List<String> list(ByteReader in) {
        int size = in.number();
        List<String> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(texts.read(in));
        }
        return list;
    }

    private static Integer height(ByteReader in) {
        long written = in.longNumber();
        return written == 0 ? null : Integer.valueOf((int) zagzig(written - 1));
    }

    private static ApproximateAge age(ByteReader in) {
        int lowest = in.number() - 1;
        return lowest < 0 ? null : new ApproximateAge(lowest, in.number());
    }

    private static ApproximateDate date(ByteReader in) {
        int year = in.number();
        if (year == 0) {
            return null;
        }
        int month = in.number();
        int day = in.number();
        return new ApproximateDate(year, month == 0 ? null : month, day == 0 ? null : day);
    }
}
