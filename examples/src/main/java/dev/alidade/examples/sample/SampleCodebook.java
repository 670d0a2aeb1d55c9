// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

/** The sample company's codebook, one row a theme and language. */
final class SampleCodebook {
    private SampleCodebook() {}

    static String text() {
        return new Table("theme", "phrases", "not_phrases", "language")
                .row(
                        "quality",
                        "quality|high quality|product quality|durable|long service life|long life|parts that last|zero"
                                + " defects|reliable parts",
                        "",
                        "en")
                .row("quality", "Qualität|Produktqualität|langlebig", "", "de")
                .row("quality", "calidad|duradero", "", "es")
                .row("quality", "qualité|durable", "", "fr")
                .row(
                        "service",
                        "service|customer service|support|technical support|after sales|answer the phone|quick"
                                + " help|responsive",
                        "service life|self service",
                        "en")
                .row("service", "Service|Kundendienst|Kundenservice|Betreuung", "", "de")
                .row("service", "servicio|atención al cliente", "", "es")
                .row("service", "service|service après-vente", "", "fr")
                .row(
                        "delivery",
                        "delivery|fast delivery|on time delivery|deliver on time|lead time|next day shipping|in"
                                + " stock|availability",
                        "",
                        "en")
                .row("delivery", "Lieferung|Lieferzeit|lieferfähig|ab Lager", "", "de")
                .row("delivery", "entrega|entrega rápida|plazo de entrega", "", "es")
                .row("delivery", "livraison|délai de livraison", "", "fr")
                .row(
                        "price",
                        "price|pricing|good price|value for money|best value|low cost|total cost|cost savings|cheap",
                        "price increase|high price|not cheap",
                        "en")
                .row("price", "Preis|Preis-Leistung|günstig|preiswert", "zu teuer", "de")
                .row("price", "precio|barato", "", "es")
                .row("price", "prix|rapport qualité-prix", "", "fr")
                .row(
                        "innovation",
                        "innovation|innovative|new materials|new products|R&D|research and"
                                + " development|technology|technology leader",
                        "",
                        "en")
                .row("innovation", "Innovation|innovativ|Technologie", "", "de")
                .row("innovation", "innovación|tecnología", "", "es")
                .row("expertise", "know how|expertise|engineering|application advice|experience", "", "en")
                .row("expertise", "Beratung|Erfahrung|Fachwissen", "", "de")
                .row("range", "range|product range|large catalogue|one supplier|wide choice", "price range", "en")
                .row("range", "Sortiment|Auswahl", "", "de")
                .row("brand", "brand|good name|reputation|well known", "", "en")
                .row("brand", "Marke|guter Ruf", "", "de")
                .text();
    }
}
