package uk.nhs.london.aiportal.dashboard;

/**
 * A figure and its file.
 *
 * @param file the address
 * @param size of the file, as people read it
 */
record FileFigure(Figure figure, String file, String size) {

	/** The figure of a page, whose files stand under its path. */
	static FileFigure of(Figure figure, Subject subject, String path) {
		String address = Trail.address(path + "/" + figure.name().path() + ".csv", subject);
		int bytes = FigureCsv.write(figure, subject).length;
		return new FileFigure(figure, address, Math.max(1, Math.round(bytes / 1024f)) + "KB");
	}

}
