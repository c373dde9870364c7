package org.trackchild.ui.shell;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of the desk: {@code etc/org.trackchild.ui.shell.cfg}. */
@ObjectClassDefinition(name = "TrackChild desk")
@interface DeskSettings {

    @AttributeDefinition(
            name = "Transport",
            description =
                    "How changes reach the browser. Long polling where a proxy refuses WebSockets:"
                            + " there is no automatic fallback",
            options = {
                @Option(value = "websocket", label = "WebSocket"),
                @Option(value = "long-polling", label = "Long polling")
            })
    String transport() default "websocket";

    @AttributeDefinition(
            name = "Demonstration",
            description = "Whether the sign-in page says where the demo logins are")
    boolean demoHint() default false;

    @AttributeDefinition(
            name = "Idle minutes",
            description = "After so many minutes without a touch a person is signed out",
            min = "1")
    int idleMinutes() default 15;

    @AttributeDefinition(
            name = "Absolute hours",
            description = "After so many hours a person signs in again in any case",
            min = "1")
    int absoluteHours() default 8;

    @AttributeDefinition(name = "State", description = "Name of the deploying state, in the bar")
    String state() default "";

    @AttributeDefinition(
            name = "State, Hindi",
            description =
                    "The same in Hindi; files of settings know no Devanagari, so write \\u0909 and the like")
    String stateHindi() default "";
}
