import type { Issue, LinkedIssue } from '../jira/issue.ts';
import { paths } from '../route.ts';
import { Link } from '../ui/Link.tsx';
import { Lozenge } from '../ui/Lozenge.tsx';

/** Linked issues and sub-tasks, each with its status. */
export function IssueLinks({ issue }: { issue: Issue }) {
  const links = (issue.fields.issuelinks ?? []).flatMap(({ id, type, inwardIssue, outwardIssue }) => {
    const other = inwardIssue ?? outwardIssue;
    return other ? [{ id, how: inwardIssue ? type.inward : type.outward, other }] : [];
  });
  const subtasks = issue.fields.subtasks ?? [];
  return (
    <>
      {links.length > 0 && (
        <section aria-label="Linked issues">
          <h2>Linked issues</h2>
          <ul className="rows">
            {links.map(({ id, how, other }) => (
              <Row key={id} how={how} issue={other} />
            ))}
          </ul>
        </section>
      )}
      {subtasks.length > 0 && (
        <section aria-label="Sub-tasks">
          <h2>Sub-tasks</h2>
          <ul className="rows">
            {subtasks.map((subtask) => (
              <Row key={subtask.key} how="" issue={subtask} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Row({ how, issue }: { how: string; issue: LinkedIssue }) {
  const { status, summary } = issue.fields;
  return (
    <li className="issue-row">
      {how !== '' && <span className="issue-type">{how}</span>}
      <Link to={paths.issue(issue.key)} className="issue-key">
        {issue.key}
      </Link>
      <span className="issue-summary" dir="auto">
        {summary}
      </span>
      {status && <Lozenge look={status.statusCategory.key}>{status.name}</Lozenge>}
    </li>
  );
}
