package org.trackchild.ui.desk.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.matching.api.NameKeys;

/**
 * Proposes names of accounts: of letters, so that they are easy to say on the telephone, and made
 * of the person's name and the place of the office.
 *
 * @param names writes names of any script in Latin letters
 * @param taken whether somebody has an account of this name
 */
record AccountNames(NameKeys names, Predicate<String> taken) {

    private static final int LONGEST_PART = 18;

    private static final int MOST_PARTS = 2;

    /** Stand before names, and say nothing of who it is for long. */
    private static final Set<String> RANKS =
            Set.of(
                    "addl",
                    "arakshi",
                    "asi",
                    "asst",
                    "assistant",
                    "chief",
                    "clerk",
                    "constable",
                    "deputy",
                    "dsp",
                    "dysp",
                    "head",
                    "inspector",
                    "magistrate",
                    "member",
                    "nirikshak",
                    "officer",
                    "principal",
                    "sahayak",
                    "senior",
                    "sho",
                    "si",
                    "sp",
                    "sub",
                    "superintendent",
                    "up");

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

    /**
     * A name that nobody has: {@code asha.patna}, else {@code asha.devi.patna}, else one with a
     * letter behind.
     *
     * @param displayName in any script
     * @param place in Latin letters; empty for an office of no place
     * @return empty where nothing can be made of the name
     */
    Optional<String> propose(String displayName, String place) {
        List<String> parts =
                names.tokens(displayName).stream()
                        .map(NameKeys.Token::latin)
                        .map(part -> NO_LETTER.matcher(part).replaceAll(""))
                        .filter(part -> part.length() > 1 && !RANKS.contains(part))
                        .map(AccountNames::shortened)
                        .limit(MOST_PARTS)
                        .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String where =
                Stream.of(NO_LETTER.split(place.toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty())
                        .findFirst()
                        .map(AccountNames::shortened)
                        .orElse("");
        String brief = joined(parts.subList(0, 1), where);
        String whole = joined(parts, where);
        return Stream.concat(
                        Stream.of(brief, whole),
                        IntStream.rangeClosed('b', 'z')
                                .mapToObj(letter -> whole + "." + (char) letter))
                .filter(taken.negate())
                .findFirst();
    }

    /** The place of an office, for {@link #propose}. */
    static String place(Office office, Directory directory) {
        return directory
                .district(office.district())
                .map(district -> district.name().english())
                .or(() -> directory.findState(office.state()).map(state -> state.name().english()))
                .filter(name -> !office.state().isEmpty())
                .orElse("");
    }

    private static String joined(List<String> parts, String where) {
        return Stream.concat(parts.stream(), Stream.of(where))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static String shortened(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST_PART));
    }
}
