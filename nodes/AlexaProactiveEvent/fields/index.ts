import type { INodeProperties } from 'n8n-workflow';
import { audienceFields } from './audience';
import { customEventFields } from './customEvent';
import { additionalFields, requiredEventFields } from './event';
import { optionsField } from './options';
import { resourceFields } from './resource';

/** In the order of the editor. No field is hidden by an operation, because n8n deletes what an operation hides. */
export const fields: INodeProperties[] = [
	...resourceFields,
	...requiredEventFields,
	...customEventFields,
	...audienceFields,
	...additionalFields,
	optionsField,
];
