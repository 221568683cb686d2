/** WCAG 2.1: above it black has more contrast than white. */
const MIDDLE_LUMINANCE = 0.179;

/** Which of the two can be read on a color such as #1F6FB2. */
export function textColorOn(background: string): 'black' | 'white' {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
		linear(parseInt(background.slice(start, start + 2), 16) / 255),
	);
	const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	return luminance > MIDDLE_LUMINANCE ? 'black' : 'white';
}

const linear = (part: number): number =>
	part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
