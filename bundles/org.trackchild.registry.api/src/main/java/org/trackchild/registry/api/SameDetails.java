package org.trackchild.registry.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;

/**
 * Whether two records say the same of everything that identifies a child: the names, the sex, the
 * parents, the guardian, the telephone, when it was born and the day. What one of them leaves open
 * the other must leave open, too. The name of the child must be there, and something beside it that
 * tells its bearers apart. Pure.
 */
public final class SameDetails {

    private SameDetails() {}

    /** Whether they do. Records of different kinds never do: their days mean different things. */
    public static boolean of(Subject one, Subject other) {
        return one.kind() == other.kind()
                && isIdentified(one)
                && namesOf(one).equals(namesOf(other))
                && one.child().sex() == other.child().sex()
                && phone(one).equals(phone(other))
                && Objects.equals(one.child().age(), other.child().age())
                && Objects.equals(one.child().dateOfBirth(), other.child().dateOfBirth())
                && one.event().date().equals(other.event().date());
    }

    private static boolean isIdentified(Subject record) {
        Names names = record.child().names();
        return !spellings(names.child()).isEmpty()
                && !(spellings(names.father()).isEmpty()
                        && spellings(names.mother()).isEmpty()
                        && spellings(names.guardian()).isEmpty()
                        && phone(record).isEmpty());
    }

    private static List<Set<String>> namesOf(Subject record) {
        Names names = record.child().names();
        return Stream.of(
                        names.child(),
                        names.alias(),
                        names.father(),
                        names.mother(),
                        names.guardian())
                .map(SameDetails::spellings)
                .toList();
    }

    private static Set<String> spellings(PersonName name) {
        return name.spellings().stream()
                .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String phone(Subject record) {
        return record.child().contact().guardianPhone().replaceAll("\\D", "");
    }
}
