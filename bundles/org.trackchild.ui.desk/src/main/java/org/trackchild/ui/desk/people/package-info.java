/**
 * People and where they are posted: the list of those whom the reader keeps, the page of one of
 * them, and the slip with a one-time password, which is shown once.
 */
package org.trackchild.ui.desk.people;
