import { assign, editFields, listPriorities } from '../jira/issue-edit.ts';
import type { User } from '../jira/issue.ts';
import { listBoards } from '../jira/project.ts';
import { listSprints, moveToBacklog, moveToSprint } from '../jira/sprint.ts';
import type { Client } from '../rest/client.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { Choice } from './Choice.tsx';
import { useAssignable, withCurrent } from './choices.ts';
import type { IssueDesk } from './issue-desk.ts';

type Props = { desk: IssueDesk };
const named = ({ id, name }: { id: string | number; name: string }) => ({ id: String(id), text: name });
const person = ({ accountId, displayName }: User) => ({ id: accountId, text: displayName });
const nobody = { id: '', text: 'Nobody' };

export function AssigneeField({ desk: { issue, save } }: Props) {
  const { client } = useFrame();
  const now = issue.fields.assignee ?? null;
  const options = [nobody, ...withCurrent(useAssignable(issue).map(person), now && person(now))];
  const choose = (id: string) => void save(assign(client, issue.key, id || null));
  return <Choice label="Assignee" value={now?.accountId ?? ''} options={options} choose={choose} />;
}

export function ReporterField({ desk: { issue, save } }: Props) {
  const { client } = useFrame();
  const now = issue.fields.reporter ?? null;
  const options = withCurrent(useAssignable(issue).map(person), now ? person(now) : nobody);
  const choose = (id: string) => void save(editFields(client, issue.key, { reporter: { id } }));
  return <Choice label="Reporter" value={now?.accountId ?? ''} options={options} choose={choose} />;
}

export function PriorityField({ desk: { issue, save } }: Props) {
  const { client } = useFrame();
  const { load } = useLoad('priorities', () => listPriorities(client));
  const now = issue.fields.priority ?? null;
  const all = load.status === 'loaded' ? load.value.map(named) : [];
  const options = withCurrent(all, now ? named(now) : { id: '', text: 'None' });
  const choose = (id: string) => void save(editFields(client, issue.key, { priority: { id } }));
  return <Choice label="Priority" value={now?.id ?? ''} options={options} choose={choose} />;
}

export function SprintField({ desk: { issue, save } }: Props) {
  const { client } = useFrame();
  const projectKey = issue.fields.project?.key ?? '';
  const { load } = useLoad(projectKey, () => openSprints(client, projectKey));
  const now = issue.sprints.find(({ state }) => state !== 'closed');
  const open = load.status === 'loaded' ? load.value.map(named) : [];
  const options = [{ id: '', text: 'None' }, ...withCurrent(open, now ? named(now) : null)];
  const choose = (id: string) =>
    void save(id === '' ? moveToBacklog(client, issue.key) : moveToSprint(client, Number(id), issue.key));
  const closed = issue.sprints.filter(({ state }) => state === 'closed').map(({ name }) => name);
  return (
    <>
      <Choice label="Sprint" value={String(now?.id ?? '')} options={options} choose={choose} />
      {closed.length > 0 && <p className="quiet small">Before: {closed.join(', ')}</p>}
    </>
  );
}

async function openSprints(client: Client, projectKey: string) {
  const boards = await listBoards(client, projectKey);
  const lists = await Promise.all(
    boards.filter(({ type }) => type !== 'kanban').map(({ id }) => listSprints(client, String(id))),
  );
  return lists.flat();
}
