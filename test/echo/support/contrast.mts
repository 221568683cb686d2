import type { Page } from 'playwright-core';

/** WCAG 2.1, 1.4.3: 4.5 to 1 for text, and 3 to 1 for large text. */
const SCRIPT = `(() => {
	const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
	const luminance = ([red, green, blue]) => {
		const [r, g, b] = [red, green, blue].map((value) => {
			const part = value / 255;
			return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const background = (element) => {
		for (let one = element; one; one = one.parentElement) {
			const color = numbers(getComputedStyle(one).backgroundColor);
			if (color.length < 4 || color[3] === 1) return color;
		}
		return [255, 255, 255];
	};
	const ownText = (element) =>
		[...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '');
	const low = [];
	let looked = 0;
	for (const element of document.body.querySelectorAll('*')) {
		if (!ownText(element) || !element.checkVisibility() || element.closest('#announcements')) continue;
		looked += 1;
		const style = getComputedStyle(element);
		const [light, dark] = [luminance(numbers(style.color)), luminance(background(element))].sort((a, b) => b - a);
		const ratio = (light + 0.05) / (dark + 0.05);
		const size = parseFloat(style.fontSize);
		const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
		if (ratio < (large ? 3 : 4.5)) low.push(ratio.toFixed(2) + ' ' + element.textContent.trim().slice(0, 60));
	}
	return { looked, low };
})()`;

/** The visible texts that are too faint on their background, and how many texts were looked at. */
export const faintTexts = (page: Page): Promise<{ looked: number; low: string[] }> =>
	page.evaluate(SCRIPT);
