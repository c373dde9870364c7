package org.trackchild.demo.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the peoples of India, the usual ones first. */
final class NameBook {

    private final Map<String, List<NameForm>> names = new HashMap<>();

    NameBook() {
        Resource.each(
                "/org/trackchild/demo/names.csv",
                row -> {
                    String variants = row.getField("variants");
                    NameForm name =
                            new NameForm(
                                    row.getField("latin"),
                                    row.getField("local"),
                                    variants.isEmpty()
                                            ? List.of()
                                            : List.of(variants.split("\\|")));
                    String sex = row.getField("sex");
                    for (String one : sex.isEmpty() ? List.of("f", "m") : List.of(sex)) {
                        names.computeIfAbsent(
                                        key(row.getField("kind"), row.getField("people"), one),
                                        key -> new ArrayList<>())
                                .add(name);
                    }
                });
    }

    private static String key(String kind, String people, String sex) {
        return kind + "/" + people + "/" + sex;
    }

    private List<NameForm> list(String kind, String people, boolean girl) {
        return names.get(key(kind, people, girl ? "f" : "m"));
    }

    List<NameForm> given(String people, boolean girl) {
        return list("given", people, girl);
    }

    List<NameForm> surnames(String people, boolean girl) {
        return list("surname", people, girl);
    }

    List<NameForm> nicknames(String people, boolean girl) {
        String area =
                switch (people) {
                    case "bengali", "assamese", "odia" -> "bengali";
                    case "tamil", "telugu", "kannada", "malayalam" -> "south";
                    default -> "north";
                };
        return list("nickname", area, girl);
    }
}
