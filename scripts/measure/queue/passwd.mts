export interface User {
	uid: number;
	gid: number;
}

/** The line of a user in /etc/passwd. */
export function userIn(passwd: string, name: string): User | undefined {
	const fields = passwd
		.split('\n')
		.map((line) => line.split(':'))
		.find(([first]) => first === name);
	if (fields?.[2] === undefined || fields[3] === undefined) return undefined;
	return { uid: Number(fields[2]), gid: Number(fields[3]) };
}
