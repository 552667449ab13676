/// What every page shares: its frame, its words and numbers, its forms, the error pages, and how
/// finished pages are kept.
@NullMarked
package no.samspill.server.pages;

import org.jspecify.annotations.NullMarked;
