import type { Issue } from '../jira/issue.ts';
import type { Sprint } from '../jira/sprint.ts';
import { moveToBacklog, moveToSprint, rankIssue } from '../jira/sprint.ts';
import type { Client } from '../rest/client.ts';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Link } from '../ui/Link.tsx';
import { Lozenge } from '../ui/Lozenge.tsx';
import type { MenuItem } from '../ui/Menu.tsx';
import { Menu } from '../ui/Menu.tsx';

type LinkedIssues = { first: Issue | undefined; above: Issue | undefined; below: Issue | undefined };
type Props = {
  issue: Issue;
  linkedIssues: LinkedIssues;
  sprint: Sprint | null;
  sprints: readonly Sprint[];
  change: (work: Promise<unknown>) => void;
};

export function BacklogRow({ issue, linkedIssues, sprint, sprints, change }: Props) {
  const { client } = useFrame();
  const { fields, flagged, estimate, key, summary, ofApp } = issue;
  const items = [...rankItems(client, issue, linkedIssues), ...moveItems(client, issue, { sprint, sprints })];
  return (
    <li className={flagged ? 'issue-row flagged' : 'issue-row'}>
      <span className="issue-type">{fields.issuetype?.name ?? ''}</span>
      <Link to={paths.issue(key)} className="issue-key">
        {key}
      </Link>
      <span className="issue-summary" dir="auto">
        {summary}
      </span>
      <span className="issue-facts">
        {flagged && (
          <span title="Flagged" role="img" aria-label="Flagged">
            ⚑
          </span>
        )}
        {fields.parent && <span className="epic">{fields.parent.fields.summary ?? fields.parent.key}</span>}
        {ofApp !== null && <span title="Refinement">{ofApp}</span>}
        {fields.status && <Lozenge look={fields.status.statusCategory.key}>{fields.status.name}</Lozenge>}
        <span className="assignee">{fields.assignee?.displayName ?? ''}</span>
        <span className="estimate" role="img" aria-label={estimate === null ? 'Not estimated' : `${estimate} points`}>
          {estimate ?? '–'}
        </span>
      </span>
      <Menu
        label={`Move ${key}`}
        items={items.map((item): MenuItem => ({ text: item.text, run: () => change(item.run()) }))}
      />
    </li>
  );
}

type Move = { text: string; run: () => Promise<unknown> };

function rankItems(client: Client, { key }: Issue, { first, above, below }: LinkedIssues): Move[] {
  const before = (other: Issue) => () => rankIssue(client, key, { before: other.key });
  return [
    ...(first && first.key !== key ? [{ text: 'To the top', run: before(first) }] : []),
    ...(above ? [{ text: 'Up', run: before(above) }] : []),
    ...(below ? [{ text: 'Down', run: () => rankIssue(client, key, { after: below.key }) }] : []),
  ];
}

type Where = { sprint: Sprint | null; sprints: readonly Sprint[] };

function moveItems(client: Client, { key }: Issue, { sprint, sprints }: Where): Move[] {
  const others = sprints.filter(({ id }) => id !== sprint?.id);
  return [
    ...others.map(({ id, name }) => ({ text: `To ${name}`, run: () => moveToSprint(client, id, key) })),
    ...(sprint ? [{ text: 'To the backlog', run: () => moveToBacklog(client, key) }] : []),
  ];
}
