package org.trackchild.rest;

import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** The one JAX-RS application; resources and extensions of any bundle select it by its name. */
@Component(service = Application.class)
@JaxrsName(ApiApplication.NAME)
@JaxrsApplicationBase(ApiApplication.BASE)
public class ApiApplication extends Application {

    /** Name of the application. */
    public static final String NAME = "trackchild-api";

    /** Path under which it is served. */
    public static final String BASE = "/api/v1";

    /** Filter with which resources and extensions select the application. */
    public static final String SELECT = "(osgi.jaxrs.name=" + NAME + ")";
}
