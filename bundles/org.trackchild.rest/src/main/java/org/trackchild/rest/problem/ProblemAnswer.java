package org.trackchild.rest.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemCode.Fault;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.web.EntityVersion;

/** Makes an HTTP answer of problems. */
public final class ProblemAnswer {

    private static final String RETRY_AFTER = "Retry-After";

    private static final int SWAP_SECONDS = 2;

    private static final int MINUTE = 60;

    private ProblemAnswer() {}

    /**
     * The answer to a refused request. What was changed meanwhile is named, with the current
     * version as ETag.
     */
    public static Response of(ProblemException refusal, Locale language) {
        if (refusal instanceof ChangedMeanwhileException meanwhile) {
            ProblemDocument document =
                    document(refusal.problems(), language).with(meanwhile.changes());
            return Response.fromResponse(of(refusal.problems(), language))
                    .header(HttpHeaders.ETAG, EntityVersion.tag(meanwhile.changes().version()))
                    .entity(document)
                    .build();
        }
        return of(refusal.problems(), language);
    }

    /**
     * The answer to refused requests.
     *
     * @param problems at least one
     */
    public static Response of(List<Problem> problems, Locale language) {
        Problem leading = leading(problems);
        ProblemDocument document = document(problems, language);
        int status = document.status();
        Response.ResponseBuilder answer =
                Response.status(status)
                        .type(ProblemDocument.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .entity(document);
        if (leading.code().fault() == Fault.UNCERTAIN) {
            // no time to wait is named: programs take that for an order to send it again
            return answer.build();
        }
        switch (status) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"TrackChild\"");
            case 429 -> answer.header(RETRY_AFTER, waitSeconds(leading));
            case 503 -> answer.header(RETRY_AFTER, SWAP_SECONDS);
            default -> {
                // no hint belongs to the others
            }
        }
        return answer.build();
    }

    /**
     * What is sent of refused requests.
     *
     * @param problems at least one
     */
    public static ProblemDocument document(List<Problem> problems, Locale language) {
        Problem leading = leading(problems);
        int status = status(leading.code());
        Problem whole =
                problems.size() == 1 ? leading : Problem.of(RestProblem.SEVERAL, problems.size());
        return new ProblemDocument(
                ProblemDocument.TYPE_PREFIX + whole.code().name(),
                title(status, language),
                status,
                whole.sentence(language),
                problems.stream()
                        .map(problem -> ProblemDocument.Entry.of(problem, language))
                        .toList(),
                null,
                List.of());
    }

    private static Problem leading(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code().fault() != Fault.INVALID)
                .findFirst()
                .orElse(problems.get(0));
    }

    /** The HTTP status of a problem. */
    public static int status(ProblemCode code) {
        if (code instanceof RestProblem own) {
            return own.status();
        }
        return switch (code.fault()) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case PRECONDITION_REQUIRED -> 428;
            case PRECONDITION_FAILED -> 412;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE, UNCERTAIN -> 503;
        };
    }

    private static int waitSeconds(Problem problem) {
        // the argument of a lock-out is the time to wait, in minutes
        return problem.arguments().stream().findFirst().orElse(1) instanceof Number minutes
                ? Math.max(1, minutes.intValue()) * MINUTE
                : MINUTE;
    }

    private static String title(int status, Locale language) {
        String kind =
                switch (status) {
                    case 400 -> "BAD_REQUEST";
                    case 401 -> "UNAUTHENTICATED";
                    case 403 -> "FORBIDDEN";
                    case 404 -> "NOT_FOUND";
                    case 405 -> "METHOD_NOT_ALLOWED";
                    case 406 -> "NOT_ACCEPTABLE";
                    case 409 -> "CONFLICT";
                    case 412 -> "PRECONDITION_FAILED";
                    case 413 -> "TOO_LARGE";
                    case 415 -> "WRONG_MEDIA_TYPE";
                    case 428 -> "PRECONDITION_REQUIRED";
                    case 429 -> "TOO_MANY";
                    case 500 -> "INTERNAL_ERROR";
                    case 503 -> "UNAVAILABLE";
                    default -> "INVALID";
                };
        return ResourceBundle.getBundle(
                        RestProblem.class.getPackageName() + ".problems",
                        language,
                        RestProblem.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("title." + kind);
    }
}
