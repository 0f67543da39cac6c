// English as it is written with the day first, as in the rest of the interface.
const LOCALE = 'en-GB';

/** A moment of the past to stand in a sentence, by the reader's clock: `today at 14:05`, `on 22 November`, `on 3 May 2025`. */
export function whenText(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  if (then.toDateString() === today.toDateString())
    return `today at ${then.toLocaleTimeString(LOCALE, { hour: '2-digit', minute: '2-digit' })}`;
  const ofYear = then.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return `on ${then.toLocaleDateString(LOCALE, { day: 'numeric', month: 'long', ...ofYear })}`;
}
