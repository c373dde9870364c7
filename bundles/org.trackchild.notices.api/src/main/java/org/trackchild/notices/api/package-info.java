/**
 * Notices: what happened, or fell due, of which an office or a person must know while they do not
 * look. Derived from the journal and the clocks; a notice holds codes only, and what it is about is
 * asked of the register by whoever reads it, with the rights of that moment.
 *
 * <pre>{@code
 * long unread = notices.unread(caller);                       // stands in the bar of every page
 * Page<SeenNotice> page = notices.list(caller, NoticeFilter.ALL, Optional.empty(), 50);
 * notices.markRead(caller, Set.of(page.items().get(0).notice().id()));
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.trackchild.notices.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
