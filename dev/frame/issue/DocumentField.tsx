import { useId, useState } from 'react';
import { AdfEditor } from '../adf/AdfEditor.tsx';
import { AdfView } from '../adf/AdfView.tsx';
import type { AdfDocument } from '../adf/node.ts';
import { editFields } from '../jira/issue-edit.ts';
import { useFrame } from '../shell/frame-context.ts';
import type { IssueDesk } from './issue-desk.ts';

type Props = { title: string; fieldId: string; document: AdfDocument | null | 'unreadable'; desk: IssueDesk };

/** A field with a document, shown or edited as plain text. */
export function DocumentField({ title, fieldId, document, desk }: Props) {
  const { client } = useFrame();
  const [editing, setEditing] = useState(false);
  const id = useId();
  const save = (edited: AdfDocument) => {
    const value = edited.content.length === 0 ? null : edited;
    return desk.save(editFields(client, desk.issue.key, { [fieldId]: value })).then(() => setEditing(false));
  };
  return (
    <section aria-labelledby={id}>
      <div className="row">
        <h2 id={id}>{title}</h2>
        {!editing && document !== 'unreadable' && (
          <button type="button" className="subtle" onClick={() => setEditing(true)}>
            Edit {title.toLowerCase()}
          </button>
        )}
      </div>
      {editing && document !== 'unreadable' ? (
        <AdfEditor label={title} document={document} save={save} cancel={() => setEditing(false)} />
      ) : (
        <Shown document={document} />
      )}
    </section>
  );
}

function Shown({ document }: { document: AdfDocument | null | 'unreadable' }) {
  if (document === null) return <p className="quiet">Nothing here yet.</p>;
  return <AdfView document={document} />;
}
