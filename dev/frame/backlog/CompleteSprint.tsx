import { useState } from 'react';
import type { Issue } from '../jira/issue.ts';
import type { Sprint } from '../jira/sprint.ts';
import { completeSprint } from '../jira/sprint.ts';
import { useFrame } from '../shell/frame-context.ts';

type Props = {
  sprint: Sprint;
  /** Targets for its open issues, besides the backlog. */
  others: readonly Sprint[];
  issues: readonly Issue[];
  change: (work: Promise<unknown>) => void;
};

const isDone = ({ fields }: Issue) => fields.status?.statusCategory.key === 'done';

/** Completes a sprint after asking where its open issues go. */
export function CompleteSprint({ sprint, others, issues, change }: Props) {
  const { client } = useFrame();
  const [asking, setAsking] = useState(false);
  const open = issues.filter((issue) => !isDone(issue)).map(({ key }) => key);
  const [chosen, setChosen] = useState<string | null>(null);
  const to = chosen ?? String(others[0]?.id ?? '');
  const complete = () => change(completeSprint(client, sprint, { open, to: to === '' ? null : Number(to) }));
  if (!asking)
    return (
      <button type="button" onClick={() => (open.length === 0 ? complete() : setAsking(true))}>
        Complete sprint
      </button>
    );
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(false);
        complete();
      }}
    >
      <label className="control">
        <span>{open.length === 1 ? '1 open issue goes to' : `${open.length} open issues go to`}</span>
        <select value={to} onChange={(event) => setChosen(event.target.value)} autoFocus>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">the backlog</option>
        </select>
      </label>
      <button type="submit" className="primary">
        Complete
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        Cancel
      </button>
    </form>
  );
}
