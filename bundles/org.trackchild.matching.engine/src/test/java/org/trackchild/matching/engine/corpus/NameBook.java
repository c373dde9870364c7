package org.trackchild.matching.engine.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names that children and parents bear: listed ones, and endless rare ones. Immutable. */
final class NameBook {

    private static final double SHIFT = 8;
    private static final int GIVEN = 30_000;
    private static final int SURNAMES = 9_000;
    private static final double SURNAME_SHIFT = 4;

    private static final String[] ONSETS = {
        "k", "g", "c", "j", "t", "d", "n", "p", "b", "m", "y", "r", "l", "v", "sh", "s", "h", "bh",
        "dh", "r", "n", "m", "k", "s", "l", "T"
    };
    private static final String[] VOWELS = {
        "a", "a", "a", "A", "A", "i", "i", "I", "u", "U", "e", "o"
    };
    private static final String[] CODAS = {"n", "l", "r", "t", "k", "m", "sh", "j", "p", "s"};

    private final Map<String, List<Sounds>> listed = new HashMap<>();

    NameBook() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                NameBook.class.getResourceAsStream("names.txt"),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .map(line -> line.split(":"))
                    .forEach(
                            cells ->
                                    listed.put(
                                            cells[0],
                                            Stream.of(cells[1].split(","))
                                                    .map(String::strip)
                                                    .map(Sounds::new)
                                                    .toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Sounds given(Draw draw, boolean girl) {
        return at(girl ? "girl" : "boy", draw.rank(GIVEN, SHIFT), girl ? 1 : 2);
    }

    Sounds surname(Draw draw) {
        return at("surname", draw.rank(SURNAMES, SURNAME_SHIFT), 3);
    }

    Sounds petName(Draw draw) {
        List<Sounds> pets = listed.get("pet");
        return draw.chance(.8) ? pets.get(draw.rank(pets.size(), 4)) : forged(draw, draw.below(2));
    }

    private Sounds at(String kind, int rank, int stream) {
        List<Sounds> known = listed.get(kind);
        return rank < known.size()
                ? known.get(rank)
                : forged(new Draw(stream, rank), stream == 1 ? 0 : 1);
    }

    /** A name of two or three usual syllables; those of girls end in a vowel. */
    private static Sounds forged(Draw draw, int codas) {
        StringBuilder name = new StringBuilder();
        if (draw.chance(.15)) {
            name.append(draw.from("A", "a", "i", "u")).append(' ');
        }
        int syllables = draw.chance(.45) ? 2 : 3;
        for (int i = 0; i < syllables; i++) {
            boolean last = i == syllables - 1;
            if (i > 0) {
                name.append(' ');
                if (draw.chance(.15)) {
                    name.append(draw.from("n", "r", "l", "s")).append(' ');
                }
            }
            name.append(draw.from(ONSETS));
            name.append(
                    last && codas == 0 ? draw.from("A", "I", "A", "I", "u") : draw.from(VOWELS));
        }
        if (codas > 0 && draw.chance(.6)) {
            name.append(' ').append(draw.from(CODAS));
        }
        return new Sounds(name.toString());
    }
}
