package org.trackchild.rest.sittings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.rest.json.Members;
import org.trackchild.rules.api.Matter;

/**
 * What is sent about sittings and their items, as bodies of JSON. All name what is wrong at once.
 */
final class SittingBody {

    static final String DAY = "day";
    static final String START = "start";
    static final String VENUE = "venue";
    static final String PLACE = "place";
    static final String EXPECTED = "expected";
    static final String PRESENT = "present";
    static final String PRESIDING = "presiding";
    static final String REASON = "reason";
    static final String NEXT = "next";
    static final String CASE = "case";
    static final String MATTER = "matter";
    static final String SOURCE = "source";
    static final String REMARK = "remark";
    static final String RESULT = "result";
    static final String NUMBER = "number";

    private static final int LONGEST_ID = 36;

    private SittingBody() {}

    /** A plan; the committee's own room unless another venue is said. */
    static SittingPlan plan(ObjectNode body) {
        Members members = new Members(body, Set.of(DAY, START, VENUE, PLACE, EXPECTED));
        Optional<LocalDate> day = members.neededDay(DAY);
        Optional<LocalTime> start = members.neededTime(START);
        Optional<Sitting.Venue> venue = members.word(VENUE, Sitting.Venue.class);
        String place = members.text(PLACE, Sitting.LONGEST);
        List<String> expected = members.texts(EXPECTED);
        members.mustBeRight();
        return new SittingPlan(
                day.orElseThrow(),
                start.orElseThrow(),
                venue.orElse(Sitting.Venue.COMMITTEE),
                place,
                expected);
    }

    /** Where a sitting is moved, and why. */
    record Move(LocalDate day, LocalTime start, String reason) {

        static Move of(ObjectNode body) {
            Members members = new Members(body, Set.of(DAY, START, REASON));
            Optional<LocalDate> day = members.neededDay(DAY);
            Optional<LocalTime> start = members.neededTime(START);
            String reason = members.text(REASON, CauseLists.LONGEST);
            members.mustBeRight();
            return new Move(day.orElseThrow(), start.orElseThrow(), reason);
        }
    }

    /** Why something ends, and when it goes on. */
    record End(String reason, Optional<LocalDate> next) {

        static End of(ObjectNode body) {
            Members members = new Members(body, Set.of(REASON, NEXT));
            String reason = members.text(REASON, CauseLists.LONGEST);
            Optional<LocalDate> next = members.day(NEXT);
            members.mustBeRight();
            return new End(reason, next);
        }
    }

    /**
     * Who is present.
     *
     * @param presiding who presides; empty when that is not said
     */
    record Opening(String presiding, List<String> present) {

        static Opening of(ObjectNode body) {
            Members members = new Members(body, Set.of(PRESIDING, PRESENT));
            String presiding = members.text(PRESIDING, Sitting.LONGEST);
            List<String> present = members.texts(PRESENT);
            members.mustBeRight();
            return new Opening(presiding, present);
        }
    }

    /** A case that is put down. */
    record Put(CaseId of, Matter matter, Listing.Source source, String remark) {

        static Put of(ObjectNode body) {
            Members members = new Members(body, Set.of(CASE, MATTER, SOURCE, REMARK));
            String of = members.neededText(CASE, LONGEST_ID);
            Optional<Matter> matter = members.neededWord(MATTER, Matter.class);
            Optional<Listing.Source> source = members.word(SOURCE, Listing.Source.class);
            String remark = members.text(REMARK, CauseLists.LONGEST);
            members.mustBeRight();
            return new Put(
                    CaseId.parse(of)
                            .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE)),
                    matter.orElseThrow(),
                    source.filter(Listing.Source.LAW::equals).orElse(Listing.Source.BENCH),
                    remark);
        }
    }

    /** What is asked of a bench. */
    record Request(Matter matter, String reason) {

        static Request of(ObjectNode body) {
            Members members = new Members(body, Set.of(MATTER, REASON));
            Optional<Matter> matter = members.neededWord(MATTER, Matter.class);
            String reason = members.text(REASON, CauseLists.LONGEST);
            members.mustBeRight();
            return new Request(matter.orElseThrow(), reason);
        }
    }

    /** What became of an item. */
    record Hearing(Listing.Result result, String reason, Optional<LocalDate> next) {

        static Hearing of(ObjectNode body) {
            Members members = new Members(body, Set.of(RESULT, REASON, NEXT));
            Optional<Listing.Result> result = members.neededWord(RESULT, Listing.Result.class);
            String reason = members.text(REASON, CauseLists.LONGEST);
            Optional<LocalDate> next = members.day(NEXT);
            result.filter(told -> !told.isOfSitting())
                    .ifPresent(
                            other -> members.refuseCode(RESULT, "heard, adjourned, not_produced"));
            members.mustBeRight();
            return new Hearing(result.orElseThrow(), reason, next);
        }
    }

    /** The number that an item gets. */
    static int number(ObjectNode body) {
        Members members = new Members(body, Set.of(NUMBER));
        members.needOneOf(NUMBER);
        Optional<Long> number = members.wholeNumber(NUMBER);
        members.mustBeRight();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, number.orElseThrow()));
    }
}
