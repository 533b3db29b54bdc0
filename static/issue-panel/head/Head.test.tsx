import { screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import type { ConfidenceResult } from '../../../src/domain/ballot/round';
import {
  aCriterion,
  anAssessment,
  aPanel,
  aPastTalk,
  aReadiness,
  aResult,
  aRevealedBallot,
  aSize,
} from '../../../test/a-panel';
import { unmet } from '../../../src/domain/criteria/criterion';
import { showPanel } from '../../../test/show-panel';
import type { Language } from '../../ui/words';

const agreed = (at: string, counts: ConfidenceResult['counts'] | null, spoilt: Partial<PanelView> = {}) =>
  aPanel({
    assessment: anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0, agreedAt: at }),
    ballot: aRevealedBallot({ result: counts === null ? null : aResult({ counts, allStart: true }) }),
    ...spoilt,
  });
const today = '2026-11-24T09:00:00.000Z';
const lately = '2026-10-24T09:00:00.000Z';

test.each<[Language, string, ConfidenceResult['counts'] | null, string]>([
  ['en', today, [0, 0, 1, 3, 2], '6 people agreed today'],
  ['en', today, [1, 0, 0, 3, 2], '5 of 6 would start · today'],
  ['en', today, [0, 0, 0, 0, 1], 'Agreed by one voice today'],
  ['en', today, null, 'Agreed today'],
  ['en', lately, [0, 0, 1, 3, 2], '6 people agreed on 24 Oct · 31 days ago'],
  ['en', lately, [1, 0, 0, 3, 2], '5 of 6 would start · 24 Oct · 31 days ago'],
  ['de', today, [0, 0, 1, 3, 2], '6 Personen einig heute'],
  ['de', today, [1, 0, 0, 3, 2], '5 von 6 würden anfangen · heute'],
  ['de', today, [0, 3, 0, 0, 1], '1 von 4 würde anfangen · heute'],
  ['de', today, [0, 0, 0, 0, 1], 'Einig mit einer Stimme heute'],
  ['de', today, null, 'Einig heute'],
])('the head says in %s who agreed %s, counting confident votes: %j is "%s"', async (language, at, counts, line) => {
  await showPanel(agreed(at, counts), {}, language);
  expect(screen.getByText(line)).toBeVisible();
});

test.each([
  ['en', 'Agreed today · no size'],
  ['de', 'Einig heute · keine Größe'],
] as const)('the head says in %s that an agreed item has no size', async (language, line) => {
  const assessment = anAssessment({ state: 'ready', lacks: 'nothing', agreedAt: today, remarks: 'no-size' });
  await showPanel(agreed(today, null, { assessment }), {}, language);
  expect(screen.getByText(line)).toBeVisible();
});

test('beside a settled size the head does not say that there is none', async () => {
  const assessment = anAssessment({ state: 'ready', lacks: 'nothing', agreedAt: today, remarks: 'no-size' });
  const ballot = aRevealedBallot({
    result: null,
    size: aSize({ settled: { label: '3', value: 3, at: today, written: true } }),
  });
  await showPanel(agreed(today, null, { assessment, ballot }));
  expect(screen.getByText(/^Agreed today/u)).not.toHaveTextContent('no size');
});

test.each([
  ['en', 'Agreed today · nobody had a question · no size', 0],
  ['de', 'Einig heute · niemand hatte eine Frage · keine Größe', 0],
  ['en', 'Agreed today · no size', 1],
] as const)('the head says in %s what was agreed without: "%s"', async (language, line, archived) => {
  const assessment = anAssessment({ state: 'ready', lacks: 'nothing', agreedAt: today, remarks: 'no-size' });
  const view = { assessment, questions: [], archived: { questions: archived, talks: 0, origins: [] } };
  await showPanel(agreed(today, null, view), {}, language);
  expect(screen.getByText(line)).toBeVisible();
});

test(`after "still agreed" by others the head does not repeat the voters' count`, async () => {
  const renewal = { confirmed: 3, fingerprint: 'f', at: today };
  await showPanel(agreed(today, [0, 0, 1, 3, 2], { renewals: [renewal] }));
  expect(screen.getByText('Agreed today')).toBeVisible();
});

test.each([
  ['en', true, 'new', 'Only a title so far: say why it matters'],
  ['en', false, 'new', 'Too little said so far: say why it matters'],
  ['de', false, 'new', 'Noch zu wenig gesagt: Sag, warum es wichtig ist'],
  ['en', true, 'indeterminate', 'Started without an agreement'],
  ['en', false, 'indeterminate', 'Started without an agreement'],
  ['en', false, 'done', 'Started without an agreement'],
] as const)('%s: a bare title is called one (%s, %s): "%s"', async (language, isBare, progress, line) => {
  const { issue, content } = aPanel();
  const draft = { assessment: anAssessment({ state: 'draft' }), content: { ...content, isBare } };
  await showPanel(aPanel({ ...draft, issue: { ...issue, progress } }), {}, language);
  expect(screen.getByText(line)).toBeVisible();
});

const reason = 'Small, and well known';
const since = { since: lately, summary: false, doneWhen: false, scope: false, reasons: false, words: 0.4 };
const factsChange = { estimate: false, parent: false, blockers: false };

test.each([
  ['de', 'recheck', 'new', `Ausnahme von dir: „${reason}“, der Text wurde seither geändert: Gilt sie noch?`],
  ['en', 'recheck', 'new', `Exception by you: “${reason}”, the text changed since: does it still hold?`],
  ['en', 'draft', 'new', `Exception by you: “${reason}”, the text changed since: does it still hold?`],
  ['en', 'recheck', 'done', `Exception by you: “${reason}” – started after a change that nobody had agreed to`],
] as const)('%s, %s, %s: an edited exception is told as an exception', async (language, state, progress, line) => {
  const { issue } = aPanel();
  const taken = {
    assessment: anAssessment({ state, standing: 'exception-changed', agreedAt: null }),
    exception: { by: 'ana', reason, at: lately },
    changedSince: { ...since, ...factsChange },
  };
  await showPanel(aPanel({ ...taken, issue: { ...issue, progress } }), {}, language);
  expect(await screen.findByText(line)).toBeVisible();
});

test('a vote of one person is called that', async () => {
  const one = aResult({ counts: [0, 0, 0, 0, 1], lowVotes: 0 });
  await showPanel(aPanel({ ballot: aRevealedBallot({ result: one }) }));
  expect(await screen.findByText(/one voice/)).toBeVisible();
});

test('the sentence of the last talk stays under "ready"', async () => {
  await showPanel(agreed(today, null, { talks: [aPastTalk({ outcome: 'ready', agreed: 'Orders close at nine.' })] }));
  expect(screen.getByText('Orders close at nine.')).toBeVisible();
  expect(screen.getByText(/^Agreed on 21 Nov:/)).toBeVisible();
});

test('a later talk without a sentence leaves the one before it under "ready"; one of a parked talk does not stand there', async () => {
  const talks = [
    aPastTalk({ id: 't1', outcome: 'ready', agreed: 'Orders close at nine.' }),
    aPastTalk({ id: 't2', outcome: 'park', agreed: 'Not this year.' }),
    aPastTalk({ id: 't3', outcome: 'ready', agreed: '' }),
  ];
  await showPanel(agreed(today, null, { talks }));
  expect(screen.getByText('Orders close at nine.')).toBeVisible();
});

test('an issue that was split up and closed does not say that work began', async () => {
  const { issue } = aPanel();
  const talks = [aPastTalk({ outcome: 'split', agreed: '' })];
  const assessment = anAssessment({ state: 'refine' });
  await showPanel(aPanel({ assessment, talks, issue: { ...issue, progress: 'done' } }));
  expect(screen.getByText('Split into other work items, and closed')).toBeVisible();
  expect(screen.queryByText(/Started/)).toBeNull();
});

test.each([
  ['en', 'agreed-then-asked', 'Agreed on 21 Nov. Since then a question must be answered first'],
  ['en', 'agreed-in-the-way', 'Agreed on 21 Nov. In the way: blocked by something later'],
  ['de', 'agreed-in-the-way', 'Einig seit dem 21 Nov. Im Weg: durch etwas Späteres blockiert'],
  ['en', 'not-agreed', /left before we can build this/],
] as const)('%s: the head says what became of an agreement: %s', async (language, standing, line) => {
  const id = standing === 'agreed-then-asked' ? 'blocking-answered' : 'unblocked';
  const by = id === 'unblocked' ? 'field' : 'people';
  const criteria = [aCriterion({ id, by, step: 'confirm', finding: unmet({ because: 'nobody-asked' }) })];
  const readiness = aReadiness({ state: 'refine', lacks: 'nothing', standing, agreedAt: '2026-11-21T10:00:00.000Z' });
  await showPanel(aPanel({ assessment: { readiness, criteria } }), {}, language);
  expect(screen.getByText(line)).toBeVisible();
});
