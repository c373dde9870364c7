package org.trackchild.notices.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the notices, {@code org.trackchild.notices.cfg}. */
@ObjectClassDefinition(name = "Notices")
public @interface NoticeSchedule {

    @AttributeDefinition(
            name = "Days a notice is kept",
            description = "after it was raised; what happened before makes none",
            min = "1")
    int keep_days() default 90;

    @AttributeDefinition(
            name = "Days a settled notice is kept",
            description = "after nobody had to act on it any more",
            min = "0")
    int keep_settled_days() default 14;

    @AttributeDefinition(
            name = "Notices of one kind a day",
            description = "for one office or person; then one that says that there are more",
            min = "1")
    int most_a_day() default 50;
}
