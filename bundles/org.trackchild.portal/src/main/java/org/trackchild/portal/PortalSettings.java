package org.trackchild.portal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings: {@code etc/org.trackchild.portal.cfg}. */
@ObjectClassDefinition(name = "TrackChild portal")
@interface PortalSettings {

    @AttributeDefinition(
            name = "Address",
            description =
                    "Under which the public reaches this server, such as https://help.example.in;"
                            + " without a slash at its end. Empty: search engines get no list of"
                            + " pages")
    String address() default "";
}
