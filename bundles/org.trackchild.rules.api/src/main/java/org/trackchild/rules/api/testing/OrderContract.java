package org.trackchild.rules.api.testing;

import static org.trackchild.rules.api.testing.RulePackContract.require;
import static org.trackchild.rules.api.testing.RulePackContract.words;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;

/** What the words of every order must fulfil, so that none is printed with a gap in it. */
final class OrderContract {

    private static final Pattern GAP = Pattern.compile("\\{[^}]*\\}");

    private OrderContract() {}

    static void verify(OrderKind kind, String what) {
        Set<String> days =
                kind.particulars().stream()
                        .filter(each -> each.shape() == Evidence.Shape.DATE)
                        .map(Evidence::code)
                        .collect(Collectors.toSet());
        require(
                kind.particulars().stream().allMatch(each -> days.containsAll(each.notBefore())),
                what + ": a day after what is no day of it");
        kind.says().ifPresent(said -> verify(kind, said, what + ": its words"));
    }

    private static void verify(OrderKind kind, Wording said, String what) {
        words(said, what);
        Set<String> filled =
                kind.particulars().stream()
                        .filter(each -> each.required() && !each.isForGirls())
                        .map(each -> "{" + each.code() + "}")
                        .collect(Collectors.toCollection(TreeSet::new));
        filled.add(OrderKind.CHILD);
        require(
                filled.containsAll(gaps(said.english())),
                what + " have a gap that no required particular fills: " + gaps(said.english()));
        require(
                gaps(said.english()).equals(gaps(said.hindi())),
                what + " say something else in Hindi: " + gaps(said.hindi()));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
