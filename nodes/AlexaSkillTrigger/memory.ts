import { CertificateStore } from '../shared/alexa/receive/certificateStore';
import { LogLimit } from '../shared/alexa/receive/logLimit';
import { RepeatMemory } from '../shared/alexa/receive/repeatMemory';
import { clock } from '../shared/n8n/clock';

/** What this process knows from one request to the next, of all workflows. */
export const certificates = new CertificateStore(clock);

export const repeats = new RepeatMemory(clock);

export const logLimit = new LogLimit(clock);
