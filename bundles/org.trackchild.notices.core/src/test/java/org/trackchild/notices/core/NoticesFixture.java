package org.trackchild.notices.core;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;

/** A desk of notices for each test, and those who read there. */
abstract class NoticesFixture {

    static final Caller STATION = NoticeDesk.officer(NoticeDesk.STATION);

    static final Caller HOME = NoticeDesk.officer(NoticeDesk.HOME);

    static final Caller DISTRICT =
            NoticeDesk.caller("officer", "DCPU-1", Role.DISTRICT_OFFICER, NoticeDesk.DISTRICT);

    NoticeDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new NoticeDesk();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }
}
