/**
 * Prose of a pack: HTML that the catalogue's Markdown renderer made with raw HTML switched off. The only place that
 * sets HTML; never give it text from anywhere else.
 */
export function Prose({ html }: { readonly html: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
