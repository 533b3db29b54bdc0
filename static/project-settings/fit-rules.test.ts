import { aPolicy } from '../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import type { CopiedRules } from '../../src/domain/policy/copied-rules';
import { fitRules } from './fit-rules';
import { toChoice, whatIsWrong } from './policy-form';
import { aView } from './test/a-view';

function aCopy(spoilt: Partial<CopiedRules['policy']> = {}, names: Partial<CopiedRules['names']> = {}): CopiedRules {
  const { version: _version, judgedSince: _since, preset: _preset, ownMade: _ownMade, ...policy } = aPolicy();
  return { policy: { ...policy, ...spoilt }, names: { acceptanceField: null, board: null, ...names } };
}
const here = (spoilt: Parameters<typeof aPolicy>[0] = {}) => aView({ policy: aPolicy({ version: 7, ...spoilt }) });

test('fields, types and boards are found by their names, whatever their ids are elsewhere', () => {
  const rule = aFieldRule({ field: { id: 'customfield_1', name: 'risk ' } });
  const types = [{ id: '99', name: 'Bug', needs: { 'own-1': 'off' } }] as const;
  const copy = aCopy(
    { own: [rule], types, board: 42, acceptanceField: 'customfield_2' },
    { board: 'Tiffin board', acceptanceField: 'Acceptance criteria' },
  );
  const { draft, notFound } = fitRules(copy, here());
  expect(notFound).toEqual([]);
  expect(toChoice(draft)).toMatchObject({
    version: 7,
    board: 1,
    acceptanceField: 'customfield_10030',
    own: [{ id: 'own-1', field: { id: 'customfield_10050', name: 'Risk' } }],
    types: [{ id: '10004', name: 'Bug', needs: { 'own-1': 'off' } }],
  });
});

test('what is not here is named: a rule asks for another field, the rest stays as it is', () => {
  const rule = aFieldRule({ field: { id: 'customfield_10050', name: 'Elsewhere' } });
  const copy = aCopy(
    {
      own: [rule],
      types: [{ id: '10004', name: 'Spike', needs: { why: 'off' } }],
      board: 1,
      acceptanceField: 'customfield_2',
    },
    { board: 'Other board', acceptanceField: 'AC' },
  );
  const { draft, notFound } = fitRules(copy, here({ board: 1, acceptanceField: 'customfield_10030' }));
  expect(notFound).toEqual([
    { what: 'field', name: 'Elsewhere', rule: rule.name },
    { what: 'type', name: 'Spike' },
    { what: 'board', name: 'Other board' },
    { what: 'acceptance-field', name: 'AC' },
  ]);
  expect(whatIsWrong(draft)).toBe('own');
  expect(draft.choice).toMatchObject({ board: 1, acceptanceField: 'customfield_10030', types: [] });
});

test('a field whose kind cannot meet the condition is not taken', () => {
  const rule = aFieldRule({ field: { id: 'customfield_1', name: 'Risk' }, condition: { is: 'at-least', number: 3 } });
  expect(fitRules(aCopy({ own: [rule] }), here()).notFound).toEqual([{ what: 'field', name: 'Risk', rule: rule.name }]);
});

test('a rule of the same name keeps its id, and another one gets a new id', () => {
  const [risk, legal] = [aFieldRule({ id: 'own-3' }), aTickedRule({ id: 'own-4' })];
  const current = here({ own: [aTickedRule({ id: 'own-2' })], ownMade: 5 });
  expect(toChoice(fitRules(aCopy({ own: [risk, legal] }), current).draft)?.own.map(({ id }) => id)).toEqual([
    'own-6',
    'own-2',
  ]);
});

test('of two exceptions for one issue type of this project the first is taken', () => {
  const types = [
    { id: '1', name: 'Bug', needs: { why: 'off' } },
    { id: '2', name: 'bug', needs: { why: 'required' } },
  ] as const;
  const { draft } = fitRules(aCopy({ types }), here());
  expect(draft.choice.types).toMatchObject([{ id: '10004', needs: { why: 'off' } }]);
  expect(draft.choice.types).toHaveLength(1);
});
