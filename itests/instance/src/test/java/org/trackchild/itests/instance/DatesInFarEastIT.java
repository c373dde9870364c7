package org.trackchild.itests.instance;

import org.junit.jupiter.api.extension.ExtendWith;

/** Dates on a server where it is tomorrow while it is still today in India. */
@LongTest
@ExtendWith(FarEastInstance.class)
class DatesInFarEastIT extends Dates {}
