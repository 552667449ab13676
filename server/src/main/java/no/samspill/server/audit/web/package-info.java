/// The pages about the record of every change, for auditors.
@NullMarked
package no.samspill.server.audit.web;

import org.jspecify.annotations.NullMarked;
