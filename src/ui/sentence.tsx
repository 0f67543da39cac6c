import { parts } from './sentence-parts.ts';

/** A sentence of the grading or the engine as text; what stands in backticks is shown as code. It is never read as HTML. */
export function Sentence({ text }: { readonly text: string }) {
  return <>{parts(text).map(({ words, isCode }, at) => (isCode ? <code key={at}>{words}</code> : words))}</>;
}
