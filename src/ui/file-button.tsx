interface FileButtonProps {
  readonly label: string;
  /** Endings and types, as an input's `accept` takes them. */
  readonly accept: string;
  readonly isPrimary?: boolean;
  readonly takesSeveral?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets the reader choose files, the same ones again too. */
export function FileButton({ label, accept, isPrimary, takesSeveral, onFiles }: FileButtonProps) {
  return (
    <label class={isPrimary ? 'button button-primary' : 'button'}>
      {label}
      <input
        class="visually-hidden"
        type="file"
        multiple={takesSeveral}
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
