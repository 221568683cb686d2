const ISO_TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The same with every time in one spelling: Amazon reads it with and without a fraction. */
export const withPlainTimes = (request: unknown): unknown =>
	JSON.parse(JSON.stringify(request), (_key, value: unknown) =>
		typeof value === 'string' && ISO_TIME.test(value) ? new Date(value).toISOString() : value,
	);
