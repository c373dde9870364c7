package org.trackchild.registry.api;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;

/**
 * Whether two records say the same of everything that identifies a child: the names, the sex, the
 * parents, the guardian, the telephone, when it was born and the day. What one of them leaves open
 * the other must leave open, too; but a name may be written in one more script, which says nothing
 * new. The name of the child must be there, and something beside it that tells its bearers apart.
 * Pure.
 */
public final class SameDetails {

    private static final int DIGITS = 10;

    private SameDetails() {}

    /** Whether they do. Records of different kinds never do: their days mean different things. */
    public static boolean of(Subject one, Subject other) {
        return one.kind() == other.kind()
                && isIdentified(one)
                && haveSameNames(one.child().names(), other.child().names())
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

    private static boolean haveSameNames(Names one, Names other) {
        return Stream.<Function<Names, PersonName>>of(
                        Names::child, Names::alias, Names::father, Names::mother, Names::guardian)
                .allMatch(part -> isSameName(part.apply(one), part.apply(other)));
    }

    private static boolean isSameName(PersonName one, PersonName other) {
        Set<String> spellings = spellings(one);
        Set<String> others = spellings(other);
        return spellings.isEmpty() == others.isEmpty()
                && (spellings.containsAll(others) || others.containsAll(spellings));
    }

    private static Set<String> spellings(PersonName name) {
        return name.spellings().stream()
                .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * The digits of a number within the country, whether the code of the country is said or not.
     */
    private static String phone(Subject record) {
        String digits = record.child().contact().guardianPhone().replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }
}
