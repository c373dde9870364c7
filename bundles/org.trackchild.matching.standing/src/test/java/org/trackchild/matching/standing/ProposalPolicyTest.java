package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trackchild.registry.api.ProposalStatus.OPEN;
import static org.trackchild.registry.api.ProposalStatus.POSSIBLE;
import static org.trackchild.registry.api.ProposalStatus.WITHDRAWN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.registry.api.ProposalStatus;

class ProposalPolicyTest {

    private static final ProposalPolicy POLICY = new ProposalPolicy(.4, .1, 5);

    private static Optional<ProposalStatus> judge(double probability, ProposalStatus now) {
        return POLICY.judge(probability, Optional.ofNullable(now));
    }

    @Test
    void proposesShowsOrIgnores() {
        assertThat(judge(1, null)).contains(OPEN);
        assertThat(judge(.4, null)).contains(OPEN);
        assertThat(judge(.39, null)).contains(POSSIBLE);
        assertThat(judge(.1, null)).contains(POSSIBLE);
        assertThat(judge(.09, null)).isEmpty();
        assertThat(judge(.39, WITHDRAWN)).contains(POSSIBLE);
        assertThat(judge(.09, WITHDRAWN)).isEmpty();
    }

    @Test
    void aPairNearAThresholdDoesNotComeAndGo() {
        assertThat(judge(.39, OPEN)).contains(OPEN);
        assertThat(judge(.2, OPEN)).contains(OPEN);
        assertThat(judge(.19, OPEN)).contains(POSSIBLE);
        assertThat(judge(.06, OPEN)).contains(POSSIBLE);
        assertThat(judge(.39, POSSIBLE)).contains(POSSIBLE);
        assertThat(judge(.4, POSSIBLE)).contains(OPEN);
        assertThat(judge(.05, POSSIBLE)).contains(POSSIBLE);
        assertThat(judge(.049, POSSIBLE)).isEmpty();
        assertThat(judge(.049, OPEN)).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (double[] wrong :
                new double[][] {{.1, .2}, {0, 0}, {1.1, .5}, {.5, -1}, {Double.NaN, .1}}) {
            assertThatThrownBy(() -> new ProposalPolicy(wrong[0], wrong[1], 5))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ProposalPolicy(.5, .1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsThatMakeNoSenseLeaveTheOldOnesInForce() throws Exception {
        MatchingSettings settings = new MatchingSettings();
        settings.configure(config(.6, .3));
        assertThat(settings.policy().propose()).isEqualTo(.6);
        assertThat(settings.pace().after()).isEqualTo(30);
        settings.configure(config(.2, .7));
        assertThat(settings.policy().propose()).isEqualTo(.6);
        assertThat(settings.policy().show()).isEqualTo(.3);
    }

    private static MatchingSettings.Config config(double propose, double show) {
        return new MatchingSettings.Config() {

            @Override
            public Class<? extends java.lang.annotation.Annotation> annotationType() {
                return MatchingSettings.Config.class;
            }

            @Override
            public double propose() {
                return propose;
            }

            @Override
            public double show() {
                return show;
            }

            @Override
            public int most_open() {
                return 4;
            }

            @Override
            public double duplicate() {
                return .9;
            }

            @Override
            public int learn_after() {
                return 30;
            }

            @Override
            public int learn_queries() {
                return 100;
            }
        };
    }
}
