// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import dev.alidade.report.Glyphs;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what was drawn as an element for HTML. The writer of the JDK escapes every text. */
final class SvgText {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgText() {}

    static String of(String id, String kind, String title, String description, Canvas canvas) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            svg.writeStartElement("svg");
            svg.writeDefaultNamespace(NAMESPACE);
            svg.writeAttribute("class", kind);
            svg.writeAttribute(
                    "viewBox", "0 0 %s %s".formatted(Canvas.number(canvas.width()), Canvas.number(canvas.height())));
            svg.writeAttribute("role", "img");
            svg.writeAttribute("aria-labelledby", id + "-title");
            svg.writeAttribute("aria-describedby", id + "-desc");
            labelled(svg, "title", id + "-title", title);
            labelled(svg, "desc", id + "-desc", description);
            for (Canvas.Shape shape : canvas.shapes()) {
                shape(svg, shape);
            }
            svg.writeEndElement();
            svg.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(
                    "Picture %s can't be written: a text in memory takes all.".formatted(id), e);
        }
        return text.toString();
    }

    private static void labelled(XMLStreamWriter svg, String name, String id, String text) throws XMLStreamException {
        svg.writeStartElement(name);
        svg.writeAttribute("id", id);
        svg.writeCharacters(Glyphs.inert(text));
        svg.writeEndElement();
    }

    private static void shape(XMLStreamWriter svg, Canvas.Shape shape) throws XMLStreamException {
        if (shape.text().isEmpty()) {
            svg.writeEmptyElement(shape.name());
        } else {
            svg.writeStartElement(shape.name());
        }
        for (Map.Entry<String, String> attribute : shape.attributes().entrySet()) {
            svg.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (!shape.text().isEmpty()) {
            svg.writeCharacters(Glyphs.inert(shape.text()));
            svg.writeEndElement();
        }
    }
}
