package org.trackchild.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeContactTest {

    @ParameterizedTest
    @CsvSource({
        "1098, 1098",
        "0522 2600001, 05222600001",
        "(0522) 2600001, 05222600001",
        "+91 522 2600001, +915222600001",
        "+91 (0)522 2600001, +915222600001",
        "+91-0522-2600001, +915222600001",
        "+91 (0522) 2600001, +915222600001",
        "0522-2600001-05, 05222600001",
        "0522-2600001 - 5, 05222600001",
        "0522 2600001/02, 05222600001",
        "'0522 2600001, 2600002', 05222600001",
        "0522 2600001 ext. 12, 05222600001",
        "1800-180-5055, 18001805055",
        "112, 112",
        "Tel. 0522 2600001, 05222600001",
        "call me, ''"
    })
    void whatIsDialledIsOneNumber(String printed, String dialled) {
        assertThat(OfficeContact.dialled(printed)).isEqualTo(dialled);
    }
}
