package org.trackchild.rest.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OrderDraft;

/** A draft of an order as a body of JSON. */
public final class OrderBody {

    private static final String KIND = "kind";
    private static final String PARTICULARS = "particulars";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final Set<String> MEMBERS = Set.of(KIND, PARTICULARS, FROM, UNTIL);

    private final List<Problem> problems = new ArrayList<>();

    private OrderBody() {}

    /**
     * Reads a draft. Codes of fields and channels may come as a list.
     *
     * @param today its first day, where that is not said
     * @throws ProblemException with everything that is wrong
     */
    public static OrderDraft read(ObjectNode body, LocalDate today) {
        return new OrderBody().draft(body, today);
    }

    private OrderDraft draft(ObjectNode body, LocalDate today) {
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!MEMBERS.contains(name)) {
                                refuse(FieldProblem.UNKNOWN_FIELD, name);
                            }
                        });
        JsonNode kind = body.path(KIND);
        if (kind.isMissingNode() || kind.isNull()) {
            refuse(FieldProblem.REQUIRED, KIND);
        } else if (!kind.isTextual()) {
            refuse(FieldProblem.WRONG_TYPE, KIND, "a JSON string");
        }
        Map<String, String> particulars = particulars(body.path(PARTICULARS));
        Optional<LocalDate> from = day(FROM, body.path(FROM));
        Optional<LocalDate> until = day(UNTIL, body.path(UNTIL));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new OrderDraft(kind.asText(), particulars, from.orElse(today), until);
    }

    private void refuse(FieldProblem code, String field, Object... arguments) {
        problems.add(new Problem(code, field, List.of(arguments)));
    }

    private Map<String, String> particulars(JsonNode told) {
        Map<String, String> particulars = new LinkedHashMap<>();
        if (told.isMissingNode() || told.isNull()) {
            return particulars;
        }
        if (!told.isObject()) {
            refuse(FieldProblem.WRONG_TYPE, PARTICULARS, "a JSON object");
            return particulars;
        }
        for (Map.Entry<String, JsonNode> each : told.properties()) {
            JsonNode value = each.getValue();
            if (value.isTextual()) {
                particulars.put(each.getKey(), value.asText());
            } else if (isTexts(value)) {
                List<String> words = new ArrayList<>();
                value.forEach(word -> words.add(word.asText()));
                particulars.put(each.getKey(), String.join(" ", words));
            } else if (!value.isNull()) {
                refuse(
                        FieldProblem.WRONG_TYPE,
                        each.getKey(),
                        "a JSON string or an array of strings");
            }
        }
        return particulars;
    }

    private static boolean isTexts(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private Optional<LocalDate> day(String name, JsonNode told) {
        if (told.isMissingNode() || told.isNull()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = told.isTextual() ? IsoDates.day(told.asText()) : Optional.empty();
        if (day.isEmpty()) {
            refuse(FieldProblem.WRONG_TYPE, name, "a day such as 2026-03-10");
        }
        return day;
    }
}
