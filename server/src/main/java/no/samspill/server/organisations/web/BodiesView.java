package no.samspill.server.organisations.web;

import no.samspill.formats.pack.Body;
import no.samspill.server.organisations.BodyFields;
import no.samspill.server.organisations.BodyQuery;
import no.samspill.server.organisations.BodyQuery.Sort;
import no.samspill.server.organisations.web.BodyWords.Choice;
import no.samspill.server.organisations.web.BodyWords.Link;
import no.samspill.server.pages.Crumb;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.shared.BodyId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// What the register's page shows.
///
/// @param asOf the day, in words; empty for today
/// @param former bodies that fit the words asked for but do not exist on the day
record BodiesView(
        String title,
        List<Crumb> crumbs,
        Asked asked,
        String asOf,
        long count,
        List<Choice> kinds,
        List<Choice> levels,
        List<Choice> parents,
        List<Column> columns,
        List<Row> rows,
        List<Former> former,
        List<Step> pages,
        String csv,
        String workbook,
        boolean mayRegister,
        boolean mayPropose) {

    static final int PER_PAGE = 50;

    /// What the reader asked for.
    ///
    /// @param all whether bodies that do not exist on the day are wanted too
    /// @param page counted from 1
    record Asked(
            String q,
            Body.@Nullable Kind kind,
            Body.@Nullable Level level,
            String parent,
            boolean all,
            LocalDate date,
            boolean today,
            Sort sort,
            int page) {

        BodyQuery query(String language) {
            return new BodyQuery(
                    q,
                    kind,
                    level,
                    parent.isEmpty() ? null : new BodyId(parent),
                    !all,
                    date,
                    sort,
                    language);
        }

        /// The same question, whether or not the bodies exist on the day.
        Asked whenever() {
            return new Asked(q, kind, level, parent, true, date, today, sort, page);
        }

        /// The same question with other words, of one kind.
        Asked naming(String name, Body.Kind only) {
            return new Asked(name, only, level, parent, all, date, today, sort, page);
        }

        public String kindKey() {
            return kind == null ? "" : BodyFields.key(kind);
        }

        public String levelKey() {
            return level == null ? "" : BodyFields.key(level);
        }

        public String sortKey() {
            return BodyFields.key(sort);
        }

        /// The day in an address; empty for today.
        public String day() {
            return today ? "" : date.toString();
        }

        /// The address of the same question with another order, page or form.
        String path(String place, Sort newSort, int newPage) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(place);
            add(address, "q", q);
            add(address, "kind", kindKey());
            add(address, "level", levelKey());
            add(address, "parent", parent);
            add(address, "all", all ? "1" : "");
            add(address, "asOf", day());
            add(address, "sort", newSort == Sort.NAME ? "" : BodyFields.key(newSort));
            add(address, "page", newPage == 1 ? "" : Integer.toString(newPage));
            return address.build(true).toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, String value) {
            if (!value.isEmpty()) {
                address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        }
    }

    /// A column that can be sorted by; `sorted` is the value of aria-sort, empty for none.
    record Column(String label, String path, String sorted) {}

    /// One body.
    ///
    /// @param number its organisation number in groups; empty when not known
    /// @param existing whether it exists on the day
    record Row(
            Link link,
            Said shortName,
            String kind,
            String number,
            @Nullable Link parent,
            String area,
            String period,
            boolean existing) {}

    /// A body that fits what is asked for and does not exist on the day, with its years.
    record Former(Link link, String period) {}

    /// A page of the list; its path is empty for the one that is shown.
    record Step(String label, String path) {}
}
