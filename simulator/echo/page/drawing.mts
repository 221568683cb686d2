const svgNamespace = 'http://www.w3.org/2000/svg';

type Shape = [tag: string, attributes: Record<string, string>];

/** An Echo from above: body, holes of the loudspeaker, and the ring of light, which the style sheet colors. */
const shapes: Shape[] = [
	['ellipse', { class: 'shadow', cx: '100', cy: '156', rx: '78', ry: '14' }],
	['path', { class: 'body', d: 'M22 74 V108 A78 44 0 0 0 178 108 V74 Z' }],
	['path', { class: 'mesh', d: 'M30 110 A72 38 0 0 0 170 110 M27 122 A76 40 0 0 0 173 122' }],
	['ellipse', { class: 'top', cx: '100', cy: '74', rx: '78', ry: '44' }],
	['ellipse', { class: 'glow', cx: '100', cy: '74', rx: '70', ry: '38.5' }],
	['ellipse', { class: 'ring', cx: '100', cy: '74', rx: '70', ry: '38.5' }],
	['circle', { class: 'key', cx: '100', cy: '54', r: '3' }],
	['circle', { class: 'key', cx: '100', cy: '94', r: '3' }],
	['circle', { class: 'key', cx: '66', cy: '74', r: '3' }],
	['circle', { class: 'key', cx: '134', cy: '74', r: '3' }],
];

/** Decoration: what the ring tells is said in words beside it. */
export function echoDrawing(): SVGSVGElement {
	const drawing = document.createElementNS(svgNamespace, 'svg');
	drawing.setAttribute('viewBox', '0 0 200 172');
	drawing.setAttribute('class', 'echo');
	drawing.setAttribute('aria-hidden', 'true');
	for (const [tag, attributes] of shapes) {
		const shape = document.createElementNS(svgNamespace, tag);
		for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
		drawing.append(shape);
	}
	return drawing;
}
