package org.trackchild.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.problem.RestProblem;

/**
 * Reads JSON bodies and forgives nothing: UTF-8 only, no member twice, nothing after the object, no
 * deep nesting. What is wrong is told by line and column, never by quoting the body.
 */
public final class StrictJson {

    private static final int DEPTH = 16;

    private static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .maxNumberLength(100)
                                                    .maxNameLength(200)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readerFor(JsonNode.class);

    private StrictJson() {}

    /**
     * Reads a JSON object.
     *
     * @param body its bytes; {@code null} counts as empty
     * @throws ProblemException with a {@link RestProblem} when it is none
     */
    public static ObjectNode object(InputStream body) {
        if (body == null) {
            throw new ProblemException(RestProblem.NOT_AN_OBJECT);
        }
        Reader text =
                new InputStreamReader(
                        body,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            JsonNode read = READER.readValue(text);
            if (read instanceof ObjectNode object) {
                return object;
            }
            throw new ProblemException(RestProblem.NOT_AN_OBJECT);
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(List.of(problemOf(malformed)));
        } catch (NumberFormatException absurdExponent) {
            throw new ProblemException(RestProblem.JSON_TOO_COMPLEX);
        } catch (CharacterCodingException wrongBytes) {
            throw new ProblemException(RestProblem.NOT_UTF_8);
        } catch (IOException connectionLost) {
            throw new UncheckedIOException(connectionLost);
        }
    }

    /** What is wrong with JSON that Jackson could not read. */
    public static Problem problemOf(JsonProcessingException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return Problem.of(RestProblem.JSON_TOO_COMPLEX);
        }
        JsonLocation where = malformed.getLocation();
        int line = where == null ? 1 : Math.max(1, where.getLineNr());
        int column = where == null ? 1 : Math.max(1, where.getColumnNr());
        // Jackson has no type of its own for repeated members
        boolean repeated = String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate");
        return Problem.of(
                repeated ? RestProblem.DUPLICATE_MEMBER : RestProblem.MALFORMED_JSON, line, column);
    }
}
