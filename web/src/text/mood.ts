import type { Sentiment, SentimentMeasure } from '../api/answers.ts';
import { counted, percent, signed } from './numbers.ts';

/** Posts judged below which a mood is shown in grey. */
export const FEW = 10;

/** Beyond this distance from zero the colour is full: means of many posts seldom go further. */
const FULL = 0.5;

/** A colour between orange, grey and blue for a value from -1 to 1, as CSS has it. */
export function moodColour(value: number): string {
  const strength = Math.min(1, Math.abs(value) / FULL);
  return `color-mix(in oklab, var(--${value < 0 ? 'bad' : 'good'}) ${Math.round(100 * strength)}%, var(--rest))`;
}

/** Digits in which the ends of an interval differ. */
export function digitsOf(low: number, high: number): number {
  return high - low < 0.02 ? 3 : 2;
}

/** `mood −0.12 (−0.15 to −0.09), 1,234 posts judged` */
export function moodName({ posts, mean, meanLow, meanHigh }: SentimentMeasure): string {
  if (mean === undefined) return 'mood not known';
  const interval = meanLow === undefined || meanHigh === undefined ? '' : ` (${signed(meanLow, digitsOf(meanLow, meanHigh))} to ${signed(meanHigh, digitsOf(meanLow, meanHigh))})`;
  return `mood ${signed(mean)}${interval}, ${counted(posts, 'post')} judged`;
}

/** A post's probabilities and the model that gave them. */
export function sentimentName({ label, negative, neutral, positive, model }: Sentiment): string {
  const judged = negative + neutral + positive > 0;
  const why = judged ? `negative ${percent(negative)}, neutral ${percent(neutral)}, positive ${percent(positive)}` : 'the model does not know the language';
  return `${label}: ${why}. ${model}`;
}
