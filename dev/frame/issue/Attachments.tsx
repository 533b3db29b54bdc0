import { useRef, useState } from 'react';
import { Picture } from '../adf/AdfMedia.tsx';
import { attachFiles } from '../jira/issue-edit.ts';
import { useFrame } from '../shell/frame-context.ts';
import type { IssueDesk } from './issue-desk.ts';

/** The issue's files with previews of pictures, and a button to add files. */
export function Attachments({ desk }: { desk: IssueDesk }) {
  const files = desk.issue.fields.attachment ?? [];
  return (
    <section aria-label="Attachments">
      <div className="row">
        <h2>Attachments</h2>
        <AddFiles desk={desk} />
      </div>
      {files.length > 0 && (
        <ul className="attachments">
          {files.map(({ id, filename, mimeType, size }) => (
            <li key={id}>
              {mimeType.startsWith('image/') && <Picture id={id} alt={filename} />}
              <span className="quiet small">
                {filename} · {Math.max(1, Math.round(size / 1024))} KiB
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function AddFiles({ desk }: { desk: IssueDesk }) {
  const { client } = useFrame();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    await desk.save(attachFiles(client, desk.issue.key, files));
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="subtle" disabled={busy} onClick={() => input.current?.click()}>
        {busy ? 'Adding…' : 'Add files'}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Cleared, so that the same file can be chosen again.
          event.target.value = '';
          if (files.length > 0) void add(files);
        }}
      />
    </>
  );
}
