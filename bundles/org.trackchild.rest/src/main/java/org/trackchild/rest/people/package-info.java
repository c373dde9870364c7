/** Accounts and postings over HTTP. */
package org.trackchild.rest.people;
