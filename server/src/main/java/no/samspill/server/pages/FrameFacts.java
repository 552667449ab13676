package no.samspill.server.pages;

/// What the frame of every page says of the country's content, told by the module that knows it.
public interface FrameFacts {

    /// The menu's word for areas, such as `Kommuner og fylker`; empty when the country has none
    /// below itself.
    String places(Words words);

    /// Whether some figures are invented.
    boolean hasExamples();
}
