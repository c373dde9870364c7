package org.trackchild.demo.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.model.Wording;

/** What people say about looks, places and circumstances, in English and Hindi. */
final class Words {

    private final Map<String, List<Wording>> words = new HashMap<>();

    Words() {
        Resource.each(
                "/org/trackchild/demo/words.csv",
                row ->
                        words.computeIfAbsent(row.getField("about"), about -> new ArrayList<>())
                                .add(new Wording(row.getField("english"), row.getField("hindi"))));
    }

    List<Wording> about(String subject) {
        return words.get(subject);
    }
}
