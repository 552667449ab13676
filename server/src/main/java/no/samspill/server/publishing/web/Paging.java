package no.samspill.server.publishing.web;

import java.util.List;
import java.util.function.Function;

/// Which part of a list is asked for.
///
/// @param page counted from 1
/// @param size how many on a page, 1 to [#MAX_SIZE]
record Paging(int page, int size) {

    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 200;

    long offset() {
        return (page - 1L) * size;
    }

    /// This part of a list that is in memory.
    <S, T> Page<T> of(List<S> all, Function<S, T> view) {
        List<T> items = all.stream().skip(offset()).limit(size).map(view).toList();
        return new Page<>(all.size(), page, size, items);
    }
}
