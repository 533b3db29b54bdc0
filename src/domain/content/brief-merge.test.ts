import * as fc from 'fast-check';
import { type BriefTexts, EMPTY_BRIEF } from './brief';
import { asText, briefFields, differingFields, mergeBriefs } from './brief-merge';

const aBrief = (spoilt: Partial<BriefTexts> = {}): BriefTexts => ({
  why: 'Parents ask.',
  who: 'Parents',
  whyNow: '',
  inScope: ['order page', 'basket', 'kitchen list'],
  outOfScope: ['snacks'],
  ...spoilt,
});
const withIn = (...inScope: string[]) => aBrief({ inScope });

test('two people who change different fields both get what they wrote', () => {
  const mine = aBrief({ why: 'No child finds out at the table.' });
  const theirs = aBrief({ who: 'Parents of children with allergies', outOfScope: [] });
  expect(mergeBriefs(aBrief(), mine, theirs)).toEqual({
    fields: { ...theirs, why: 'No child finds out at the table.' },
    conflicts: [],
  });
});

test('two people who change one field differently get a conflict of that field alone', () => {
  const mine = aBrief({ why: 'The law asks.', who: 'Cooks' });
  const theirs = aBrief({ why: 'Kitchens ask.', whyNow: 'Term starts.' });
  expect(mergeBriefs(aBrief(), mine, theirs)).toEqual({
    fields: { ...mine, whyNow: 'Term starts.' },
    conflicts: ['why'],
  });
});

test.each<[string, BriefTexts, BriefTexts, readonly string[] | null]>([
  [
    'both add at the end',
    withIn('order page', 'basket', 'kitchen list', 'mail'),
    withIn('order page', 'basket', 'kitchen list', 'app'),
    ['order page', 'basket', 'kitchen list', 'app', 'mail'],
  ],
  [
    'one adds at the start, one takes out',
    withIn('menu', 'order page', 'basket', 'kitchen list'),
    withIn('order page', 'kitchen list'),
    ['menu', 'order page', 'kitchen list'],
  ],
  [
    'one rewords a line, the other takes out another',
    withIn('order page', 'shopping basket', 'kitchen list'),
    withIn('basket', 'kitchen list'),
    ['shopping basket', 'kitchen list'],
  ],
  [
    'both take out the same line',
    withIn('order page', 'basket'),
    withIn('order page', 'basket', 'mail'),
    ['order page', 'basket', 'mail'],
  ],
  [
    'both reword the same line',
    withIn('order form', 'basket', 'kitchen list'),
    withIn('order view', 'basket', 'kitchen list'),
    null,
  ],
  [
    'one brings them into another order',
    withIn('basket', 'order page', 'kitchen list'),
    withIn('order page', 'basket', 'kitchen list', 'mail'),
    null,
  ],
])('a list: %s', (_what, mine, theirs, lines) => {
  const { fields, conflicts } = mergeBriefs(aBrief(), mine, theirs);
  expect(conflicts).toEqual(lines === null ? ['inScope'] : []);
  expect(fields.inScope).toEqual(lines ?? mine.inScope);
});

test('blanks around a text are no change', () => {
  const theirs = aBrief({ why: ' Parents ask. ', inScope: [' order page', 'basket', '', 'kitchen list'] });
  const mine = aBrief({ why: 'The law asks.', inScope: ['basket', 'order page', 'kitchen list'] });
  expect(mergeBriefs(aBrief(), mine, theirs)).toEqual({ fields: mine, conflicts: [] });
});

const text = fc.constantFrom('', 'Parents ask.', 'The law asks.', 'Kitchens ask.');
const lines = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 });
const brief = fc.record<BriefTexts>({ why: text, who: text, whyNow: text, inScope: lines, outOfScope: lines });
const changed = (from: BriefTexts, to: BriefTexts) => new Set(differingFields(from, to));

test('a change by one person only, or the same change by both, is taken as written', () => {
  fc.assert(
    fc.property(brief, brief, (base, one) => {
      for (const [mine, theirs] of [
        [one, base],
        [base, one],
        [one, one],
      ] as const)
        expect(mergeBriefs(base, mine, theirs)).toEqual({ fields: one, conflicts: [] });
    }),
  );
});

test('a field that both changed differently is a conflict, in either order', () => {
  fc.assert(
    fc.property(brief, brief, brief, (base, mine, theirs) => {
      const { fields, conflicts } = mergeBriefs(base, mine, theirs);
      const [my, their, apart] = [changed(base, mine), changed(base, theirs), changed(mine, theirs)];
      expect(mergeBriefs(base, theirs, mine).conflicts).toEqual(conflicts);
      for (const field of conflicts) expect(my.has(field) && their.has(field) && apart.has(field)).toBe(true);
      for (const field of ['why', 'who', 'whyNow'] as const)
        expect(conflicts.includes(field)).toBe(my.has(field) && their.has(field) && apart.has(field));
      for (const field of briefFields) if (!their.has(field)) expect(asText(fields, field)).toBe(asText(mine, field));
    }),
  );
});

test('a merged list has all added lines, none of the removed ones and no others', () => {
  fc.assert(
    fc.property(lines, lines, lines, (base, mine, theirs) => {
      const of = (inScope: string[]): BriefTexts => ({ ...EMPTY_BRIEF, inScope });
      const { fields, conflicts } = mergeBriefs(of(base), of(mine), of(theirs));
      if (conflicts.length > 0) return;
      const wanted = (line: string) =>
        base.includes(line)
          ? mine.includes(line) && theirs.includes(line)
          : mine.includes(line) || theirs.includes(line);
      expect(new Set(fields.inScope)).toEqual(new Set([...base, ...mine, ...theirs].filter(wanted)));
    }),
  );
});

test('once the conflicts are resolved, either way, none are left', () => {
  fc.assert(
    fc.property(brief, brief, brief, fc.func(fc.boolean()), (base, mine, theirs, keepsTheirs) => {
      const { conflicts } = mergeBriefs(base, mine, theirs);
      const of = (from: BriefTexts, fields: readonly string[]) =>
        Object.fromEntries(briefFields.filter((field) => fields.includes(field)).map((field) => [field, from[field]]));
      const kept = conflicts.filter((field) => keepsTheirs(field));
      const settled = { ...mine, ...of(theirs, kept) };
      const again = mergeBriefs({ ...base, ...of(theirs, conflicts) }, settled, theirs);
      expect(again.conflicts).toEqual([]);
      for (const field of conflicts)
        expect(asText(again.fields, field)).toBe(asText(kept.includes(field) ? theirs : mine, field));
    }),
  );
});
