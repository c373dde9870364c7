package org.trackchild.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.NameKeys;

class AccountNamesTest {

    private final Set<String> taken = new HashSet<>();

    private final AccountNames names = new AccountNames(AccountNamesTest::tokens, taken::contains);

    /**
     * Letters of other scripts say nothing here: what is romanised is tested where that is done.
     */
    private static List<NameKeys.Token> tokens(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> new NameKeys.Token(part, part))
                .toList();
    }

    @Test
    void isMadeOfTheNameAndTheFirstWordOfThePlace() {
        assertThat(names.propose("Asha Devi", "Kanpur Nagar")).contains("asha.kanpur");
    }

    @Test
    void isNeverThatOfSomebodyElse() {
        taken.add("asha.patna");
        assertThat(names.propose("Asha Devi", "Patna")).contains("asha.devi.patna");
        taken.add("asha.devi.patna");
        assertThat(names.propose("Asha Devi", "Patna")).contains("asha.devi.patna.b");
        taken.add("asha.devi.patna.b");
        assertThat(names.propose("Asha Devi", "Patna")).contains("asha.devi.patna.c");
    }

    @Test
    void leavesOutRanksAndInitials() {
        assertThat(names.propose("Sub-Inspector R. Verma", "Patna")).contains("verma.patna");
    }

    @Test
    void needsNoPlace() {
        assertThat(names.propose("Asha Devi", "")).contains("asha");
    }

    @Test
    void isNoneWhereNothingCanBeMadeOfTheName() {
        assertThat(names.propose("", "Patna")).isEqualTo(Optional.empty());
        assertThat(names.propose("Inspector", "Patna")).isEmpty();
    }

    @Test
    void isNotTooLongForAnAccount() {
        String longName = "a".repeat(100) + " " + "b".repeat(100);
        taken.add(names.propose(longName, "c".repeat(100)).orElseThrow());
        taken.add(names.propose(longName, "c".repeat(100)).orElseThrow());
        assertThat(names.propose(longName, "c".repeat(100)).orElseThrow())
                .hasSizeLessThanOrEqualTo(60)
                .matches("[a-z.]+");
    }
}
