package org.trackchild.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.scripts.ScriptNameKeys;

class MeaningsTest {

    private final NameKeys keys = new ScriptNameKeys();
    private final Meanings meanings = Meanings.load(keys);

    @ParameterizedTest
    @CsvSource({
        "red shirt, red shirt",
        "लाल कमीज, red shirt",
        "lal kameez, red shirt",
        "சிவப்பு சட்டை, red shirt",
        "ఎర్ర చొక్కా, red shirt",
        "ಕೆಂಪು ಅಂಗಿ, red shirt",
        "ചുവപ്പ് ഷർട്ട്, red shirt",
        "লাল শার্ট, red shirt",
        "ਲਾਲ ਕਮੀਜ਼, red shirt",
        "لال قمیض, red shirt",
        "mole on left cheek, mole left cheek",
        "বাম গাল তিল, left cheek mole",
        "ડાબા ગાલ તલ, left cheek mole",
        "ਖੱਬੇ ਹੱਥ ਨਿਸ਼ਾਨ, left hand scar",
        "இடது கன்னம் மச்சம், left cheek mole",
        "కుడి చేయి గాటు, right hand scar",
        "بائیں گال تل, left cheek mole"
    })
    void wordsOfAllLanguagesMeanTheSame(String text, String meaning) {
        assertThat(String.join(" ", meanings.of(text))).isEqualTo(meaning);
    }

    /** The one that is read last would win, silently. */
    @Test
    void noWordHasTwoMeanings() throws IOException {
        Map<String, String> meaningOf = new HashMap<>();
        List<String> twice = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Meanings.class.getResourceAsStream("words.txt"),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.strip().split("\\s+");
                    for (String word : words) {
                        List<NameKeys.Token> parts = keys.tokens(word);
                        String latin = parts.size() == 1 ? parts.get(0).latin() : word;
                        String other = meaningOf.put(latin, words[0]);
                        if (other != null && !other.equals(words[0])) {
                            twice.add(word + ": " + other + " and " + words[0]);
                        }
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }
}
