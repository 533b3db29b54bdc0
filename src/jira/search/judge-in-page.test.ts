import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { everyNode } from '../../../dev/sample/edge/every-node.ts';
import { bullets, doc, h, p } from '../../../dev/sample/adf.ts';
import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import { linkedOf } from '../../domain/content/linked';
import { emptyRefinement } from '../../domain/refinement/refinement';
import { inBackground } from '../../usecases/core/context';
import { judge } from '../../usecases/core/judge';
import { fieldIds } from '../read/issue-fields';
import { toReadIssue } from '../read/issue-reading';
import { parseIssue } from '../read/issue-schema';
import { readLinkedIssues, withLinkedIssues } from '../read/linked-issues';
import type { JiraRequest } from '../request';
import { judgeInPage } from './judge-in-page';

const fields = {
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  estimates: ['customfield_10016'],
  acceptance: 'customfield_10030',
  refinement: null,
  own: ['customfield_10050'],
};
const NOW = '2026-11-24T09:00:00.000Z';

const words = fc.constantFrom(
  ...['Parents see the allergens of a lunch before they order it.', 'Who updates the list?', 'TODO', 'Steps'],
  ...['As a parent I want a list so that nobody is ill.', 'Given an order When it is late Then it waits', 'x'],
);
const headings = fc.constantFrom(
  'Why',
  'Acceptance criteria',
  'Out of scope',
  'Steps to reproduce',
  'Expected',
  'Notes',
);
const node = fc.oneof(
  words.map((text) => p(text)),
  headings.map((text) => h(text)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => bullets(...lines)),
  words.map((text) => ({ type: 'codeBlock', content: [{ type: 'text', text }] })),
);
const description = fc.oneof(
  fc.array(node, { maxLength: 6 }).map((nodes) => doc(...nodes)),
  fc.constantFrom(null, everyNode),
);
const category = fc.constantFrom('new', 'indeterminate', 'undefined').map((key) => ({ statusCategory: { key } }));
const sprint = fc.constantFrom(
  { id: 11, name: 'Sprint 11', state: 'active' },
  { id: 12, name: 'Sprint 12', state: 'future', startDate: '2026-12-11T09:00:00.000Z' },
  { id: 13, name: 'Sprint 13', state: 'future' },
);
const sprints = fc.option(sprint.map((one) => [one]));
const link = fc
  .record({ id: fc.constantFrom('20001', '20002'), status: category, name: fc.constantFrom('Blocks', 'Relates') })
  .map(({ id, status, name }) => ({
    type: { name, inward: name === 'Blocks' ? 'is blocked by' : 'relates to' },
    inwardIssue: { id, key: `XD-${id}`, fields: { status, summary: 'Kitchen' } },
  }));
const parent = { id: '30001', key: 'XD-30001', fields: { summary: 'Allergies' } };

const anyBody = (id: string) =>
  fc
    .record({
      summary: words,
      description,
      issuetype: fc.constantFrom(
        { id: '10001', name: 'Story', subtask: false },
        { id: '10004', name: 'Bug', subtask: false },
        { id: '10003', name: 'Sub-task', subtask: true },
      ),
      project: fc.constant({ id: '10000', key: 'XD' }),
      status: category,
      reporter: fc.constant({ accountId: 'ana', active: true }),
      assignee: fc.option(fc.constant({ accountId: 'ben', active: true })),
      parent: fc.option(fc.constant(parent)),
      issuelinks: fc.array(link, { maxLength: 3 }),
      customfield_10016: fc.option(fc.constantFrom(1, 5, 40)),
      customfield_10020: sprints,
      customfield_10021: fc.option(fc.constant([{ value: 'Impediment' }])),
      customfield_10030: fc.option(description),
      customfield_10050: fc.option(words),
    })
    .map((found) => ({ id, key: `XD-${id}`, fields: found }));
const bodies = fc.tuple(anyBody('1'), anyBody('2'), anyBody('3'));

const policies: fc.Arbitrary<EffectivePolicy> = fc
  .record({
    need: fc.constantFrom('required' as const, 'advice' as const, 'off' as const),
    velocity: fc.option(fc.constantFrom(4, 30), { nil: undefined }),
    isOwn: fc.boolean(),
  })
  .map(({ need, velocity, isOwn }) => {
    const usual = aPolicy({ version: 3 });
    return {
      ...usual,
      needs: { ...usual.needs, why: need, 'acceptance-criteria': need, unblocked: need, visual: need },
      own: isOwn ? [aFieldRule({ need }), aTickedRule({ need })] : [],
      acceptanceField: fields.acceptance,
      ...(velocity === undefined ? {} : { velocity }),
    };
  });

/** What Jira answers of parents and blockers; one that is missing here is hidden from the reader. */
const linkedIssues = fc
  .record({ parent: description, blocker: sprints, hidden: fc.boolean() })
  .map(({ parent: text, blocker, hidden }): JiraRequest => async () => {
    const issues = [
      { id: parent.id, key: parent.key, fields: { description: text } },
      { id: '20001', key: 'XD-20001', fields: { customfield_10020: blocker } },
      ...(hidden ? [] : [{ id: '20002', key: 'XD-20002', fields: { customfield_10020: null } }]),
    ];
    return new Response(JSON.stringify({ issues }), { status: 200, headers: { 'content-type': 'application/json' } });
  });

test('an issue about which nobody has said anything is judged in the page as by the back end', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, policies, linkedIssues, async (found, policy, request) => {
      const here = await judgeInPage(request, found, { reads: fieldIds(fields), fields, policy });
      const read = found.flatMap((body) => {
        const raw = parseIssue(body);
        return raw.success ? [toReadIssue(raw.data, fields)] : [];
      });
      const known = await readLinkedIssues(
        request,
        read.flatMap(({ issue }) => linkedOf(issue)),
        fields,
      );
      for (const { issue, projection } of read) {
        const linked = { issue: withLinkedIssues(issue, known, fields), projection };
        const there = judge(inBackground(linked, emptyRefinement(issue.id), { policy, now: NOW }));
        expect(here.get(issue.id)).toEqual(there.readiness);
      }
      expect(here.size).toBe(found.length);
    }),
  );
});

test('an issue about which people may have said something is left to the back end', async () => {
  const body = { ...fc.sample(anyBody('1'), 1)[0], properties: { commonGroundQuestions: {} } };
  const request: JiraRequest = async () => Promise.reject(new Error('nothing is asked'));
  const policy = aPolicy();
  expect(await judgeInPage(request, [body], { reads: fieldIds(fields), fields, policy })).toEqual(new Map());
});
