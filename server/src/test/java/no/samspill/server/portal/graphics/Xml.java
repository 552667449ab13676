package no.samspill.server.portal.graphics;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/// Reads a drawing back as XML; fails when it is not well-formed.
public final class Xml {

    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    /// The drawing.
    public static Xml of(String drawing) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Xml(builder.parse(new InputSource(new StringReader(drawing))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + drawing, e);
        }
    }

    /// The elements of a name, in order.
    public List<Element> all(String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /// The words of the drawing, line by line.
    public List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }
}
