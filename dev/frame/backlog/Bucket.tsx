import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Issue } from '../jira/issue.ts';
import type { Sprint } from '../jira/sprint.ts';
import { day } from '../ui/date.ts';
import { BacklogRow } from './BacklogRow.tsx';

type Props = {
  /** `null` is the backlog itself. */
  sprint: Sprint | null;
  sprints: readonly Sprint[];
  issues: readonly Issue[];
  change: (work: Promise<unknown>) => void;
  children?: ReactNode;
};

export function Bucket({ sprint, sprints, issues, change, children }: Props) {
  const id = useId();
  const points = issues.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
  return (
    <section aria-labelledby={id} className="bucket">
      <header className="bucket-head">
        <h2 id={id}>{sprint ? sprint.name : 'Backlog'}</h2>
        <span className="quiet">
          {sprint?.startDate && sprint.endDate && `${day(sprint.startDate)} – ${day(sprint.endDate)} · `}
          {issues.length === 1 ? '1 issue' : `${issues.length} issues`} · {points} points
          {sprint?.state === 'active' && ' · active'}
        </span>
        <div className="row">{children}</div>
      </header>
      {sprint?.goal && (
        <p className="quiet" dir="auto">
          {sprint.goal}
        </p>
      )}
      {issues.length === 0 ? (
        <p className="quiet">{sprint ? 'No issues in this sprint yet.' : 'The backlog is empty.'}</p>
      ) : (
        <ul className="rows">
          {issues.map((issue, index) => (
            <BacklogRow
              key={issue.id}
              issue={issue}
              linkedIssues={{ first: issues[0], above: issues[index - 1], below: issues[index + 1] }}
              sprint={sprint}
              sprints={sprints}
              change={change}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
