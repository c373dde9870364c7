package org.trackchild.rest.problem;

import org.trackchild.model.ProblemCode;

/** What can be wrong with a request as such, before anybody asks what it says. */
public enum RestProblem implements ProblemCode {
    /** Not well-formed JSON; arguments: line and column. */
    MALFORMED_JSON(400),
    /** An object names a member twice; arguments: line and column. */
    DUPLICATE_MEMBER(400),
    /** JSON that nests too deep, or has a number or member name of absurd length. */
    JSON_TOO_COMPLEX(400),
    /** The body is no JSON object. */
    NOT_AN_OBJECT(400),
    /** The body is not valid UTF-8. */
    NOT_UTF_8(400),
    /** The content type names another character set than UTF-8. */
    WRONG_CHARSET(400),
    /** A query parameter cannot be read; argument: what is expected. */
    BAD_PARAMETER(400),
    /** If-Match holds no entity tag. */
    BAD_IF_MATCH(400),
    /** Idempotency-Key is empty, too long or has characters that cannot be seen. */
    BAD_IDEMPOTENCY_KEY(400),
    /** The body ended before its announced end, or nothing more of it came. */
    BODY_BROKEN_OFF(400),
    /** Anything else that the HTTP layer cannot read. */
    BAD_REQUEST(400),
    /** Nothing is served under this address. */
    UNKNOWN_ADDRESS(404),
    /** There is no code list of this name. */
    NO_SUCH_LIST(404),
    /** The directory has no such state. */
    NO_SUCH_STATE(404),
    /** The caller has no such import. */
    NO_SUCH_IMPORT(404),
    /** The address does not answer to this method. */
    METHOD_NOT_ALLOWED(405),
    /** The caller accepts no type that can be sent. */
    NOT_ACCEPTABLE(406),
    /** The body is larger than this address takes; argument: the limit in words. */
    BODY_TOO_LARGE(413),
    /** The body is of a type that this address does not take. */
    WRONG_MEDIA_TYPE(415),
    /** Several things are wrong with the input; argument: how many. */
    SEVERAL(422),
    /** The multipart body lacks a part that is needed; the field names it. */
    PART_REQUIRED(422),
    /** Our own fault; argument: reference for the log. */
    INTERNAL_ERROR(500),
    /** A service is not there at the moment; argument: its name. */
    SERVICE_MISSING(503);

    private final int status;

    RestProblem(int status) {
        this.status = status;
    }

    /** The HTTP status with which it is answered. */
    public int status() {
        return status;
    }

    @Override
    public Fault fault() {
        return switch (status) {
            case 404 -> Fault.NOT_FOUND;
            case 413 -> Fault.TOO_LARGE;
            case 500, 503 -> Fault.UNAVAILABLE;
            default -> Fault.INVALID;
        };
    }
}
