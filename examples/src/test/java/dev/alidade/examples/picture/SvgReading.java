// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableSet;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a drawing as any program would. */
record SvgReading(List<String> elements, List<Map<String, String>> attributes, String text) {
    /** What a drawing may consist of. */
    static final ImmutableSet<String> SHAPES = ImmutableSet.of("text", "rect", "line", "circle", "path");

    static SvgReading of(String svg) {
        List<String> elements = new ArrayList<>();
        List<Map<String, String>> attributes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    elements.add(reader.getLocalName());
                    Map<String, String> all = new HashMap<>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        all.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    attributes.add(all);
                } else if (event == XMLStreamReader.CHARACTERS) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError(svg, e);
        }
        return new SvgReading(elements, attributes, text.toString());
    }
}
