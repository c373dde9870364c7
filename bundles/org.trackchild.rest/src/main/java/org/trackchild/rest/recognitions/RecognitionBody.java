package org.trackchild.rest.recognitions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.PlaceNames;

/**
 * Reads what is written of a recognition or renewal and collects everything that is wrong. Used by
 * one thread.
 */
final class RecognitionBody {

    static final String KIND = "kind";

    static final String STATE = "state";

    private static final int LONGEST_CODE = 60;

    private static final Set<String> OF_TERM =
            Set.of(
                    Recognitions.PLACES,
                    Recognitions.LOWEST_AGE,
                    Recognitions.HIGHEST_AGE,
                    Recognitions.SEXES,
                    Recognitions.CONDITIONS,
                    Recognitions.FROM,
                    Recognitions.UNTIL,
                    Recognitions.PAPER,
                    Recognitions.SIGNED_BY);

    private static final Set<String> OF_CONTENT =
            Set.of(
                    KIND,
                    Recognitions.NAME,
                    Recognitions.ADDRESS,
                    STATE,
                    Recognitions.DISTRICT,
                    Recognitions.PHONE);

    private final Members members;

    private final List<Problem> problems = new ArrayList<>();

    private final boolean whole;

    private Recognition.Content content;

    private Recognition.Term term;

    /**
     * @param whole whether it says who is recognised, too
     * @throws ProblemException with everything that is wrong
     */
    RecognitionBody(ObjectNode body, boolean whole, PlaceNames names) {
        Set<String> known = new HashSet<>(OF_TERM);
        if (whole) {
            known.addAll(OF_CONTENT);
        }
        this.whole = whole;
        members = new Members(body, known);
        read(names);
    }

    private void read(PlaceNames names) {
        Optional<Recognition.Kind> kind =
                whole ? members.neededWord(KIND, Recognition.Kind.class) : Optional.empty();
        String name = whole ? line(Recognitions.NAME, Recognitions.LONGEST_LINE) : "";
        String address = whole ? line(Recognitions.ADDRESS, Recognitions.LONGEST_LINE) : "";
        String phone = whole ? members.text(Recognitions.PHONE, Recognitions.LONGEST_NUMBER) : "";
        String stateText = whole ? members.text(STATE, LONGEST_CODE) : "";
        String districtText = whole ? line(Recognitions.DISTRICT, LONGEST_CODE) : "";
        Optional<Integer> places =
                number(Recognitions.PLACES, 1, Recognition.MOST_PLACES, Optional.empty());
        Optional<Integer> lowest =
                number(Recognitions.LOWEST_AGE, 0, Recognition.OLDEST, Optional.of(0));
        Optional<Integer> highest =
                number(
                        Recognitions.HIGHEST_AGE,
                        0,
                        Recognition.OLDEST,
                        Optional.of(Recognition.OLDEST));
        Set<Sex> sexes = members.words(Recognitions.SEXES, Sex.class);
        String conditions = members.text(Recognitions.CONDITIONS, Recognitions.LONGEST_TEXT);
        Optional<LocalDate> from = members.neededDay(Recognitions.FROM);
        Optional<LocalDate> until = members.neededDay(Recognitions.UNTIL);
        String paper = line(Recognitions.PAPER, Recognitions.LONGEST_NUMBER);
        String signedBy = line(Recognitions.SIGNED_BY, Recognitions.LONGEST_LINE);
        collect(
                () -> {
                    members.mustBeRight();
                    return "";
                });
        String state = collect(() -> names.stateCode(stateText));
        String district = collect(() -> names.districtCode(state, districtText));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        if (whole) {
            content =
                    new Recognition.Content(
                            kind.orElseThrow(), name, place(state, district, address), phone);
        }
        term =
                new Recognition.Term(
                        new Recognition.Takes(
                                places.orElseThrow(),
                                lowest.orElseThrow(),
                                highest.orElseThrow(),
                                sexes),
                        conditions,
                        new Recognition.Certificate(
                                from.orElseThrow(), until.orElseThrow(), paper, signedBy));
    }

    /** A district says its state; one that is in another is refused. */
    private static Place place(String state, String district, String address) {
        int end = district.indexOf('-');
        String ofDistrict = end < 0 ? state : district.substring(0, end);
        if (!state.isEmpty() && !state.equals(ofDistrict)) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    FieldProblem.UNKNOWN_PLACE, Recognitions.DISTRICT, List.of())));
        }
        return new Place(ofDistrict, district, address);
    }

    private String line(String name, int longest) {
        return members.neededText(name, longest);
    }

    private Optional<Integer> number(String name, int least, int most, Optional<Integer> usual) {
        if (members.isMissing(name)) {
            if (usual.isEmpty()) {
                problems.add(new Problem(FieldProblem.REQUIRED, name, List.of()));
            }
            return usual;
        }
        return members.number(name, least, most);
    }

    private String collect(Supplier<String> read) {
        try {
            return read.get();
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
            return "";
        }
    }

    Recognition.Content content() {
        return content;
    }

    Recognition.Term term() {
        return term;
    }
}
