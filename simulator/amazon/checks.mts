/** One thing that was looked at in a request. */
export interface Check {
	name: string;
	ok: boolean;
	/** What was found, or what is wrong. */
	detail: string;
}

/** Whether an accepted or refused event got to one of the devices. */
export interface Reach {
	/** The id of the device. */
	device: string;
	reached: boolean;
	/** Why not. */
	why?: string;
}

/** Of those whom an accepted event is meant for, users without a device included. */
export type Reaches = 'all' | 'some' | 'nobody';

export const passed = (name: string, detail: string): Check => ({ name, ok: true, detail });

export const failed = (name: string, detail: string): Check => ({ name, ok: false, detail });
