/** What is asked for, and what is answered: addresses, parameters, headers. */
package org.trackchild.portal.web;
