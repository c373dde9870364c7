package org.trackchild.rest.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.rest.engines.Engines;

/**
 * Names of places and offices for reading. Without a directory the codes are all that is told: a
 * record is worth reading without them.
 */
public final class PlaceNames {

    private final Optional<Directory> directory;

    private final Locale language;

    public PlaceNames(Engines engines, Locale language) {
        this.directory = engines.find(Directory.class);
        this.language = language;
    }

    /** An office with its name, where that is known. */
    public Map<String, Object> office(OfficeId id) {
        Map<String, Object> office = new LinkedHashMap<>();
        office.put("id", id.value());
        directory
                .flatMap(known -> known.office(id))
                .ifPresent(known -> office.put("name", known.name().in(language)));
        return office;
    }

    /** Name of a state; {@code null} when it is not known. */
    public String state(String code) {
        return directory
                .filter(known -> !code.isEmpty())
                .flatMap(known -> known.findState(code))
                .map(state -> state.name().in(language))
                .orElse(null);
    }

    /** Name of a district; {@code null} when it is not known. */
    public String district(String code) {
        return directory
                .filter(known -> !code.isEmpty())
                .flatMap(known -> known.district(code))
                .map(district -> district.name().in(language))
                .orElse(null);
    }

    /**
     * Code of a state that a filter names by code or name.
     *
     * @return empty string when the filter names none
     */
    public String stateCode(String codeOrName) {
        if (codeOrName.isEmpty() || directory.isEmpty()) {
            return codeOrName;
        }
        return directory
                .get()
                .findState(codeOrName)
                .orElseThrow(() -> Parameters.refusal(FieldProblem.UNKNOWN_PLACE, "state"))
                .code();
    }

    /** Code of a district that a filter names by code, or by name beside its state. */
    public String districtCode(String state, String codeOrName) {
        if (codeOrName.isEmpty() || directory.isEmpty()) {
            return codeOrName;
        }
        return directory
                .get()
                .district(codeOrName)
                .or(() -> directory.get().findDistrict(state, codeOrName))
                .orElseThrow(() -> Parameters.refusal(FieldProblem.UNKNOWN_PLACE, "district"))
                .code();
    }

    /**
     * The office that a filter names by its identifier.
     *
     * @param id not blank
     */
    public OfficeId officeId(String id) {
        if (id.length() <= OfficeId.LONGEST) {
            OfficeId named = new OfficeId(id);
            if (directory.isEmpty() || directory.get().office(named).isPresent()) {
                return named;
            }
        }
        throw Parameters.refusal(FieldProblem.UNKNOWN_PLACE, "office");
    }

    /** Both languages of a text that is data. */
    public static Map<String, String> both(Wording text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("en", text.english());
        both.put("hi", text.hindi());
        return both;
    }
}
