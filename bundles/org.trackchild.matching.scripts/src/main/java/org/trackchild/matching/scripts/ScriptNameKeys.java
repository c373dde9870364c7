package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** A part is letters with their marks; the joiners of Indian scripts belong to it. */
    private static final Pattern PART = Pattern.compile("\\p{L}[\\p{L}\\p{M}\u200c\u200d'’]*");

    /** "Asha d/o Ramesh": what follows is the name of somebody else. */
    private static final Pattern RELATION =
            Pattern.compile("\\b[swdch]\\s?/\\s?o\\b.*", Pattern.CASE_INSENSITIVE);

    private final Romaniser romaniser = new Romaniser();
    private final Lexicon lexicon = Lexicon.load();
    private final ConcurrentHashMap<String, Optional<Token>> remembered = new ConcurrentHashMap<>();

    @Override
    public List<Token> tokens(String spelling) {
        String name =
                spelling.length() > LONGEST_NAME ? spelling.substring(0, LONGEST_NAME) : spelling;
        Matcher relation = RELATION.matcher(name);
        if (relation.find() && relation.start() > 0) {
            name = name.substring(0, relation.start());
        }
        List<Token> all = new ArrayList<>();
        List<Token> proper = new ArrayList<>();
        Matcher part = PART.matcher(name);
        while (part.find()) {
            token(part.group())
                    .ifPresent(
                            token -> {
                                all.add(token);
                                if (!lexicon.isHonorific(token.latin())) {
                                    proper.add(token);
                                }
                            });
        }
        // somebody may be called by what is only a title for others
        return List.copyOf(proper.isEmpty() ? all : proper);
    }

    private Optional<Token> token(String part) {
        String bounded = part.length() > LONGEST_PART ? part.substring(0, LONGEST_PART) : part;
        Optional<Token> known = remembered.get(bounded);
        if (known == null) {
            known = make(bounded);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(bounded, known);
        }
        return known;
    }

    private Optional<Token> make(String part) {
        String latin = lexicon.expand(romaniser.romanise(part));
        return latin.isEmpty()
                ? Optional.empty()
                : Optional.of(new Token(latin, SoundKey.of(latin)));
    }
}
