import fc from 'fast-check';
import { aPolicy } from '../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import { needs } from '../../src/domain/policy/policy';
import { presetNeeds } from '../../src/domain/policy/presets';
import { keptForm } from './kept-form';
import { newOwn } from './own-form';
import { numberNames, type PolicyForm, toForm, withChoice, withNeed, withPreset, withTyped } from './policy-form';

const policy = aPolicy({ version: 3, own: [aFieldRule(), aTickedRule()], ownMade: 2 });
const story = { id: '10001', name: 'Story' };

/** One thing that an administrator does to the form, finished or not. */
const anyChange = fc.oneof(
  fc.record({ name: fc.constantFrom(...numberNames), text: fc.string() }).map(
    ({ name, text }) =>
      (form: PolicyForm) =>
        withTyped(form, name, text),
  ),
  fc.constantFrom('scrum' as const, 'kanban' as const).map((preset) => (form: PolicyForm) => withPreset(form, preset)),
  fc
    .record({ type: fc.constantFrom(null, story), need: fc.constantFrom(...needs) })
    .map((asked) => (form: PolicyForm) => withNeed(form, { ...asked, id: 'estimated' })),
  fc.boolean().map((weeklyMail) => (form: PolicyForm) => withChoice(form, { weeklyMail })),
  fc
    .record({ by: fc.constantFrom('field' as const, 'people' as const), name: fc.string() })
    .map(({ by, name }) => (form: PolicyForm): PolicyForm => ({
      ...form,
      own: [...form.own, { ...newOwn(by, form.own, 2), name }],
    })),
  fc.string().map((ownCards) => (form: PolicyForm): PolicyForm => ({ ...form, scale: 'own', ownCards })),
);

test('whatever was done to the form is read back as it was, on the version that it was done on', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 5 }), fc.nat(9), (changes, version) => {
      const form = changes.reduce((before, change) => change(before), toForm({ policy }));
      const kept: unknown = JSON.parse(JSON.stringify(form));
      expect(keptForm(kept, { policy: { ...policy, version } })).toEqual(form);
    }),
  );
});

test('what the page did not know that wrote it is as it is saved now', () => {
  const { choice, typed, ...form } = withPreset(toForm({ policy: aPolicy({ version: 3 }) }), 'scrum');
  const { estimated: _need, ...known } = choice.needs;
  const { smallEnough: _number, ...numbers } = typed;
  const { weeklyMail: _mail, ...others } = choice;
  const older = { ...form, choice: { ...others, needs: { ...known, gone: 'required' } }, typed: numbers };
  const now = aPolicy({ version: 4, smallEnough: 0.3, weeklyMail: true, needs: presetNeeds('kanban') });
  const read = keptForm(older, { policy: now });
  expect(read).toMatchObject({ choice: { version: 3, weeklyMail: true }, typed: { ...numbers, smallEnough: '30' } });
  expect(read?.choice.needs).toEqual({ ...known, estimated: now.needs.estimated });
});

const form = toForm({ policy });
test.each([
  ['nothing', null],
  ['a text', 'rules'],
  ['a form without a version', { ...form, choice: {} }],
  ['an unknown scale', { ...form, scale: 'steps' }],
  ['half a rule', { ...form, own: [{ id: 'own-1' }] }],
])('nothing is read of %s', (_what, value) => expect(keptForm(value, { policy })).toBeNull());
