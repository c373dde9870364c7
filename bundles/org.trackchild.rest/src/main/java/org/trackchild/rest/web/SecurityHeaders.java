package org.trackchild.rest.web;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.trackchild.rest.ApiApplication;

/**
 * Headers of every answer: no cache keeps anything but the public part of the directory, no browser
 * guesses types or shows an answer within another page. There are no CORS headers on purpose: pages
 * of other sites have no business here.
 */
@Component(service = ContainerResponseFilter.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class SecurityHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean kept =
                OpenAddresses.isPublic(request.getUriInfo().getPath())
                        && headers.containsKey(HttpHeaders.CACHE_CONTROL);
        if (!kept) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle(
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        headers.putSingle("Referrer-Policy", "no-referrer");
    }
}
