/** Messages to people by e-mail, through a mail server that the operator names. */
package org.trackchild.connector.mail;
