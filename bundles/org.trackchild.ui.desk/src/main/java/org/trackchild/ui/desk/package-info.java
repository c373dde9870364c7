/**
 * The views of the desk: work queue, forms, cases, proposals, reports, directory. They reach the
 * platform through its contracts only and are registered like the views of any plug-in.
 */
package org.trackchild.ui.desk;
