import type { INodeProperties } from 'n8n-workflow';
import { sendOptionFields } from '../../shared/n8n/parameters/sendOptions';
import { audienceFields } from './audience';
import { customEventFields } from './customEvent';
import { eventFields } from './event';
import { localizationFields } from './localization';
import { SENDING } from './visibleFor';
import { referenceFields } from './referenceId';
import { timeFields } from './times';
import { FIELDS } from '../../shared/alexa/input/fields';

/** All fields below the operation, in the order of the editor. */
export const fields: INodeProperties[] = [
	...eventFields,
	...customEventFields,
	...audienceFields,
	...referenceFields,
	...timeFields,
	...localizationFields,
	{
		displayName: FIELDS.options.field,
		name: FIELDS.options.name,
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { operation: SENDING } },
		options: sendOptionFields,
	},
];
