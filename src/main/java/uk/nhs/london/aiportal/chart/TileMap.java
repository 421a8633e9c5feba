package uk.nhs.london.aiportal.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A map of London on which every trust is a tile of the same size, in the place of its
 * system.
 *
 * @param key the rungs that occur or may
 * @param groups from the north west to the south east, those of all London last
 */
public record TileMap(List<RungKey> key, List<Group> groups) {

	/** A part of London, in the order in which a page is read. */
	public enum Area {

		NORTH_WEST, NORTH_CENTRAL, WEST_AND_NORTH, NORTH_EAST, SOUTH_WEST, SOUTH_EAST, LONDON;

		public String cssClass() {
			return "tile-map__group--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * A system, or the organisations that belong to none.
	 *
	 * @param href null for no link
	 * @param words what stands under its name, such as "3 of 6 at A3 or above"
	 */
	public record Group(Area area, String label, @Nullable String href, String words, List<Tile> tiles) {

	}

	/**
	 * A trust.
	 *
	 * @param label its short name
	 * @param words of its rung, such as "First embedded"
	 */
	public record Tile(String label, String href, Rung rung, String words) {

	}

	/** Arrange groups by where they lie. */
	public static TileMap of(List<RungKey> key, List<Group> groups) {
		return new TileMap(key, groups.stream().sorted(Comparator.comparing(Group::area)).toList());
	}

}
