package no.samspill.server.publishing.web;

import java.util.List;

/// A part of a list. The `Link` header leads to the others.
///
/// @param total how many there are on all pages
/// @param page which page this is, counted from 1
/// @param size how many fit on a page
/// @param items those on this page
record Page<T>(long total, int page, int size, List<T> items) {

    Page {
        items = List.copyOf(items);
    }

    int lastPage() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
