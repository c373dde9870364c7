package org.trackchild.rest.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.KeyScope;
import org.trackchild.access.api.Keys;
import org.trackchild.access.api.SignIn;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;

/**
 * Lets nobody in without a key, except to what is open to everybody ({@link OpenAddresses}).
 * Resources of other bundles are guarded too.
 */
@Component(service = ContainerRequestFilter.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class ApiKeyFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";

    private static final int LONGEST_KEY = 500;

    private final Engines engines;

    @Activate
    public ApiKeyFilter(@Reference Engines engines) {
        this.engines = engines;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (OpenAddresses.needsNoKey(path)) {
            return;
        }
        Caller caller =
                key(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                        .flatMap(key -> holder(key, request.getMethod(), path))
                        .orElseThrow(() -> new ProblemException(AccessProblem.NOT_SIGNED_IN));
        boolean secure =
                request.getSecurityContext() != null && request.getSecurityContext().isSecure();
        request.setSecurityContext(new KeyHolder(new CallerPrincipal(caller), secure));
        request.setProperty(Caller.class.getName(), caller);
    }

    /**
     * Whoever holds a key.
     *
     * @throws ProblemException with {@link AccessProblem#KEY_SCOPE} when it was made for less
     */
    private Optional<Caller> holder(String key, String method, String path) {
        Optional<Caller> all = engines.need(SignIn.class).byApiKey(key);
        if (all.isPresent()) {
            return all;
        }
        Optional<Keys.Holder> holder = engines.need(Keys.class).holder(key);
        KeyScope needed = KeyUse.needed(method, path.startsWith("/") ? path.substring(1) : path);
        if (holder.filter(found -> !found.scopes().contains(needed)).isPresent()) {
            throw new ProblemException(AccessProblem.KEY_SCOPE, needed.code());
        }
        return holder.map(Keys.Holder::caller);
    }

    /** The key of an Authorization header. */
    static Optional<String> key(String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        String key = header.substring(SCHEME.length()).strip();
        return key.isEmpty() || key.length() > LONGEST_KEY ? Optional.empty() : Optional.of(key);
    }

    private record KeyHolder(CallerPrincipal principal, boolean secure) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return principal.caller().postings().stream()
                    .map(posting -> posting.role().code())
                    .anyMatch(role::equals);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
