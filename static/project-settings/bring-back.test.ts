import { aPolicy } from '../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import { bringBack } from './bring-back';
import { toChoice, whatIsWrong } from './policy-form';
import { aView } from './test/a-view';

const current = (spoilt: Parameters<typeof aPolicy>[0] = {}) => aView({ policy: aPolicy({ version: 7, ...spoilt }) });

test('an earlier version comes back on the current number', () => {
  const then = aPolicy({ version: 2, language: 'de', confidentAt: 4 });
  expect(toChoice(bringBack(then, current()))).toMatchObject({ version: 7, language: 'de', confidentAt: 4 });
});

test('a custom criterion that is still there keeps its id, and a removed one gets a new id', () => {
  const [risk, legal] = [aFieldRule(), aTickedRule()];
  const types = [{ id: '10004', name: 'Bug', needs: { why: 'off', 'own-1': 'off', 'own-2': 'off' } }] as const;
  const then = aPolicy({ version: 2, own: [risk, legal], types });
  const back = toChoice(bringBack(then, current({ own: [risk], ownMade: 5 })));
  expect(back?.own).toEqual([risk, { ...legal, id: 'own-6' }]);
  expect(back?.types).toEqual([{ ...types[0], needs: { why: 'off', 'own-1': 'off', 'own-6': 'off' } }]);
});

test('a criterion about a deleted field asks for another field', () => {
  const then = aPolicy({ version: 2, own: [aFieldRule({ field: { id: 'customfield_1', name: 'Gone' } })] });
  expect(whatIsWrong(bringBack(then, current()))).toBe('own');
});

test('exceptions of deleted types are left out, and a board out of sight stays as it is now', () => {
  const types = [{ id: '4711', name: 'Spike', needs: { why: 'off' } }] as const;
  const then = aPolicy({ version: 2, types, board: 99 });
  expect(toChoice(bringBack(then, current({ board: 1 })))).toMatchObject({ types: [], board: 1 });
});
