import { TokenBroker } from '../alexa/lwa/tokenBroker';
import { clock } from './clock';

/** The one of this process: the credential mints through it, the nodes tell it what the API thought of a token. */
export const broker = new TokenBroker(clock);
