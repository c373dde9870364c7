/** Makes notices out of the journal and the clocks, and shows them to their readers. */
package org.trackchild.notices.core;
