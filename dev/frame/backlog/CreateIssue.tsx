import { useState } from 'react';
import { createIssue, listIssueTypes } from '../jira/issue-edit.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';

type Props = { projectKey: string; change: (work: Promise<unknown>) => void };

/** A one-line form that adds an issue at the end of the backlog. */
export function CreateIssue({ projectKey, change }: Props) {
  const { client } = useFrame();
  const { load } = useLoad(projectKey, () => listIssueTypes(client, projectKey));
  const [summary, setSummary] = useState('');
  const [chosen, setChosen] = useState('');
  if (load.status !== 'loaded') return null;
  const types = load.value.filter(({ subtask }) => !subtask);
  const typeId = chosen || (types.find(({ name }) => name === 'Story') ?? types[0])?.id || '';
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        change(createIssue(client, { projectKey, typeId, summary }));
        setSummary('');
      }}
    >
      <label className="control">
        <span>New issue</span>
        <input
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
          required
          maxLength={255}
          dir="auto"
        />
      </label>
      <select aria-label="Type of the new issue" value={typeId} onChange={(event) => setChosen(event.target.value)}>
        {types.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">Create issue</button>
    </form>
  );
}
