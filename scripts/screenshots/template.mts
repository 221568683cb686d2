import type { Page } from 'playwright-core';
import { fillCredentials } from '../n8n/rest/fillCredentials.mts';
import type { Workflow } from '../n8n/rest/n8nTypes.mts';
import { type Scene, withPage } from './pages.mts';

const VIEWPORT = { width: 1400, height: 800 };
const MARGIN_PX = 20;

/** How long the canvas glides until it shows all of the workflow. */
const GLIDE_MS = 1500;

/** What lies on the canvas and is not of the workflow. */
const OVERLAYS = [
	'canvas-controls',
	'execute-workflow-button',
	'workflow-chat-button',
	'node-creator-plus-button',
	'command-bar-button',
	'add-sticky-button',
	'toggle-focus-panel-button',
	'instance-ai-canvas-action-button',
];

const HIDDEN = `${OVERLAYS.map((id) => `[data-test-id="${id}"]`).join(', ')} { visibility: hidden }`;

/** A template on the canvas of the editor, all of it in sight and nothing else. */
export async function pictureOfTemplate(
	{ editor, owner, credential }: Scene,
	template: Workflow,
	file: string,
): Promise<void> {
	const { id } = await editor.real.rest.createWorkflow(fillCredentials(template, credential));
	await withPage(owner, VIEWPORT, async (page) => {
		await page.goto(`/workflow/${id}`);
		await page.getByTestId('canvas-node').first().waitFor();
		await page.getByTestId('zoom-to-fit').click();
		await page.addStyleTag({ content: HIDDEN });
		await page.waitForTimeout(GLIDE_MS);
		await page.screenshot({ path: file, clip: await boxOfWorkflow(page) });
	});
}

/** Around all nodes with their names, and the notes; no more than the canvas. */
async function boxOfWorkflow(page: Page) {
	const nodes = await page.locator('.vue-flow__node').evaluateAll((all) =>
		all.flatMap((node) =>
			[node, ...node.querySelectorAll('*')]
				// They appear under the mouse only.
				.filter((part) => part.closest('[data-test-id="canvas-node-toolbar"]') === null)
				.map((part) => part.getBoundingClientRect())
				.filter(({ width, height }) => width > 0 && height > 0)
				.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
		),
	);
	const canvas = await page.getByTestId('canvas').boundingBox();
	if (canvas === null) throw new Error('The editor shows no canvas.');
	const left = Math.max(canvas.x, Math.min(...nodes.map((box) => box.left)) - MARGIN_PX);
	const top = Math.max(canvas.y, Math.min(...nodes.map((box) => box.top)) - MARGIN_PX);
	const right = Math.max(...nodes.map((box) => box.right)) + MARGIN_PX;
	const bottom = Math.max(...nodes.map((box) => box.bottom)) + MARGIN_PX;
	const width = Math.min(canvas.x + canvas.width, right) - left;
	const height = Math.min(canvas.y + canvas.height, bottom) - top;
	return { x: left, y: top, width, height };
}
