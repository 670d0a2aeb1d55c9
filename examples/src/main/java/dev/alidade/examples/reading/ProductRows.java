// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Money;
import dev.alidade.model.Opportunity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The products that there are, and their list prices as far as they are known. */
final class ProductRows implements TableReader.Rows {
    private static final IssueKind UNKNOWN = new IssueKind(
            "opportunities.unknown-product",
            "An opportunity names a product unknown to products.csv; nothing is known of its price. Maybe it is"
                    + " spelled in two ways.");

    private final Map<String, Written> products = new TreeMap<>();

    private record Written(Optional<Money> price, String place) {}

    /**
     * {@inheritDoc}
     *
     * @throws Unusable if a product has two different prices
     */
    @Override
    public void use(Row row) {
        String product = row.required("product");
        Optional<Money> price = Quantities.money(row, "list_price", "currency");
        if (price.isPresent() && price.get().minorUnits() < 0) {
            throw row.bad("list_price", "a price of 0 or more");
        }
        Written other =
                products.putIfAbsent(product, new Written(price, "%s, line %d".formatted(row.file(), row.line())));
        if (other != null && !other.price().equals(price)) {
            throw new Unusable(
                    "%s, line %d, column list_price: product %s has another price at %s, wanted one for each."
                            .formatted(row.file(), row.line(), Quoted.of(product), other.place()));
        }
    }

    /** The prices by product; without the products whose price is not known. */
    ImmutableSortedMap<String, Money> prices() {
        ImmutableSortedMap.Builder<String, Money> prices = ImmutableSortedMap.naturalOrder();
        products.forEach((product, written) -> written.price().ifPresent(price -> prices.put(product, price)));
        return prices.build();
    }

    /** Counts the opportunities whose product is not there; none without any product. */
    void check(ImmutableList<Opportunity> opportunities, Findings findings) {
        if (products.isEmpty()) {
            return;
        }
        for (Opportunity opportunity : opportunities) {
            opportunity
                    .product()
                    .filter(product -> !products.containsKey(product))
                    .ifPresent(product -> findings.add(UNKNOWN, product));
        }
    }
}
