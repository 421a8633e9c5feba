package uk.nhs.london.aiportal.dashboard;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Count;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programme;
import uk.nhs.london.aiportal.product.Programmes;

/** Asks what the ids in values mean: two statements, and only where there are ids. */
@Component
class NamesRepository {

	private static final Set<Indicator> OF_PRODUCTS = Set.of(Indicator.TASK, Indicator.BOUGHT, Indicator.OWN_PAPER,
			Indicator.OFFERED);

	private final ProductCatalogue products;

	private final Programmes programmes;

	NamesRepository(ProductCatalogue products, Programmes programmes) {
		this.products = products;
		this.programmes = programmes;
	}

	Names of(Topic topic, Collection<Count> counts) {
		if (!topic.indicators().contains(Indicator.PROGRAMME)) {
			return Names.NONE;
		}
		Set<Long> ids = counts.stream()
			.filter((count) -> OF_PRODUCTS.contains(count.indicator()))
			.map((count) -> count.value().substring(count.value().lastIndexOf('.') + 1))
			.filter((id) -> id.matches("\\d+"))
			.map(Long::valueOf)
			.collect(Collectors.toSet());
		return new Names(this.products.find(ids),
				this.programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name)));
	}

}
