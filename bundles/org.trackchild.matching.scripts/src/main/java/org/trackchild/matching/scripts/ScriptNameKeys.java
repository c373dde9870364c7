package org.trackchild.matching.scripts;

import java.util.ArrayList;
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

    /** A part is letters with their marks. */
    private static final Pattern PART = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

    /** Tell how letters are drawn, not what they are: the joiners and the marks of direction. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\p{L}]]+");

    /** "Asha d/o Ramesh": what follows is the name of somebody else. */
    private static final Pattern RELATION =
            Pattern.compile(
                    "\\b[swdch]\\s?/\\s?o\\b.*|\\b(?:son|daughter|wife) of\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Urdu writes "Abdul" together with the next word; Abdullah is one word. */
    private static final Pattern ABDUL = Pattern.compile("عبدال(?=\\p{L})(?!ل[ہه])");

    private final Romaniser romaniser = new Romaniser();
    private final Lexicon lexicon = Lexicon.load();
    private final Relatives relatives = Relatives.load();
    private final ConcurrentHashMap<String, Optional<Part>> remembered = new ConcurrentHashMap<>();

    private record Part(String written, Token token) {}

    @Override
    public List<Token> tokens(String spelling) {
        List<Part> parts = parts(spelling);
        List<Part> proper = new ArrayList<>(parts);
        proper.removeIf(part -> lexicon.isTitle(part.written(), part.token().latin()));
        int from = 0;
        int to = proper.size();
        while (to - from > 1 && isTitleAfter(proper.get(to - 1))) {
            to--;
        }
        while (to - from > 1 && isTitleBefore(proper.get(from))) {
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

    private boolean isTitleBefore(Part part) {
        return lexicon.isTitleBefore(part.written(), part.token().latin());
    }

    private boolean isTitleAfter(Part part) {
        return lexicon.isTitleAfter(part.written(), part.token().latin());
    }

    private List<Part> parts(String spelling) {
        String name = clean(spelling);
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(name);
        while (part.find()) {
            Optional<Part> found = part(part.group());
            boolean relation = found.isPresent() && lexicon.isRelation(found.get().written());
            if (relation && !parts.isEmpty()) {
                break;
            }
            boolean stop = part.end() < name.length() && name.charAt(part.end()) == '.';
            found.map(word -> stop ? initial(word) : word).ifPresent(parts::add);
        }
        return parts;
    }

    private static String clean(String spelling) {
        String name =
                spelling.length() > LONGEST_NAME ? spelling.substring(0, LONGEST_NAME) : spelling;
        Matcher relation = RELATION.matcher(name);
        if (relation.find() && relation.start() > 0) {
            name = name.substring(0, relation.start());
        }
        if (name.chars().allMatch(letter -> letter < 0x80)) {
            return name;
        }
        String seen = UNSEEN.matcher(name).replaceAll("");
        return ABDUL.matcher(seen).replaceAll("عبدل ");
    }

    /** "के." is the letter K. */
    private Part initial(Part part) {
        String letter = lexicon.letter(part.written());
        return letter == null
                ? part
                : new Part(part.written(), new Token(letter, SoundKey.keys(letter).get(0)));
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
        return Optional.of(new Part(written, new Token(latin, all.get(0), others)));
    }
}
