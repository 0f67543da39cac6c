/** A stretch of a sentence, to be shown as code or as prose. */
export interface Part {
  readonly words: string;
  readonly isCode: boolean;
}

/** Splits a sentence at its pairs of backticks, which are left out; one without a partner on its line stays as it is. */
export function parts(sentence: string): Part[] {
  return sentence
    .split(/`([^`\n]+)`/)
    .map((words, at) => ({ words, isCode: at % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
