/** @param {number} pid */
export function isAlive(pid) {
	if (!Number.isInteger(pid) || pid <= 0) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It lives and belongs to somebody else.
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}
