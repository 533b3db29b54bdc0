import { integer } from '../../jira/columns.ts';
import { doc, h, p } from '../adf.ts';
import { people } from '../people.ts';
import { addProjectAndBoard } from '../project.ts';
import { actor, type Actor } from '../stage.ts';
import { goTo, later, type TimeTravel } from '../tiffin/scene.ts';
import { ask, answerTo, seenIn, type Asked, type NewQuestion } from '../tiffin/talks.ts';
import { everyNode } from './every-node.ts';

/** A second project, team-managed and kanban without estimates, with extreme contents. */
export async function playEdge(travel: TimeTravel): Promise<void> {
  const { stage } = travel;
  await goTo(travel, 0.05);
  const project = { key: 'EDGE', name: 'Edge cases', style: 'next-gen', lead: people.ben.accountId } as const;
  addProjectAndBoard(stage.site, project, { name: 'Edge board', type: 'kanban', estimates: false });
  const ben = actor(stage, 'ben');
  await create(ben, 'Every node that the editor can write', everyNode);
  const many = await create(ben, 'Sixty questions', doc(h('Why'), p('To see whether a long list stays usable.')));
  const secret = await create(ben, 'Only Ana and Ben may see this', doc(h('Why'), p('It is restricted.')));
  const broken = await create(ben, 'Properties that somebody has overwritten', doc(h('Why'), p('Scripts happen.')));
  await create(ben, `Very long: ${'lunch '.repeat(35)}`.trim(), doc(p('文字'.repeat(15))));
  await create(ben, '<script>alert("hello")</script> & "quotes" \\ 🥗 — مرحبا', null);
  stage.site.write(() => {
    const allowed = JSON.stringify([people.ana.accountId, people.ben.accountId]);
    stage.site.db.run('update issues set security_level = ? where key = ?', allowed, secret);
    const row = stage.site.db.get({ id: integer }, 'select id from issues where key = ?', secret);
    if (row) stage.site.changed(row.id);
  });
  await manyQuestions(travel, many);
  await rubbish(travel, broken);
  await later(stage);
}

/** Long lists of open and of closed questions; the more, the later the first start is ready. */
const OPEN = 40;
const CLOSED = 20;

async function manyQuestions({ stage }: TimeTravel, issue: string): Promise<void> {
  const kinds = ['question', 'risk', 'assumption'] as const;
  for (let number = 1; number <= CLOSED + OPEN; number += 1) {
    const kind = kinds[number % kinds.length] ?? 'question';
    const who = number % 2 ? 'ben' : 'farah';
    const text = `Number ${number}: what about it?`;
    // The asker owns each question, so that its notifications do not fill the bell.
    const question = { issue, kind, text, blocking: number % 10 === 0, owner: people[who].accountId };
    const asked = await ask(stage, who, question);
    if (number <= CLOSED) await end(actor(stage, who), question, asked);
    if (number % 15 === 0) await later(stage);
  }
}

/** Answers and closes a blocking question; withdraws any other entry. */
async function end(by: Actor, { issue, kind, text, blocking }: NewQuestion & { issue: string }, asked: Asked) {
  if (kind !== 'question' || !blocking) return by.panel(issue, 'withdrawQuestion', asked);
  const open = await by.panel(issue, 'openPanel');
  const answered = await by.panel(issue, 'answerQuestion', answerTo(open, text, 'Nothing: it is fine.'));
  return by.panel(issue, 'closeQuestion', seenIn(answered, text));
}

async function rubbish({ stage }: TimeTravel, issue: string): Promise<void> {
  await ask(stage, 'ben', { issue, text: 'Will this one survive?' });
  const overwrite = (key: string, value: unknown) =>
    actor(stage, 'farah').rest('PUT', `/rest/api/3/issue/${issue}/properties/${key}`, value);
  await overwrite('commonGroundQuestions', { open: 7 });
  await overwrite('commonGroundConfidence', 'five');
  await overwrite('commonGroundTalks', [[[]]]);
}

async function create(by: Actor, summary: string, description: unknown): Promise<string> {
  const fields = { project: { key: 'EDGE' }, issuetype: { name: 'Task' }, summary, description };
  const made = await by.rest('POST', '/rest/api/3/issue', { fields });
  if (typeof made !== 'object' || made === null || !('key' in made)) throw new Error('No issue was made.');
  return String(made.key);
}
