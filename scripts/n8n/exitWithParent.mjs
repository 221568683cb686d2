// Loaded into n8n ahead of itself: a parent that was killed outright cannot end it any more.
import { onEndOfParent } from '../lib/onEndOfParent.mjs';

onEndOfParent(() => process.kill(process.pid, 'SIGTERM'));
