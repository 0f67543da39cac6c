/** An error message of DuckDB taken apart. */
export interface ErrorText {
  /** What stands before `Error:`: `Binder`, `Out of Range`; empty where there is none. */
  readonly category: string;
  /** The rest without the lines that show a position; several lines where candidates are listed. */
  readonly detail: string;
  /** The line of SQL that the message shows and how far its caret stands from the line's start, in columns of a terminal. */
  readonly shown: { readonly line: number; readonly text: string; readonly column: number } | null;
}

const SHOWN_LINE = /\n+LINE (\d+): (.*)\n( *)\^[^\n]*/;

/** Takes an error message apart, in any of the shapes in which the adapters get it. */
export function readErrorText(message: string): ErrorText {
  const plain = withoutJson(message.replaceAll('\r', ''));
  const [, category = ''] = /^([A-Z][A-Za-z]*(?: [A-Za-z]+)*) Error: /.exec(plain) ?? [];
  const shown = SHOWN_LINE.exec(plain);
  const detail = plain
    .slice(category === '' ? 0 : category.length + ' Error: '.length)
    .replaceAll(new RegExp(SHOWN_LINE, 'g'), '')
    .trim();
  if (!shown) return { category, detail, shown: null };
  const [, line = '', text = '', indent = ''] = shown;
  return {
    category,
    detail,
    shown: { line: Number(line), text, column: indent.length - `LINE ${line}: `.length },
  };
}

/** DuckDB-Wasm passes what its parser says on as JSON. */
function withoutJson(message: string): string {
  if (!message.startsWith('{')) return message;
  try {
    const { exception_type: type, exception_message: text } = JSON.parse(message);
    return `${type} Error: ${text}`;
  } catch {
    return message;
  }
}
