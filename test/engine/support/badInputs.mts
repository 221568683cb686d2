import type { INodeParameters } from 'n8n-workflow';
import { event, message, unicast, userId } from './amazon.mts';
import type { RunNode } from './run.mts';

const MINUTE_MS = 60_000;
const fromNow = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

const trash = { event: 'AMAZON.TrashCollectionAlert.Activated' };
const sports = {
	event: 'AMAZON.SportsEvent.Updated',
	eventLeagueName: 'League',
	homeTeamName: 'A',
	awayTeamName: 'B',
};
const custom = { event: 'custom', customName: 'AMAZON.New.Event' };

/** A good value for items 0 and 2, the bad one for item 1. */
export const badInTheMiddle = (good: unknown, bad: unknown) => [
	{ value: good },
	{ value: bad },
	{ value: good },
];

const VALUE = '={{ $json.value }}';

interface Case {
	title: string;
	node: RunNode;
	good: unknown;
	bad: unknown;
	field: string;
	rule: string | RegExp;
}

const of =
	(make: (parameters: INodeParameters) => RunNode) =>
	(
		title: string,
		parameters: INodeParameters,
		good: unknown,
		bad: unknown,
		field: string,
		rule: string | RegExp,
	): Case => ({
		title,
		node: make(parameters),
		good,
		bad,
		field,
		rule,
	});

const anEvent = of(event);
const aUnicast = of((parameters) => unicast(parameters));
const aMessage = of(message);

/** What Amazon would refuse or lose, each with the field and the rule that the user must be told. */
export const BAD_INPUTS: Case[] = [
	aUnicast('an empty user id', { userId: VALUE }, userId('a'), '', 'User ID', 'it is empty'),
	aUnicast('the user id "."', { userId: VALUE }, userId('a'), '.', 'User ID', 'not a path'),
	aUnicast('the user id ".."', { userId: VALUE }, userId('a'), '..', 'User ID', 'not a path'),
	aMessage('the user id ".."', { userId: VALUE }, userId('a'), '..', 'User ID', 'not a path'),
	aMessage(
		'a user id with a line break',
		{ userId: VALUE },
		userId('a'),
		'a\r\nb',
		'User ID',
		'must not contain spaces or line breaks',
	),
	anEvent(
		'an expiry 4 minutes away',
		{ expiresAfterUnit: 'minutes', expiresAfter: VALUE },
		5.5,
		4,
		'Expires After',
		'5 minutes to 24 hours',
	),
	anEvent(
		'an expiry 25 hours away',
		{ expiry: 'at', expiryTime: VALUE },
		fromNow(60),
		fromNow(25 * 60),
		'Expiry Time',
		'5 minutes to 24 hours',
	),
	anEvent(
		'an expiry before the timestamp',
		{ expiry: 'at', timestamp: fromNow(30), expiryTime: VALUE },
		fromNow(60),
		fromNow(10),
		'Expiry Time',
		'5 minutes to 24 hours',
	),
	anEvent(
		'a past expiry with a timestamp older still',
		{ expiry: 'at', timestamp: fromNow(-120), expiryTime: VALUE },
		fromNow(60),
		fromNow(-60),
		'Expiry Time',
		'at least 5 minutes from now',
	),
	anEvent(
		'a reference id of 101 characters',
		{ referenceIdFrom: 'own', referenceId: VALUE },
		'a'.repeat(100),
		'a'.repeat(101),
		'Reference ID',
		'1 to 100',
	),
	anEvent(
		'a reference id with a space',
		{ referenceIdFrom: 'own', referenceId: VALUE },
		'a',
		'a b',
		'Reference ID',
		'1 to 100',
	),
	anEvent(
		'six garbage types',
		{ ...trash, garbageTypes: VALUE },
		'GLASS',
		'GLASS,CANS,BOTTLES,BULKY,CLOTHING,LANDFILL',
		'Garbage Types',
		'at most 5',
	),
	anEvent(
		'an enum value in small letters',
		{ event: 'AMAZON.WeatherAlert.Activated', alertType: VALUE },
		'TORNADO',
		'tornado',
		'Alert Type',
		'did you mean TORNADO?',
	),
	anEvent(
		'a date that is not one',
		{ event: 'AMAZON.MediaContent.Available', contentName: 'Film', startTime: VALUE },
		'2030-02-28T10:00:00',
		'2030-02-30T10:00:00',
		'Start Time',
		'not in the calendar',
	),
	anEvent(
		'text for a date',
		{ event: 'AMAZON.MediaContent.Available', contentName: 'Film', startTime: VALUE },
		'2030-02-28T10:00:00',
		'tomorrow',
		'Start Time',
		'must be a date and time',
	),
	anEvent(
		'a score that is no whole number',
		{ ...sports, homeTeamScore: VALUE },
		'3',
		1.5,
		'Home Team Score',
		'must be a whole number',
	),
	anEvent(
		'a payload that is not an object',
		{ ...custom, customPayload: VALUE },
		{ a: 1 },
		[1],
		'Custom Payload',
		'must be a JSON object',
	),
	anEvent(
		'a payload with a __proto__ key',
		{ ...custom, customPayload: VALUE },
		'{"a":1}',
		'{"a":{"__proto__":{"b":1}}}',
		'Custom Payload',
		'__proto__',
	),
	anEvent(
		'a payload whose localized text is missing',
		{ ...custom, customPayload: VALUE },
		'{"a":"b"}',
		'{"a":"localizedattribute:source"}',
		'Custom Localized Attributes',
		'must have a text for this key',
	),
	anEvent(
		'text with a null character',
		{ creatorName: VALUE },
		'Jane',
		'Jane\0',
		'Sender Name',
		'null characters',
	),
	anEvent(
		'text with half an emoji',
		{ creatorName: VALUE },
		'Jane 🎉',
		'Jane \ud83c',
		'Sender Name',
		'lone surrogate',
	),
	anEvent(
		'a localizedattribute: reference typed by hand',
		{ event: 'AMAZON.WeatherAlert.Activated', source: VALUE },
		'Service',
		'localizedattribute:source',
		'Source',
		'the node writes',
	),
	anEvent(
		'a locale that is none',
		{ event: 'AMAZON.WeatherAlert.Activated', source: 'Service', locales: VALUE },
		'en-US',
		'english',
		'Locales',
		'must be locales such as',
	),
	aMessage(
		'data with a nested object',
		{ data: VALUE },
		{ a: 'b' },
		{ a: { b: 'c' } },
		'Data',
		'must have a text as the value of "a"',
	),
	aMessage(
		'data that is a list',
		{ data: VALUE },
		{ a: 'b' },
		['a'],
		'Data',
		'must be a JSON object',
	),
	aMessage(
		'6,001 bytes',
		{ data: VALUE },
		{ a: 'x'.repeat(6000 - 8) },
		{ a: 'x'.repeat(6001 - 8) },
		'Data',
		'at most 6000 bytes',
	),
	aMessage(
		'an emoji across the limit',
		{ data: VALUE },
		{ a: `${'x'.repeat(6000 - 12)}🎉` },
		{ a: `${'x'.repeat(6000 - 11)}🎉` },
		'Data',
		'at most 6000 bytes',
	),
	aMessage(
		'data with a __proto__ key',
		{ data: VALUE },
		'{"a":"b"}',
		'{"__proto__":"b"}',
		'Data',
		'__proto__',
	),
	aMessage(
		'an expiry of 59 seconds',
		{ expiresAfterSeconds: VALUE },
		60,
		59,
		'Expires After (Seconds)',
		'from 60 to 86400',
	),
	aMessage(
		'an expiry of 86,401 seconds',
		{ expiresAfterSeconds: VALUE },
		86_400,
		86_401,
		'Expires After (Seconds)',
		'from 60 to 86400',
	),
	aMessage(
		'an expiry that is not a number',
		{ expiresAfterSeconds: '={{ $json.value === 60 ? 60 : NaN }}' },
		60,
		'NaN',
		'Expires After (Seconds)',
		'from 60 to 86400',
	),
];
