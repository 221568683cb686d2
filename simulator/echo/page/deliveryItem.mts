import type { ShownDelivery } from '../wire.mts';
import { element } from './dom.mts';
import { jsonBlock } from './jsonBlock.mts';
import { lateDetails } from './lateDetails.mts';
import { skillMessage } from './skillMessage.mts';
import { secondOf } from './times.mts';

/** One request to the skill: what it came to in a sentence, and what was sent and answered when opened. */
export function deliveryItem(delivery: ShownDelivery): HTMLElement {
	const { type, outcome, spoken, nextAttemptAt } = delivery;
	const message = skillMessage(delivery);
	return element(
		'li',
		{ class: `request ${kindOf(delivery)}` },
		element(
			'p',
			{ class: 'head' },
			element('span', { class: 'state', text: stateOf(delivery) }),
			' ',
			element('span', { class: 'note', text: noteOf(delivery) }),
			' ',
			element('span', { class: 'line', text: type }),
		),
		...(spoken === undefined ? [] : [saidElement(delivery, spoken)]),
		element('p', { class: 'outcome', text: outcome }),
		...(message === undefined ? [] : [element('p', { class: 'outcome', text: message })]),
		...(nextAttemptAt === undefined
			? []
			: [element('p', { class: 'note', text: `Sent again at ${secondOf(nextAttemptAt)}.` })]),
		lateDetails(() => contentOf(delivery)),
	);
}

/** The language in which Alexa speaks: that of the request. */
export function languageOf({ rawBody }: Pick<ShownDelivery, 'rawBody'>): string {
	const { request } = JSON.parse(rawBody) as { request: { locale?: string } };
	return request.locale ?? 'en';
}

const saidElement = (delivery: ShownDelivery, spoken: string) =>
	element('p', { class: 'said', lang: languageOf(delivery), text: spoken });

const isUnanswered = ({ status, error }: ShownDelivery) =>
	status === undefined && error === undefined;

function kindOf(delivery: ShownDelivery): string {
	if (isUnanswered(delivery)) return 'open';
	return delivery.acknowledged ? 'fine' : 'refused';
}

function stateOf(delivery: ShownDelivery): string {
	if (isUnanswered(delivery)) return 'not answered yet';
	const { status, acknowledged } = delivery;
	return `${status ?? 'no answer'}, ${acknowledged ? 'acknowledged' : 'not acknowledged'}`;
}

const noteOf = ({ number, at, attempts }: ShownDelivery) =>
	`#${number}, ${secondOf(at)}, ${attempts === 1 ? '1 attempt' : `${attempts} attempts`}`;

const contentOf = ({
	url,
	userId,
	rawBody,
	answer,
	errorBody,
	requestId,
}: ShownDelivery): HTMLElement[] => [
	element('p', { class: 'caption', text: 'Sent to' }),
	element('p', { class: 'line', text: url }),
	element('p', { class: 'caption', text: 'For the customer' }),
	element('p', { class: 'line', text: userId }),
	...jsonBlock('What was sent', rawBody),
	...answerBlock(answer ?? errorBody),
	element('p', { class: 'note', text: `Request id ${requestId}` }),
];

const answerBlock = (answer: string | undefined): HTMLElement[] =>
	answer === undefined ? [] : jsonBlock('What the skill answered', answer);
