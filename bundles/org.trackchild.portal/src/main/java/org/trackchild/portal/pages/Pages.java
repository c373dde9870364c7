package org.trackchild.portal.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.portal.web.Answer;
import org.trackchild.portal.web.Visit;
import org.trackchild.portal.web.Wish;
import org.trackchild.portal.words.Words;

/** Makes the page of an address. Safe for use by several threads. */
public final class Pages {

    /** How long a reader is asked to wait while something is missing. */
    private static final String RETRY_SECONDS = "10";

    private final boolean practice;

    /**
     * @param practice whether this is a register for practice, whose offices are made up
     */
    public Pages(boolean practice) {
        this.practice = practice;
    }

    /** The page of an address, or one that says that there is none. */
    public Answer of(Visit visit, Engines engines) {
        List<String> path = List.of(visit.path().substring(1).split("/", -1));
        if (path.size() == 1) {
            return switch (path.get(0)) {
                case "" -> HomePage.of(sheet(visit, "home"), engines);
                case "near" -> near(visit, engines);
                default -> missing(visit);
            };
        }
        if (path.size() != 2) {
            return missing(visit);
        }
        String name = path.get(1);
        Optional<Answer> found =
                switch (path.get(0)) {
                    case "state" -> state(visit, engines, name);
                    case "district" -> district(visit, engines, name);
                    case "office" -> office(visit, engines, name);
                    default -> Optional.empty();
                };
        return found.orElseGet(() -> missing(visit));
    }

    private Optional<Answer> state(Visit visit, Engines engines, String code) {
        return engines.places()
                .findState(code)
                .filter(state -> state.code().equals(code))
                .map(state -> new StatePage(titled(visit, state.name()), engines, state).answer());
    }

    private Optional<Answer> district(Visit visit, Engines engines, String code) {
        return engines.places()
                .district(code)
                .map(
                        district ->
                                new DistrictPage(titled(visit, district.name()), engines, district)
                                        .answer(visit));
    }

    private Answer near(Visit visit, Engines engines) {
        Wish wish = Wish.of(visit);
        Words words = words(visit);
        String title = words.text("search");
        return new NearPage(
                        titled(
                                visit,
                                wish.problems().isEmpty() ? title : words.text("error", title)),
                        engines,
                        wish)
                .answer();
    }

    private Optional<Answer> office(Visit visit, Engines engines, String name) {
        if (name.isBlank() || name.length() > OfficeId.LONGEST) {
            return Optional.empty();
        }
        return engines.offices()
                .office(new OfficeId(name))
                .map(
                        office ->
                                new OfficePage(titled(visit, office.name()), engines, office)
                                        .answer());
    }

    /**
     * There is no such page. The same answer for an office that there never was, one that is
     * closed, and one that is kept from the public.
     */
    public Answer missing(Visit visit) {
        Sheet sheet = sheet(visit, "missing");
        sheet.headed(words(visit).text("missing")).says("missing.try");
        sheet.link(sheet.main().appendElement("p"), "/", Map.of(), words(visit).text("search"));
        return Answer.refusal(HttpServletResponse.SC_NOT_FOUND, sheet.html());
    }

    /** Nothing can be looked up at the moment; the numbers to call are there all the same. */
    public Answer away(Visit visit) {
        Sheet sheet = sheet(visit, "away");
        sheet.headed(words(visit).text("away")).says("away.try");
        return Answer.refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, sheet.html())
                .with("Retry-After", RETRY_SECONDS);
    }

    /** The address cannot be read. */
    public Answer unreadable(Visit visit) {
        Sheet sheet = sheet(visit, "unreadable");
        sheet.headed(words(visit).text("unreadable")).says("missing.try");
        return Answer.refusal(HttpServletResponse.SC_BAD_REQUEST, sheet.html());
    }

    private static Words words(Visit visit) {
        return Words.in(visit.language());
    }

    private Sheet sheet(Visit visit, String key) {
        return titled(visit, words(visit).text(key));
    }

    private Sheet titled(Visit visit, Wording name) {
        return titled(visit, words(visit).text(name));
    }

    private Sheet titled(Visit visit, String title) {
        return new Sheet(visit, title, practice);
    }
}
