package org.trackchild.matching.engine.corpus;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.model.PersonName;

/**
 * Who and what is around a child: a guardian, brothers and sisters, a thing that it carries.
 *
 * @param guardian {@code null} when the child lives with its parents
 * @param lostWith brother or sister who got lost together with it; {@code null} when it was alone
 * @param atHome a brother or sister at home, of whom it may speak
 * @param thing place in the list of {@link Words}; negative when it carries nothing
 */
record Around(Sounds guardian, Sounds lostWith, Sounds atHome, int thing) {

    static Around invent(Draw draw, NameBook names, Sounds lostWith) {
        return new Around(
                draw.chance(.08) ? names.given(draw, draw.chance(.5)) : null,
                lostWith,
                names.given(draw, draw.chance(.5)),
                draw.chance(.4) ? draw.below(Words.THINGS.length) : -1);
    }

    /** What an office was told of the guardian, whose surname may be that of the family. */
    PersonName guardian(Clerk clerk, double told, Sounds surname) {
        if (guardian == null || !clerk.draw.chance(told)) {
            return PersonName.UNKNOWN;
        }
        return clerk.draw.chance(.5) ? clerk.name(guardian, surname) : clerk.name(guardian);
    }

    /**
     * Whom an office names.
     *
     * @param together probability that it names who got lost with the child
     * @param home probability that it names who is at home
     */
    PersonName companions(Clerk clerk, double together, double home) {
        List<String> told = new ArrayList<>();
        if (lostWith != null && clerk.draw.chance(together)) {
            told.add(clerk.name(lostWith).preferred());
        }
        if (clerk.draw.chance(home)) {
            told.add(clerk.name(atHome).preferred());
        }
        return new PersonName(told);
    }

    /**
     * What an office writes of the thing.
     *
     * @param kept probability that the child still has it; otherwise it may have found another one
     */
    String thing(Clerk clerk, double told, double kept) {
        boolean same = clerk.draw.chance(kept);
        int seen = same || clerk.draw.chance(.5) ? thing : clerk.draw.below(Words.THINGS.length);
        return seen < 0 ? "" : clerk.maybe(told, Words.THINGS[seen]);
    }
}
