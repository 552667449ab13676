package no.samspill.server.shared;

import org.springframework.stereotype.Component;

import java.util.concurrent.atomic.AtomicLong;

/// A number that grows whenever something that pages show has changed.
///
/// Whoever keeps a finished page keeps this number with it, and makes the page anew when the number
/// has grown.
@Component
public class ContentVersion {

    private final AtomicLong version = new AtomicLong();

    /// The number now.
    public long get() {
        return version.get();
    }

    /// Something that pages show has changed.
    public void grow() {
        version.incrementAndGet();
    }
}
