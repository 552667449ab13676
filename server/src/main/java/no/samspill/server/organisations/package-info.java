/// Bodies over time: ministries, directorates, producers, counties, municipalities.
@NullMarked
package no.samspill.server.organisations;

import org.jspecify.annotations.NullMarked;
