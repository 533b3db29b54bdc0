import { useId, useState } from 'react';
import type { AdfDocument } from './node.ts';
import { emptyDocument } from './node.ts';
import { readText } from './read-text.ts';
import { writeText } from './write-text.ts';

type Props = {
  label: string;
  document: AdfDocument | null;
  save: (document: AdfDocument) => Promise<void>;
  cancel: () => void;
};

/** Edits a document as plain text; nodes without a text form are tokens in it and stay unchanged. */
export function AdfEditor({ label, document, save, cancel }: Props) {
  const [start] = useState(() => writeText(document ?? emptyDocument));
  const [text, setText] = useState(start.text);
  const [saving, setSaving] = useState(false);
  const help = useId();
  const submit = async () => {
    setSaving(true);
    await save(readText(text, start.kept)).finally(() => setSaving(false));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <textarea
        aria-label={label}
        aria-describedby={help}
        dir="auto"
        rows={Math.min(24, Math.max(4, text.split('\n').length + 1))}
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoFocus
      />
      <p id={help} className="quiet small">
        # heading · - list · 1. list · - [ ] task · **bold** · *italic* · `code` · [text](address)
        {start.kept.nodes.length > 0 && ' · [[…]] stands for what cannot be edited here and is kept'}
      </p>
      <div className="row">
        <button type="submit" className="primary" disabled={saving}>
          Save
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
