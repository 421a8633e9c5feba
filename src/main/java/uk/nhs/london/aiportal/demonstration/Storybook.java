package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Makes up the initiatives of a whole London, the same for the same seed, day and
 * organisations.
 */
final class Storybook {

	static final long SEED = 20_250_301;

	/** How many stay silent, to show what "has reported nothing" looks like. */
	private static final int SILENT = 2;

	private static final int YEARS = 5;

	/** Fifteen months: a plot needs them for its turns. */
	private static final int SHORTEST = 460;

	/** Within so many days after its opening a new trust begins. */
	private static final int FIRST_DAYS = 60;

	private final LocalDate today;

	private final List<Place> places;

	private final Backstory backstory;

	/**
	 * A storybook of a day.
	 * @param places in an order that does not vary
	 * @param codes the codes of a vocabulary by its name
	 */
	Storybook(LocalDate today, List<Place> places, Function<String, List<String>> codes) {
		this.backstory = new Backstory(today, codes);
		this.today = today;
		this.places = places;
	}

	/**
	 * Where lives are lived.
	 *
	 * @param organisation its code
	 * @param openedOn before which nothing can be registered there
	 */
	record Place(String organisation, LocalDate openedOn) {
	}

	/**
	 * Several lives for every organisation but two, in the order of their registration;
	 * none for one that opens today.
	 */
	List<Life> lives() {
		Random random = new Random(SEED);
		List<Life> lives = new ArrayList<>();
		Plot[] plots = Plot.values();
		for (Place place : this.places.subList(SILENT, this.places.size())) {
			if (!place.openedOn().isBefore(this.today)) {
				continue;
			}
			int count = 5 + random.nextInt(6);
			for (int i = 0; i < count; i++) {
				Plot plot = (random.nextInt(10) == 0) ? Plot.EMBEDDED : plots[lives.size() % plots.length];
				lives.add(life(random, plot, place, lives.size()));
			}
		}
		lives.sort((one, other) -> one.registeredOn().compareTo(other.registeredOn()));
		return lives;
	}

	private Life life(Random random, Plot plot, Place place, int number) {
		Fiction fiction = Fiction.ALL.get((number * 7) % Fiction.ALL.size());
		int youngest = (plot == Plot.JUST_REGISTERED) ? 5 : SHORTEST;
		int span = (plot == Plot.JUST_REGISTERED) ? 60 : YEARS * 365 - youngest;
		LocalDate start = this.today.minusDays(youngest + random.nextInt(span));
		LocalDate begun = start.isBefore(place.openedOn()) ? soonAfter(place.openedOn(), random) : start;
		// A life that began late has had no time for more.
		Plot told = begun.isAfter(this.today.minusDays(SHORTEST)) ? Plot.JUST_REGISTERED : plot;
		// Its own chance: some is taken when the life is lived, beside others.
		Random own = new Random(random.nextLong());
		Life life = new Teller(own, this.today, told, fiction, place.organisation(), begun).tell();
		return this.backstory.of(life, number);
	}

	private LocalDate soonAfter(LocalDate opening, Random random) {
		long open = ChronoUnit.DAYS.between(opening, this.today);
		return opening.plusDays(random.nextInt((int) Math.min(FIRST_DAYS, open)));
	}

}
