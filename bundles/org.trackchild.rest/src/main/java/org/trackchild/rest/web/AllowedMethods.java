package org.trackchild.rest.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.trackchild.rest.ApiApplication;

/**
 * Tells in Allow the methods of the very address that was asked for: CXF by itself tells those of
 * all addresses together.
 */
@Component(service = ContainerResponseFilter.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class AllowedMethods implements ContainerResponseFilter {

    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*([^{}]+?)\\s*)?\\}");

    private final BundleContext context;

    @Activate
    public AllowedMethods(BundleContext context) {
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            Set<String> methods =
                    of(ServedResources.classes(context), request.getUriInfo().getPath());
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }

    /** The methods that some resources have at a path below the base of the interface. */
    static Set<String> of(Set<Class<?>> resources, String path) {
        Set<String> methods = new TreeSet<>();
        for (Class<?> resource : resources) {
            Path base = resource.getAnnotation(Path.class);
            for (Method method : resource.getMethods()) {
                Path rest = method.getAnnotation(Path.class);
                String template =
                        (base == null ? "" : base.value())
                                + "/"
                                + (rest == null ? "" : rest.value());
                if (pattern(template).matcher(trimmed(path)).matches()) {
                    Arrays.stream(method.getAnnotations())
                            .map(Annotation::annotationType)
                            .map(type -> type.getAnnotation(HttpMethod.class))
                            .filter(verb -> verb != null)
                            .forEach(verb -> methods.add(verb.value()));
                }
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }

    private static Pattern pattern(String template) {
        String trimmed = trimmed(template);
        StringBuilder pattern = new StringBuilder();
        Matcher variables = VARIABLE.matcher(trimmed);
        int end = 0;
        while (variables.find()) {
            pattern.append(Pattern.quote(trimmed.substring(end, variables.start())));
            pattern.append(variables.group(1) == null ? "[^/]+" : "(?:" + variables.group(1) + ")");
            end = variables.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(trimmed.substring(end))).toString());
    }

    private static String trimmed(String path) {
        return path.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }
}
