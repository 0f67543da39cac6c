import { Compartment, type Extension, Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';

/**
 * Find and replace on Mod+F, fetched when first asked for. Until then, and where it can't be fetched, the key is the
 * browser's own only from the second press on.
 */
export function find(): Extension {
  const place = new Compartment();
  const open = (view: EditorView): boolean => {
    void import('@codemirror/search').then(({ openSearchPanel, search, searchKeymap }) => {
      view.dispatch({ effects: place.reconfigure([search(), keymap.of(searchKeymap)]) });
      openSearchPanel(view);
    });
    return true;
  };
  return place.of(Prec.low(keymap.of([{ key: 'Mod-f', run: open }])));
}
