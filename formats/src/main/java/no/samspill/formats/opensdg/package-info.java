/// National data repositories of the Open SDG platform, read as they are.
///
/// The layout is that of open-sdg/sdg-build: figures in `data/`, behaviour in `indicator-config/`,
/// documentation in `meta/`, words in `translations/`, settings in `config_data.yml`.
@NullMarked
package no.samspill.formats.opensdg;

import org.jspecify.annotations.NullMarked;
