package org.trackchild.rest.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.FormRows;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;

/**
 * Answers in a form as a body of JSON, by the codes of their items. {@code null} gives an answer
 * back to what is known; an empty text or list leaves it empty.
 */
public final class FormBody {

    private final FormKind kind;

    private final List<Problem> problems = new ArrayList<>();

    private FormBody(FormKind kind) {
        this.kind = kind;
    }

    /**
     * Reads answers.
     *
     * @throws ProblemException with everything that is wrong with their types
     */
    public static Map<String, Optional<String>> read(ObjectNode body, FormKind kind) {
        return new FormBody(kind).answers(body);
    }

    private Map<String, Optional<String>> answers(ObjectNode body) {
        Map<String, Optional<String>> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : body.properties()) {
            Optional<FormItem> item = kind.item(each.getKey());
            if (item.isEmpty()) {
                refuse(FieldProblem.UNKNOWN_FIELD, each.getKey());
            } else if (each.getValue().isNull()) {
                answers.put(each.getKey(), Optional.empty());
            } else {
                answers.put(each.getKey(), text(item.get(), each.getValue()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return answers;
    }

    private void refuse(FieldProblem code, String field, Object... arguments) {
        problems.add(new Problem(code, field, List.of(arguments)));
    }

    private Optional<String> text(FormItem item, JsonNode value) {
        if (value.isTextual()
                && (item.shape() != FormItem.Shape.TABLE || value.textValue().isEmpty())) {
            return Optional.of(value.textValue());
        }
        return switch (item.shape()) {
            case YES_NO -> yesOrNo(item, value);
            case NUMBER ->
                    value.isIntegralNumber()
                            ? Optional.of(value.asText())
                            : wrong(item, "a whole number");
            case SEVERAL -> codes(item, value);
            case TABLE -> rows(item, value);
            default -> wrong(item, "a JSON string");
        };
    }

    private Optional<String> wrong(FormItem item, String expected) {
        refuse(FieldProblem.WRONG_TYPE, item.code(), expected);
        return Optional.empty();
    }

    private Optional<String> yesOrNo(FormItem item, JsonNode value) {
        return value.isBoolean()
                ? Optional.of(value.booleanValue() ? FormItem.YES : FormItem.NO)
                : wrong(item, "true or false");
    }

    private Optional<String> codes(FormItem item, JsonNode value) {
        List<String> codes = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isTextual()) {
                return wrong(item, "an array of strings");
            }
            codes.add(each.textValue());
        }
        return value.isArray()
                ? Optional.of(String.join(" ", codes))
                : wrong(item, "an array of strings");
    }

    private Optional<String> rows(FormItem item, JsonNode value) {
        List<String> columns = item.asked().words().stream().map(FormItem.Word::code).toList();
        String expected = "an array of objects with these strings: " + String.join(", ", columns);
        if (!value.isArray()) {
            return wrong(item, expected);
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : value) {
            if (!row.isObject()) {
                return wrong(item, expected);
            }
            for (Map.Entry<String, JsonNode> cell : row.properties()) {
                if (!columns.contains(cell.getKey()) || !cell.getValue().isTextual()) {
                    return wrong(item, expected);
                }
            }
            rows.add(columns.stream().map(column -> row.path(column).asText("")).toList());
        }
        return Optional.of(FormRows.write(rows));
    }
}
