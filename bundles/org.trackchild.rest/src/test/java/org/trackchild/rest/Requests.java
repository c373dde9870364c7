package org.trackchild.rest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.rest.web.CallerPrincipal;

/** The parts of an HTTP request that the resources look at. */
public final class Requests {

    /** A police officer of Lucknow. */
    public static final Caller OFFICER =
            new Caller(
                    "officer",
                    "Officer",
                    List.of(
                            new Posting(
                                    new OfficeId("PS-UP-LUCKNOW-01"),
                                    Role.POLICE_OFFICER,
                                    "UP",
                                    "UP-LUCKNOW")));

    private Requests() {}

    /** A request of the officer. */
    public static SecurityContext signedIn() {
        return fake(
                SecurityContext.class, Map.of("getUserPrincipal", new CallerPrincipal(OFFICER)));
    }

    /** Headers of a reader of some languages. */
    public static HttpHeaders accepting(String... languages) {
        return fake(
                HttpHeaders.class,
                Map.of(
                        "getAcceptableLanguages",
                        Arrays.stream(languages).map(Locale::forLanguageTag).toList()));
    }

    /** An address below the base with its query. */
    public static UriInfo address(String path, Map<String, String> query) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        query.forEach(parameters::add);
        return fake(UriInfo.class, Map.of("getPath", path, "getQueryParameters", parameters));
    }

    /** A body. */
    public static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Something that answers some methods without arguments, and fails at the others. */
    public static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            if (!answers.containsKey(method.getName())) {
                                throw new AssertionError("not expected: " + method.getName());
                            }
                            return answers.get(method.getName());
                        }));
    }
}
