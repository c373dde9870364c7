package org.trackchild.matching.standing;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.registry.api.ReplyLimit;

/**
 * What the operator may set, in {@code etc/org.trackchild.matching.cfg}. A change counts from the
 * next case on, without a restart. Settings that make no sense are named in the log, and those
 * before stay in force. Safe for use by several threads.
 */
@Component(service = MatchingSettings.class, configurationPid = "org.trackchild.matching")
@Designate(ocd = MatchingSettings.Config.class)
public class MatchingSettings {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingSettings.class);

    /** When a pair is put before people, and when is learned from what they decide. */
    @ObjectClassDefinition(name = "Matching")
    public @interface Config {

        @AttributeDefinition(name = "Lowest probability of a proposal that has to be answered")
        double propose() default 0.2;

        @AttributeDefinition(name = "Lowest probability of a pair that is shown with its cases")
        double show() default 0.05;

        @AttributeDefinition(name = "Proposed and shown pairs of one case at most")
        int most_open() default 5;

        @AttributeDefinition(name = "Lowest probability of an alarm: registered twice")
        double duplicate() default 0.95;

        @AttributeDefinition(name = "Decisions after which a new version of the model is learned")
        int learn_after() default 50;

        @AttributeDefinition(name = "Missing reports that are looked at for a new version")
        int learn_queries() default 2_000;
    }

    private volatile ProposalPolicy policy = ProposalPolicy.USUAL;

    private volatile DuplicatePolicy duplicates = DuplicatePolicy.USUAL;

    private volatile LearningPace pace = LearningPace.USUAL;

    /** Away while the register is: what the rules say then, is asked when it is back. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ReplyLimit rules;

    /** The usual settings. */
    public MatchingSettings() {
        // those of the fields
    }

    MatchingSettings(ProposalPolicy policy, LearningPace pace) {
        this.policy = policy;
        this.pace = pace;
    }

    @Activate
    @Modified
    void configure(Config config) {
        try {
            ProposalPolicy wanted =
                    new ProposalPolicy(config.propose(), config.show(), config.most_open());
            DuplicatePolicy wantedDuplicates = new DuplicatePolicy(config.duplicate());
            LearningPace wantedPace =
                    new LearningPace(config.learn_after(), config.learn_queries());
            policy = wanted;
            duplicates = wantedDuplicates;
            pace = wantedPace;
        } catch (IllegalArgumentException e) {
            LOG.error("org.trackchild.matching.cfg is not used: {}", e.getMessage());
        }
    }

    /** Until when the two sides of a proposal have to answer. */
    ReplyLimit limit() {
        ReplyLimit present = rules;
        return present == null ? ReplyLimit.USUAL : present;
    }

    /** When a pair is put before people. */
    ProposalPolicy policy() {
        return policy;
    }

    /** When an alarm is raised because a child may be registered twice. */
    DuplicatePolicy duplicates() {
        return duplicates;
    }

    /** When is learned. */
    LearningPace pace() {
        return pace;
    }
}
