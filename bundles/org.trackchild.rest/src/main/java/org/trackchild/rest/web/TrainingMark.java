package org.trackchild.rest.web;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.trackchild.model.RegisterKind;
import org.trackchild.rest.ApiApplication;

/**
 * Marks what leaves a training or demonstration: every answer says in a header that its children
 * are made up, and a file says so in its name, so that it is not taken for a list of real children.
 */
@Component(service = ContainerResponseFilter.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class TrainingMark implements ContainerResponseFilter {

    /** Header with the code of the kind of the register, unless its children are real. */
    static final String HEADER = "TrackChild-Register";

    private static final String FILE = "filename=\"";

    private final RegisterKind kind;

    @Activate
    public TrainingMark(BundleContext context) {
        this(RegisterKind.asked(context::getProperty));
    }

    TrainingMark(RegisterKind kind) {
        this.kind = kind;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!kind.isSynthetic()) {
            return;
        }
        response.getHeaders().putSingle(HEADER, kind.code());
        Object file = response.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
        if (file != null) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_DISPOSITION,
                            file.toString().replace(FILE, FILE + kind.code() + "-"));
        }
    }
}
