package org.trackchild.itests.instance;

import org.junit.jupiter.api.extension.ExtendWith;

/** Dates on a server that counts in UTC, as most do. */
@ExtendWith(MovedInstance.class)
class DatesInUtcIT extends Dates {}
