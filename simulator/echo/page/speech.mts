import type { Sentence } from '../wire.mts';
import { byId, setText } from './dom.mts';

const toggle = byId('speak', HTMLInputElement);
const note = byId('speak-note', HTMLElement);
const canSpeak = 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

export const soundIsOn = (): boolean => toggle.checked && !toggle.disabled;

/** Sound is off until it is asked for; a browser without speech shows the sentences only. */
export function prepareSpeech(): void {
	if (canSpeak) {
		toggle.addEventListener('change', () => {
			if (!toggle.checked) window.speechSynthesis.cancel();
		});
		return;
	}
	toggle.disabled = true;
	setText(note, 'This browser cannot speak; the sentences are shown.');
}

export function speak(sentences: Pick<Sentence, 'parts'>[]): void {
	if (!soundIsOn()) return;
	try {
		window.speechSynthesis.cancel();
		for (const { parts } of sentences) {
			for (const { text, lang } of parts) {
				const utterance = new SpeechSynthesisUtterance(text);
				utterance.lang = lang;
				window.speechSynthesis.speak(utterance);
			}
		}
	} catch {
		setText(note, 'This browser cannot speak at the moment; the sentences are shown.');
	}
}

const TONES_HZ = [880, 1175];
const TONE_SECONDS = 0.18;
let audio: AudioContext | undefined;

/** Two tones, of this page's own making. */
export function chime(): void {
	if (!soundIsOn() || !('AudioContext' in window)) return;
	try {
		audio ??= new AudioContext();
		for (const [index, hertz] of TONES_HZ.entries()) play(audio, hertz, index * TONE_SECONDS);
	} catch {
		// A browser that lets no page sound before it is touched.
	}
}

function play(context: AudioContext, hertz: number, delaySeconds: number): void {
	const tone = context.createOscillator();
	const volume = context.createGain();
	const start = context.currentTime + delaySeconds;
	tone.frequency.value = hertz;
	volume.gain.setValueAtTime(0.15, start);
	volume.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS * 2);
	tone.connect(volume).connect(context.destination);
	tone.start(start);
	tone.stop(start + TONE_SECONDS * 2);
}
