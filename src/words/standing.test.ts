import { type Standing, standings } from '../domain/shared/standing';
import { isAgreed } from '../domain/refinement/standing';
import { type Language, languages } from '../domain/shared/language';
import { pastFacts, type PastFacts, type PresentFacts, standingWords } from './standing';

const present: PresentFacts = {
  agreedOn: '21',
  exceptionOn: '20',
  exceptionBy: null,
  missing: ['(missing)'],
  since: ['(since)'],
  inTheWay: ['(in the way)'],
};
const past: PastFacts = { startedOn: '22', agreedOn: '21', hadAgreement: true, questions: 0 };
const never: PastFacts = { ...past, agreedOn: null, hadAgreement: false };
const wasAgreed: readonly Standing[] = ['agreed-then-changed', 'agreed-then-asked'];

/** Says that the item is or was agreed, and that it is not. */
const yes: Readonly<Record<Language, RegExp>> = {
  en: /(?<!not )(?<!nobody had )agreed/iu,
  de: /(?<!nicht )(?<!niemand )einig(?!ung)/iu,
};
const no: Readonly<Record<Language, RegExp>> = {
  en: /not agreed|without an agreement|nobody had agreed/iu,
  de: /nicht einig|ohne Einigung|niemand einig/iu,
};

const all = languages.flatMap((language) => standings.map((standing) => ({ language, standing })));

describe.each(all)('$language, $standing', ({ language, standing }) => {
  const words = standingWords[language];
  const isPart = isAgreed({ standing });

  test('each place has its words', () => {
    expect(words.present[standing](present)).toMatch(/^\p{Lu}.*[.?]( |$)/u);
    expect(words.past[standing](past)).toMatch(/[^.]$/u);
    expect(words.count[standing](2)).toMatch(/^2 \p{L}/u);
    expect(words.atStart[standing] === '').toBe(standing === 'unknown');
  });

  test('the present says "agreed" of what was agreed alone', () => {
    const said = words.present[standing](present);
    expect([yes[language].test(said), no[language].test(said)]).toEqual([
      isPart || wasAgreed.includes(standing),
      standing === 'on-paper' || standing === 'not-agreed',
    ]);
    expect(said.includes('(since)')).toBe(standing === 'agreed-then-asked');
    expect(said.includes('(in the way)')).toBe((isPart && standing !== 'agreed') || wasAgreed.includes(standing));
  });

  test('the past says "without an agreement" only where there was none', () => {
    const without = language === 'en' ? 'without an agreement' : 'ohne Einigung';
    expect(words.past[standing](past)).not.toContain(without);
    const isNone = ['draft', 'on-paper', 'not-agreed'].includes(standing);
    expect(words.past[standing](never).includes(without)).toBe(isNone);
    expect(yes[language].test(words.past[standing](past))).toBe(isPart || standing === 'agreed-then-asked');
  });

  test('counts, rows and the start of a sprint agree with it', () => {
    const isCountedAgreed = yes[language].test(words.count[standing](1));
    if (!wasAgreed.includes(standing)) expect(isCountedAgreed).toBe(isPart);
    expect(no[language].test(words.atStart[standing])).toBe(standing === 'on-paper' || standing === 'not-agreed');
    if (isPart) expect(words.row[standing]).toBe('');
    else expect(words.row[standing]).not.toMatch(no[language]);
  });
});

test.each(languages)('%s: no two standings are told alike in the present, or counted alike', (language) => {
  const { present: told, count } = standingWords[language];
  expect(new Set(standings.map((one) => count[one](2))).size).toBe(standings.length);
  // "Agreed" is told by what is missing; so is "not agreed yet".
  expect(new Set(standings.map((one) => told[one](present))).size).toBe(standings.length - 2);
});

test.each([
  ['before the start', '2026-11-20T10:00:00.000Z', true],
  ['at the start', '2026-11-22T10:00:00.000Z', true],
  ['after the start', '2026-11-23T10:00:00.000Z', false],
  ['never', null, false],
])('an item that was agreed %s had an agreement when work began: %s', (_when, agreedAt, hadAgreement) => {
  const startedAt = '2026-11-22T10:00:00.000Z';
  const facts = pastFacts(
    { startedAt, agreedAt, gaps: 3, missing: 'why blocking-answered', outdated: '' },
    (at) => at?.slice(0, 10) ?? null,
  );
  expect(facts).toEqual({
    startedOn: '2026-11-22',
    agreedOn: hadAgreement ? agreedAt?.slice(0, 10) : null,
    hadAgreement,
    questions: 2,
  });
});
