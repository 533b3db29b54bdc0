import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { anyRow } from '../../../test/builders/any-row';
import { anIssue } from '../../../test/builders/an-issue';
import { aTickedRule } from '../../../test/builders/own-rules';
import { publicPart } from '../refinement/public-row';
import { assess } from '../readiness/assess';
import { judgesAlike } from './judges-alike';
import { flaggableStates } from './policy';
import { presetNeeds } from './presets';

const beside = fc.record({
  flags: fc.record({ on: fc.boolean(), states: fc.subarray([...flaggableStates]) }),
  weeklyMail: fc.boolean(),
  version: fc.nat(9),
});

test('policies that judge alike judge every issue alike', () => {
  fc.assert(
    fc.property(beside, anyRow, fc.constantFrom('new', 'indeterminate', 'done'), (spoilt, row, progress) => {
      const before = aPolicy({ needs: presetNeeds('scrum'), own: [aTickedRule()] });
      const after = aPolicy({ ...before, ...spoilt });
      expect(judgesAlike(after, before)).toBe(true);
      const judged = (policy: typeof before) => assess(anIssue({ progress }), publicPart(row), policy);
      expect(judged(after)).toEqual(judged(before));
    }),
  );
});

test.each([
  ['a need', { needs: { ...presetNeeds('starter'), visual: 'required' } }],
  ['a rule of the team', { own: [aTickedRule()] }],
  ['a type with other needs', { types: [{ id: '10004', name: 'Bug', needs: { why: 'off' } }] }],
  ['the quorum', { quorumAtLeast: 1 }],
  ['the language of reasons', { language: 'de' }],
  ['the time zone of their days', { timeZone: 'Asia/Tokyo' }],
  ['what a changed text voids', { materialChange: 0.2 }],
  ['the field of the criteria', { acceptanceField: 'customfield_10040' }],
  ['the board, whose velocity and estimate count', { board: 7 }],
] as const)('another choice of %s may judge or speak otherwise', (_what, spoilt) => {
  expect(judgesAlike(aPolicy(spoilt), aPolicy())).toBe(false);
});
