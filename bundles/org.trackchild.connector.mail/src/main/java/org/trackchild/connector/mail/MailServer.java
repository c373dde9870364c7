package org.trackchild.connector.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of the mail server. */
@ObjectClassDefinition(
        name = "TrackChild: e-mail",
        description = "The server through which messages leave; without it none are sent")
public @interface MailServer {

    @AttributeDefinition(name = "Host", description = "Name of the server")
    String host();

    @AttributeDefinition(name = "Port", description = "Usually 587, with tls 465")
    int port() default 587;

    @AttributeDefinition(
            name = "Security",
            description = "starttls and tls send nothing without encryption, or to another server",
            options = {
                @Option(label = "STARTTLS", value = "starttls"),
                @Option(label = "TLS from the beginning", value = "tls"),
                @Option(label = "none", value = "none")
            })
    String security() default "starttls";

    @AttributeDefinition(name = "User", description = "Empty where the server asks for none")
    String user() default "";

    @AttributeDefinition(name = "Password")
    String password() default "";

    @AttributeDefinition(name = "Sender", description = "Address from which messages come")
    String sender();

    @AttributeDefinition(
            name = "Desk",
            description = "Address of the desk, such as https://trackchild.example.org/desk")
    String desk() default "";
}
