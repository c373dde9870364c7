/**
 * The HTTP interface under {@code /api/v1}.
 *
 * <p>One JAX-RS application, {@link org.trackchild.rest.ApiApplication}, to which any bundle may
 * add: a resource or an extension selects it by name. Such a resource answers to signed-in callers
 * only, is described in {@code openapi.json}, and finds its {@link
 * org.trackchild.access.api.Caller} as attribute {@code org.trackchild.access.api.Caller} of the
 * servlet request; a {@link org.trackchild.model.ProblemException} that it throws is answered as
 * {@code application/problem+json}:
 *
 * <pre>{@code
 * @Component(service = HelloResource.class)
 * @JaxrsResource
 * @JaxrsApplicationSelect("(osgi.jaxrs.name=trackchild-api)")
 * @Path("/hello")
 * public class HelloResource {
 *     @GET
 *     @Produces("application/json")
 *     public Map<String, String> hello() {
 *         return Map.of("hello", "world");
 *     }
 * }
 * }</pre>
 *
 * <p>The resources of this bundle hold no engine: they ask {@link
 * org.trackchild.rest.engines.Engines} at each request, so that an engine can be swapped while they
 * stay.
 */
package org.trackchild.rest;
