/// Walks through the running portal in a real browser; knows the server by its pages only.
@NullMarked
package no.samspill.browser;

import org.jspecify.annotations.NullMarked;
