package org.trackchild.access.core;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;

/** Who needs a second factor, and how long a proof counts as fresh. */
@Component(service = SignInRules.class, configurationPid = "org.trackchild.signin")
@Designate(ocd = SignInRules.Config.class)
public final class SignInRules {

    private static final Logger LOG = LoggerFactory.getLogger(SignInRules.class);

    /** The defaults are those whose account opens more than one office, or gives powers. */
    @ObjectClassDefinition(name = "TrackChild sign-in")
    @interface Config {

        @AttributeDefinition(description = "Codes of the roles that need a second factor")
        String[] secondFactorRoles() default {"administrator", "state_monitor", "national_monitor"};

        @AttributeDefinition(description = "Whether heads of offices need a second factor")
        boolean secondFactorHeads() default true;

        @AttributeDefinition(
                description = "Days from the first sign-in until it must be set up",
                min = "0")
        int graceDays() default 7;

        @AttributeDefinition(
                description = "Seconds for which a proof of who sits there is fresh",
                min = "5")
        int proofSeconds() default 300;
    }

    /**
     * With less nobody could do what needs a proof; the description of the setting says it, too.
     */
    private static final int SHORTEST_PROOF = 5;

    private final Set<Role> roles;

    private final boolean heads;

    private final Duration grace;

    private final Duration proof;

    @Activate
    public SignInRules(Config config) {
        this(
                roles(config.secondFactorRoles()),
                config.secondFactorHeads(),
                Duration.ofDays(atLeast(0, "graceDays", config.graceDays())),
                Duration.ofSeconds(atLeast(SHORTEST_PROOF, "proofSeconds", config.proofSeconds())));
    }

    SignInRules(Set<Role> roles, boolean heads, Duration grace, Duration proof) {
        this.roles = Set.copyOf(roles);
        this.heads = heads;
        this.grace = grace;
        this.proof = proof;
    }

    /** What is set in a file is checked by nobody else. */
    private static int atLeast(int least, String name, int value) {
        if (value < least) {
            LOG.error("{} = {} is too little: {} is used", name, value, least);
        }
        return Math.max(least, value);
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes)
                // a file of settings has them in one text
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .flatMap(
                        code -> {
                            var role = Code.find(Role.class, code);
                            if (role.isEmpty()) {
                                LOG.error("No role {}: nobody needs a second factor for it", code);
                            }
                            return role.stream();
                        })
                .collect(Collectors.toSet());
    }

    /** Whether somebody must have a second factor, by the postings in force. */
    boolean demandsFactor(Caller caller) {
        return caller.postings().stream()
                .anyMatch(posting -> roles.contains(posting.role()) || heads && posting.inCharge());
    }

    /** How long a person who must have one may sign in without, from the first sign-in on. */
    Duration grace() {
        return grace;
    }

    /** How long a proof is fresh. */
    Duration proof() {
        return proof;
    }
}
