import { type Standing, standings } from '../domain/shared/standing';
import { isAgreed } from '../domain/refinement/standing';
import { type Language, languages } from '../domain/shared/language';
import { asSentence, pastFacts, type PastFacts, type PresentFacts, standingWords } from './standing';

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

/** Sentences with all facts and with none, then what each standing says in a row and in a count. */
function sentencesIn(language: Language): readonly string[] {
  const { present: now, past: then, count, row } = standingWords[language];
  const nothing = { agreedOn: null, exceptionOn: null, exceptionBy: null, missing: [], since: [], inTheWay: [] };
  const asked = { startedOn: null, agreedOn: null, hadAgreement: true, questions: 0 };
  const presents = [nothing, { ...present, exceptionBy: 'Ana', missing: ['(one)', '(two)'] }, present];
  const pasts = [asked, { ...past, questions: 0 }, { ...asked, questions: 1 }, { ...past, questions: 2 }];
  return [
    ...(['exception', 'agreed-then-asked', 'not-agreed'] as const).flatMap((one) => presents.map(now[one])),
    ...pasts.flatMap((facts) => [then['agreed-then-asked'](facts), then.agreed(facts)]),
    then['not-agreed'](never),
    ...standings.map((one) => [row[one], count[one](1), count[one](2)].join(' | ')),
  ];
}

test('a clause begins a sentence', () => expect(asSentence('two words')).toBe('Two words'));

test('a sentence leaves out what is not known, and counts one as one', () => {
  expect(sentencesIn('en')).toMatchInlineSnapshot(`
   [
     "Exception made.",
     "Exception by Ana.",
     "Exception made on 20.",
     "Agreed.",
     "Agreed on 21. Since then (since). Still missing: (one); (two). In the way: (in the way).",
     "Agreed on 21. Since then (since). Still missing: (missing). In the way: (in the way).",
     "Not agreed yet.",
     "Not agreed yet: (one); (two).",
     "Not agreed yet: (missing).",
     "started with something still to settle",
     "started, agreed",
     "started on 22, agreed on 21, with something still to settle",
     "started on 22, agreed on 21",
     "started with 1 question open",
     "started, agreed",
     "started on 22 with 2 questions open",
     "started on 22, agreed on 21",
     "started on 22 without an agreement",
     " | 1 not checked yet | 2 not checked yet",
     "exception | 1 exception | 2 exceptions",
     "the text changed since the exception | 1 exception changed since | 2 exceptions changed since",
     "says little more than its title | 1 draft | 2 drafts",
     " | 1 agreed | 2 agreed",
     "changed since it was agreed | 1 changed since it was agreed | 2 changed since they were agreed",
     "agreed before | 1 agreed before, to settle again | 2 agreed before, to settle again",
     " | 1 agreed, incomplete | 2 agreed, incomplete",
     " | 1 agreed, with something in the way | 2 agreed, with something in the way",
     " | 1 only complete on paper | 2 only complete on paper",
     " | 1 to refine | 2 to refine",
   ]
  `);
  expect(sentencesIn('de')).toMatchInlineSnapshot(`
   [
     "Ausnahme.",
     "Ausnahme von Ana.",
     "Ausnahme vom 20.",
     "Einig.",
     "Einig seit dem 21. Seither: (since). Es fehlt noch: (one); (two). Im Weg: (in the way).",
     "Einig seit dem 21. Seither: (since). Es fehlt noch: (missing). Im Weg: (in the way).",
     "Noch nicht einig.",
     "Noch nicht einig: (one); (two).",
     "Noch nicht einig: (missing).",
     "begonnen mit etwas, das noch zu klären ist",
     "begonnen, einig",
     "begonnen am 22, einig seit dem 21, mit etwas, das noch zu klären ist",
     "begonnen am 22, einig seit dem 21",
     "begonnen mit 1 offenen Frage",
     "begonnen, einig",
     "begonnen am 22 mit 2 offenen Fragen",
     "begonnen am 22, einig seit dem 21",
     "begonnen am 22 ohne Einigung",
     " | 1 ungeprüft | 2 ungeprüft",
     "Ausnahme | 1 Ausnahme | 2 Ausnahmen",
     "seit der Ausnahme wurde der Text geändert | 1 Ausnahme mit geändertem Text | 2 Ausnahmen mit geändertem Text",
     "sagt kaum mehr als der Titel | 1 Entwurf | 2 Entwürfe",
     " | 1 einig | 2 einig",
     "seit der Einigung geändert | 1 seit der Einigung geändert | 2 seit der Einigung geändert",
     "war schon einig | 1 schon einig, neu zu klären | 2 schon einig, neu zu klären",
     " | 1 einig, unvollständig | 2 einig, unvollständig",
     " | 1 einig, mit etwas im Weg | 2 einig, mit etwas im Weg",
     " | 1 nur auf dem Papier vollständig | 2 nur auf dem Papier vollständig",
     " | 1 zu klären | 2 zu klären",
   ]
  `);
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
