import { TokenCache } from '../../alexa/lwa/tokenCache';
import { clock } from '../runtime/clock';

/** The tokens of this process: the credential asks for them, and the nodes tell it what the API said to them. */
export const tokenCache = new TokenCache(clock);
