import { RepeatMemory } from '../shared/alexa/skillRequest/deduplicate';
import { LogRateLimit } from '../shared/alexa/skillRequest/logRateLimit';
import { CertificateStore } from '../shared/alexa/skillRequest/verify/certificateStore';
import { clock } from '../shared/n8n/runtime/clock';

/** What this process knows from one request to the next, of all workflows. */
export const certificates = new CertificateStore(clock);

export const repeats = new RepeatMemory(clock);

export const logLimit = new LogRateLimit(clock);
