import { completionStatus } from '@codemirror/autocomplete';
import { type EditorState, type Extension, Prec, StateField } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { type QueryStep, querySteps, stepAt } from '../sql/query-step.ts';

/** Looking into the step of WITH that the cursor is in. */
export interface StepLook {
  /** What the button beside a step says. */
  readonly label: (name: string) => string;
  /** Said where the key is pressed outside of all steps. */
  readonly noStep: string;
  /** Asked to run a step of the text. */
  readonly onLook: (step: QueryStep) => void;
}

const steps = StateField.define<readonly QueryStep[]>({
  create: ({ doc }) => querySteps(doc.toString()),
  update: (known, { docChanged, state }) => (docChanged ? querySteps(state.doc.toString()) : known),
});

function stepHere(state: EditorState): QueryStep | null {
  return stepAt(state.field(steps), state.selection.main.head);
}

/**
 * A button at the end of the line where the step around the cursor begins, and Alt+Enter for the same; not while
 * completions are offered. It stands beside the text, not in it, so that nothing moves.
 */
export function stepButton({ label, noStep, onLook }: StepLook): Extension {
  const look = (view: EditorView): boolean => {
    const step = stepHere(view.state);
    if (step) onLook(step);
    else view.dispatch({ effects: EditorView.announce.of(noStep) });
    return true;
  };
  // A tooltip made by the same function is kept, so that the button does not lose the focus at each key.
  const made = new Map<string, Tooltip['create']>();
  const createFor = (name: string): Tooltip['create'] => {
    const known = made.get(name);
    if (known) return known;
    const create: Tooltip['create'] = (view) => ({
      dom: buttonNode(label(name), () => look(view)),
      overlap: true,
      getCoords: (place) => {
        const { top: first, bottom: last, right: edge } = view.scrollDOM.getBoundingClientRect();
        const end = view.coordsAtPos(place, -1);
        // Where the step begins above what is in view, the button waits at the upper edge.
        const isInView = end !== null && end.top >= first && end.bottom <= last;
        const { right, top } = isInView
          ? { right: end.right + GAP, top: end.top }
          : { right: edge, top: first };
        // Below a line of no height at the top of this one: on this line, that is.
        return { left: right, right, top, bottom: top + 1 };
      },
    });
    made.set(name, create);
    return create;
  };
  const button = StateField.define<Tooltip | null>({
    create: () => null,
    update(shown, { state }) {
      const step = completionStatus(state) === null ? stepHere(state) : null;
      if (!step) return null;
      const pos = state.doc.lineAt(step.from).to;
      const create = createFor(step.name);
      if (shown?.pos === pos && shown.create === create) return shown;
      return { pos, create, above: false, strictSide: true };
    },
    provide: (field) => showTooltip.from(field),
  });
  return [steps, button, Prec.high(keymap.of([{ key: 'Alt-Enter', run: look }]))];
}

/** Pixels between the text and the button. */
const GAP = 14;

function buttonNode(label: string, onClick: () => void): HTMLElement {
  const place = document.createElement('div');
  place.className = 'cm-step-button';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-keyshortcuts', 'Alt+Enter');
  // The cursor stays where it is, and with it the button.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', onClick);
  place.append(button);
  return place;
}
