const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const fullClock = new Intl.DateTimeFormat(undefined, {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
});
const dayAndClock = new Intl.DateTimeFormat(undefined, {
	weekday: 'short',
	hour: '2-digit',
	minute: '2-digit',
});

/** With the day when it is not the day of `now`. */
export function timeOf(iso: string, now: number): string {
	const date = new Date(iso);
	const today = date.toDateString() === new Date(now).toDateString();
	return (today ? clock : dayAndClock).format(date);
}

export const secondOf = (iso: string): string => fullClock.format(new Date(iso));
