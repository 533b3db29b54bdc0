import { useState } from 'react';
import { editFields } from '../jira/issue-edit.ts';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Link } from '../ui/Link.tsx';
import { AddPanelButtons } from './AddPanelButtons.tsx';
import type { IssueDesk } from './issue-desk.ts';

export function IssueTitle({ desk }: { desk: IssueDesk }) {
  const { issue } = desk;
  const { parent, issuetype } = issue.fields;
  const [editing, setEditing] = useState(false);
  return (
    <header className="stack">
      <p className="quiet row">
        {parent && (
          <>
            <Link to={paths.issue(parent.key)}>
              {parent.key} {parent.fields.summary}
            </Link>
            <span aria-hidden="true">/</span>
          </>
        )}
        <span>
          {issuetype?.name} {issue.key}
        </span>
      </p>
      {editing ? (
        <SummaryForm desk={desk} done={() => setEditing(false)} />
      ) : (
        <div className="row">
          <h1 dir="auto">{issue.summary}</h1>
          <button type="button" className="subtle" onClick={() => setEditing(true)}>
            Edit summary
          </button>
        </div>
      )}
      <AddPanelButtons desk={desk} />
    </header>
  );
}

function SummaryForm({ desk, done }: { desk: IssueDesk; done: () => void }) {
  const { client } = useFrame();
  const [summary, setSummary] = useState(desk.issue.summary);
  return (
    <form
      className="row"
      onKeyDown={(event) => event.key === 'Escape' && done()}
      onSubmit={(event) => {
        event.preventDefault();
        void desk.save(editFields(client, desk.issue.key, { summary })).then(done);
      }}
    >
      <input
        aria-label="Summary"
        className="wide"
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
        required
        maxLength={255}
        dir="auto"
        autoFocus
      />
      <button type="submit" className="primary">
        Save
      </button>
      <button type="button" onClick={done}>
        Cancel
      </button>
    </form>
  );
}
