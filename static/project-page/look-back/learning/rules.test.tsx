import { screen, within } from '@testing-library/react';
import fs from 'node:fs';
import path from 'node:path';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import { aMoment, aSnapshotItem, at } from '../../../../test/builders/look-back';
import { ui } from '../../../../test/ui-host';
import { settingToShow } from '../../../ui/open-settings';
import { openRead } from '../test/open-look-back';
import { aListedSprint, aReading } from '../test/three-sprints';

const print = `2.a.0.0.0.1.${'0'.repeat(112)}`;
const numbers = Array.from({ length: 9 }, (_, index) => index + 1);

/** Nine sprints of twelve items; every other one does not meet the rule. */
const nine = numbers.map((n) => {
  const items = Array.from({ length: 12 }, (_, index) =>
    aSnapshotItem({
      id: `${n} ${index}`,
      state: 'refine',
      fingerprint: print,
      missing: index % 2 === 0 ? 'out-of-scope asked' : 'asked',
    }),
  );
  const close = items.map((item, index) => ({ ...item, done: index >= 2 }));
  return { sprintId: n, start: aMoment(at(14 * n), items), close: aMoment(at(14 * n + 14), close) };
});
const closed = numbers.map((n) => aListedSprint(n, n));

const openWith = (setup: Partial<LookBackSetup>) => openRead(aReading(), { recorded: nine, closed, setup });

const rules = [{ id: 'out-of-scope', name: null, exempt: [] }] as const;
const part = async () => within(await screen.findByRole('region', { name: 'Your rules at the start' }));

test('each rule stands with the trouble of items that met it and of those that did not, opens them, and leads to its setting', async () => {
  const { user } = await openWith({ rules, canAdminister: true });
  const region = await part();
  const [, row] = region.getAllByRole('row');
  expect(row).toHaveTextContent(/9 of 54 \(1 to 2 in 10\)9 of 54 \(1 to 2 in 10\)$/u);
  expect(region.getByText('Seen together, not proven.')).toBeVisible();
  await user.click(region.getByRole('button', { name: 'Change the rule: out of scope said' }));
  expect(ui.calls.find(({ command }) => command === 'navigate')?.data).toMatchObject({
    moduleKey: 'refinement-settings',
    projectKey: 'TIF',
  });
  expect(settingToShow('https://tiffin.example', 'TIF')).toBe('out-of-scope');
  expect(settingToShow('https://tiffin.example', 'OTHER')).toBeNull();
  await user.click(region.getByRole('button', { name: /^out of scope said, not met: 9 of 54/u }));
  expect(await screen.findByRole('region', { name: /^out of scope said, not met/u })).toBeVisible();
});

test('a person who may not change the rules reads the figures without the button', async () => {
  await openWith({ rules, canAdminister: false });
  const region = await part();
  expect(region.getByRole('button', { name: /^out of scope said, met: 9 of 54/u })).toBeVisible();
  expect(region.queryByRole('button', { name: /^Change the rule/u })).toBeNull();
});

test('without required rules there is no such part', async () => {
  await openWith({ rules: [] });
  await screen.findByRole('region', { name: 'Did agreeing help?' });
  expect(screen.queryByRole('region', { name: 'Your rules at the start' })).toBeNull();
});

/** Words that say that one thing made another: the figures show what was seen together. */
const claims = {
  en: /\b(because|caus(e|es|ed|ing)|effects?|due to|thanks to|leads? to|led to|results? in|reduc\w*|prevent\w*|improv\w*|therefore|proves?)\b/iu,
  de: /\b(weil|wegen|verursach\w*|bewirk\w*|ursache\w*|führt zu|dank|dadurch|deshalb|daher|verbesser\w*|verhinder\w*|senkt|verringer\w*|beweist)\b/iu,
};

test.each(['en', 'de'] as const)('no sentence claims a cause (%s)', (language) => {
  const file = path.join(__dirname, `words.${language}.ts`);
  const sentences = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\*|\/\/|import)/u.test(line));
  expect(sentences.filter((line) => claims[language].test(line))).toEqual([]);
});
