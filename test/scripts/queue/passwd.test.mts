import { expect, test } from 'vitest';
import { userIn } from '../../../scripts/measure/queue/passwd.mts';

const PASSWD =
	'root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/sh\n';

test.each([
	['postgres', { uid: 101, gid: 104 }],
	['root', { uid: 0, gid: 0 }],
	['post', undefined],
	['nobody', undefined],
])('the user %s', (name, user) => {
	expect(userIn(PASSWD, name)).toEqual(user);
});
