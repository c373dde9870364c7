package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.trackchild.matching.api.NameKeys;

/** Keys of names in all Indian scripts and in Latin. */
@Component(service = NameKeys.class)
public final class ScriptNameKeys implements NameKeys {

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_PART = 100;
    private static final int REMEMBERED = 20_000;
    private static final int MOST_KEYS = 13;

    /** Tell how letters are drawn, not what they are: the joiners and the marks of direction. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\p{L}]]+");

    /** "Asha d/o Ramesh": what follows is the name of somebody else. */
    private static final Pattern RELATION =
            Pattern.compile(
                    "\\b[swdch]\\s?/\\s?o\\b.*|\\b(?:son|daughter|wife) of\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "d/o Ramesh" alone, or before a name: nothing but the name is one. */
    private static final Pattern LEADING_RELATION =
            Pattern.compile(
                    "^\\P{L}*(?:[swdch]\\s?/\\s?o\\b|(?:son|daughter|wife) of\\b)",
                    Pattern.CASE_INSENSITIVE);

    /** "Baby of Sunita", "Baby girl": the child has no name yet; but "Baby" is one. */
    private static final Pattern CHILD_OF =
            Pattern.compile(
                    "^\\P{L}*(?:b\\s?/\\s?o\\b|(?:baby|child|infant) of\\b"
                            + "|(?:baby|child|infant) (?:boy|girl)(?: of\\b|\\P{L}*$)).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** "Raju @ Rajesh", "Raju (Rajesh)", "Raju a.k.a. Rajesh". */
    private static final Pattern OTHER_NAME =
            Pattern.compile("[@()\\[\\]]|\\ba\\.?\\s?k\\.?\\s?a\\b\\.?", Pattern.CASE_INSENSITIVE);

    /** Urdu writes "Abdul" together with the next word; Abdullah is one word. */
    private static final Pattern ABDUL = Pattern.compile("عبدال(?=\\p{L})(?!ل[ہه])");

    private final Romaniser romaniser = new Romaniser();
    private final Lexicon lexicon = Lexicon.load();
    private final Relatives relatives = Relatives.load();
    private final ConcurrentHashMap<String, Optional<Part>> remembered = new ConcurrentHashMap<>();

    /**
     * A part of a name.
     *
     * @param written as it is written, composed
     * @param kinds what it is besides, or instead of, a part of a name
     */
    private record Part(String written, Token token, Set<Kind> kinds) {

        boolean is(Kind kind) {
            return kinds.contains(kind);
        }
    }

    /** What else a part may be. */
    private enum Kind {
        /** It says nothing wherever it stands. */
        TITLE,
        /** It is a title when more of the name follows. */
        TITLE_BEFORE,
        /** It is a title when a name stands before it. */
        TITLE_AFTER,
        /** What follows is the name of somebody else. */
        RELATION,
        /** What follows is another name of the same person. */
        ALIAS,
        /** It tells no name. */
        UNKNOWN
    }

    @Override
    public List<Token> tokens(String spelling) {
        return tokens(parts(spelling));
    }

    @Override
    public List<List<Token>> names(String spelling) {
        String whole = bounded(spelling);
        if (mayTellChildOf(whole) && CHILD_OF.matcher(whole).matches()) {
            return List.of();
        }
        List<List<Token>> names = new ArrayList<>();
        for (String text :
                mayTellOtherName(whole) ? OTHER_NAME.split(whole) : new String[] {whole}) {
            List<Part> name = new ArrayList<>();
            for (Part part : parts(text)) {
                if (part.is(Kind.ALIAS)) {
                    add(name, names);
                    name.clear();
                } else {
                    name.add(part);
                }
            }
            add(name, names);
        }
        return names;
    }

    /** Adds a name, and the other way to write it. */
    private void add(List<Part> name, List<List<Token>> names) {
        boolean known = name.stream().anyMatch(part -> !part.is(Kind.UNKNOWN));
        if (!known) {
            return;
        }
        List<Token> parts = tokens(name);
        names.add(parts);
        if (parts.size() > 1
                && !parts.get(0).isInitial()
                && lexicon.isJoined(parts.get(1).latin())) {
            part(parts.get(0).latin() + parts.get(1).latin())
                    .ifPresent(
                            joined -> {
                                List<Token> other = new ArrayList<>(List.of(joined.token()));
                                other.addAll(parts.subList(1, parts.size()));
                                names.add(other);
                            });
        }
    }

    private List<Token> tokens(List<Part> parts) {
        List<Part> proper = new ArrayList<>(parts);
        proper.removeIf(part -> part.is(Kind.TITLE));
        int from = 0;
        int to = proper.size();
        while (to - from > 1 && proper.get(to - 1).is(Kind.TITLE_AFTER)) {
            to--;
        }
        while (to - from > 1 && proper.get(from).is(Kind.TITLE_BEFORE)) {
            from++;
        }
        // somebody may be called by what is only a title for others
        List<Part> left = proper.isEmpty() ? parts : proper.subList(from, to);
        return left.stream().map(Part::token).toList();
    }

    @Override
    public Set<String> relatedKeys(Token part) {
        return relatives.keys(part);
    }

    @Override
    public boolean isPetName(Token part) {
        return relatives.isPetName(part);
    }

    private List<Part> parts(String spelling) {
        String name = clean(spelling);
        List<Part> parts = new ArrayList<>();
        int start = letter(name, 0);
        while (start < name.length()) {
            int end = end(name, start);
            Optional<Part> found = part(name.substring(start, end));
            if (found.isPresent() && found.get().is(Kind.RELATION)) {
                if (parts.isEmpty()) {
                    start = letter(name, end);
                    continue;
                }
                break;
            }
            boolean stop = end < name.length() && name.charAt(end) == '.';
            found.map(word -> stop ? initial(word) : word).ifPresent(parts::add);
            start = letter(name, end);
        }
        return parts;
    }

    /** Where the next letter is; the end where there is none. */
    private static int letter(String name, int from) {
        int at = from;
        while (at < name.length() && !Character.isLetter(name.codePointAt(at))) {
            at += Character.charCount(name.codePointAt(at));
        }
        return at;
    }

    /** Where a part ends: it is letters with their marks. */
    private static int end(String name, int from) {
        int at = from;
        while (at < name.length() && isOfPart(name.codePointAt(at))) {
            at += Character.charCount(name.codePointAt(at));
        }
        return at;
    }

    private static boolean isOfPart(int sign) {
        return Character.isLetter(sign)
                || sign == '\''
                || sign == '’'
                || switch (Character.getType(sign)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK ->
                            true;
                    default -> false;
                };
    }

    private static String bounded(String spelling) {
        return spelling.length() > LONGEST_NAME ? spelling.substring(0, LONGEST_NAME) : spelling;
    }

    private static String clean(String spelling) {
        String name = bounded(spelling);
        if (mayTellRelation(name)) {
            name = LEADING_RELATION.matcher(name).replaceFirst("");
            Matcher relation = RELATION.matcher(name);
            if (relation.find() && relation.start() > 0) {
                name = name.substring(0, relation.start());
            }
        }
        if (isPlain(name)) {
            return name;
        }
        String seen = UNSEEN.matcher(name).replaceAll("");
        return ABDUL.matcher(seen).replaceAll("عبدل ");
    }

    /** Whether there is what {@link #RELATION} needs: seldom, and looking for it takes time. */
    private static boolean mayTellRelation(String name) {
        return name.indexOf('/') >= 0
                || name.indexOf(" of") >= 0
                || name.indexOf(" Of") >= 0
                || name.indexOf(" OF") >= 0
                || name.indexOf(" oF") >= 0;
    }

    private static boolean mayTellChildOf(String name) {
        int first = letter(name, 0);
        return first < name.length() && "bciBCI".indexOf(name.charAt(first)) >= 0;
    }

    private static boolean mayTellOtherName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if ("@()[]".indexOf(sign) >= 0
                    || (sign == 'k' || sign == 'K')
                            && i > 0
                            && "aA. \t".indexOf(name.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** "के." is the letter K. */
    private Part initial(Part part) {
        String letter = lexicon.letter(part.written());
        return letter == null
                ? part
                : part(part.written(), new Token(letter, SoundKey.keys(letter).get(0)));
    }

    private Part part(String written, Token token) {
        String latin = token.latin();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        add(kinds, Kind.TITLE, lexicon.isTitle(written, latin));
        add(kinds, Kind.TITLE_BEFORE, lexicon.isTitleBefore(written, latin));
        add(kinds, Kind.TITLE_AFTER, lexicon.isTitleAfter(written, latin));
        add(kinds, Kind.RELATION, lexicon.isRelation(written));
        add(kinds, Kind.ALIAS, lexicon.isAlias(written, latin));
        add(kinds, Kind.UNKNOWN, lexicon.isUnknown(written, latin));
        return new Part(written, token, kinds);
    }

    private static void add(Set<Kind> kinds, Kind kind, boolean applies) {
        if (applies) {
            kinds.add(kind);
        }
    }

    private Optional<Part> part(String text) {
        String bounded = text.length() > LONGEST_PART ? text.substring(0, LONGEST_PART) : text;
        Optional<Part> known = remembered.get(bounded);
        if (known == null) {
            known = make(bounded);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(bounded, known);
        }
        return known;
    }

    private Optional<Part> make(String text) {
        String written = Romaniser.compose(text);
        String latin = null;
        Set<String> keys = new LinkedHashSet<>();
        for (String reading : romaniser.romanise(written)) {
            String full = lexicon.expand(reading);
            if (!full.isEmpty()) {
                latin = latin == null ? full : latin;
                keys.addAll(SoundKey.keys(full));
            }
        }
        if (latin == null) {
            return Optional.empty();
        }
        List<String> all = List.copyOf(keys);
        List<String> others = all.subList(1, Math.min(all.size(), MOST_KEYS));
        return Optional.of(part(written, new Token(latin, all.get(0), others)));
    }
}
