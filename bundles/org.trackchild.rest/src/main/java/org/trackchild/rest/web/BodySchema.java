package org.trackchild.rest.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for the description of the interface what the body of a request has to be, of the type that
 * the method consumes. Methods read their bodies by themselves, so that all that is wrong is told
 * at once; what they read cannot be told from their parameters.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodySchema {

    /** Name of the schema among the components of the description. */
    String value();
}
