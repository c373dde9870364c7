package org.trackchild.ui.shell.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopsTest {

    private static final Hops HOPS =
            new Hops(
                    Stream.of("127.0.0.1", "10.20.0.0/16", "2001:db8::/32")
                            .map(AddressRange::parse)
                            .toList());

    private static String client(String peer, String... addresses) {
        return HOPS.client(peer, List.of(addresses));
    }

    @Test
    void theClientIsTheFirstWhomNoTrustedProxyIs() {
        assertThat(client("127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client("127.0.0.1", "203.0.113.7", "10.20.4.5")).isEqualTo("203.0.113.7");
        assertThat(client("127.0.0.1", "203.0.113.7:4711")).isEqualTo("203.0.113.7");
        assertThat(client("[2001:db8:0:0:0:0:0:1]", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client("2001:db8::1", "[2001:dead::5]:443")).isEqualTo("2001:dead:0:0:0:0:0:5");
    }

    @Test
    void whatTheClientMakesUpIsNotBelieved() {
        assertThat(client("127.0.0.1", "198.51.100.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
        assertThat(client("127.0.0.1", "somebody", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(client("127.0.0.1", "evil.example")).isEqualTo("127.0.0.1");
        assertThat(client("127.0.0.1", "203.0.113.7", "unknown", "10.20.0.1"))
                .isEqualTo("10.20.0.1");
        assertThat(client("127.0.0.1", "[")).isEqualTo("127.0.0.1");
        assertThat(client("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void aRangeHasItsEnds() {
        assertThat(HOPS.trusts("10.20.255.255")).isTrue();
        assertThat(HOPS.trusts("10.21.0.0")).isFalse();
        assertThat(HOPS.trusts("127.0.0.2")).isFalse();
        assertThat(HOPS.trusts("2001:db8:ffff::1")).isTrue();
        assertThat(HOPS.trusts("2001:db9::1")).isFalse();
        assertThat(HOPS.trusts("[2001:db8:0:0:0:0:0:1]")).as("as Jetty names it").isTrue();
        assertThat(HOPS.trusts("2001:db8::1%eth0")).isTrue();
        assertThat(new Hops(List.of(AddressRange.parse("0.0.0.0/0"))).trusts("203.0.113.7"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0.0/x",
                "10.0.0",
                "300.1.1.1",
                "::g"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
