package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:DB8:1:2::9, 2001:db8:1:2::/64",
        "2001:0db8:0001:fff2::9, 2001:db8:1:fff2::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::1, 0:0:0:0::/64",
        "::ffff:10.0.0.1, 10.0.0.1",
        "1:2:3, 1:2:3",
        "nowhere:at:all, nowhere:at:all",
        "?, ?"
    })
    void ofTheNewKindIsTheNetworkAndElseTheAddress(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
