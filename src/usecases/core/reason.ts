import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import type { Assessment, AssessedCriterion } from '../../domain/readiness/finding';
import { unmetParts } from '../../domain/readiness/lacks';
import type { PublicRow } from '../../domain/refinement/public-row';
import { REASON_LIMIT, type Readiness } from '../../domain/refinement/readiness';
import { isAgreed, isWithoutSize } from '../../domain/refinement/standing';
import { dayIn } from '../../domain/shared/day';
import type { Instant } from '../../domain/shared/instant';
import { isOwnId, type OwnId } from '../../domain/shared/own-id';
import { utf8Length } from '../../domain/shared/utf8-length';
import { criteriaWords } from '../../words/criteria';
import { type ReasonWords, reasonWords } from '../../words/reason';
import { inWords, type Reasons } from '../../words/reasons';
import { asSentence, pastFacts, type PresentFacts, standingWords } from '../../words/standing';
import { criterionIds } from '../../domain/criteria/criterion-ids';

type Policy = Pick<EffectivePolicy, 'language' | 'own' | 'timeZone'>;
type Reasoned = {
  readonly assessment: Assessment;
  readonly row: Pick<PublicRow, 'talks'>;
  readonly policy: Policy;
  /** Whether work has begun, so that the judgement is that of its beginning. */
  readonly isBegun: boolean;
};

/** More than three parts at once read as a reproach. */
const PARTS = 3;

/**
 * Why an issue stands as it stands, in one sentence of the project's language, within {@link REASON_LIMIT}. It names the
 * team's own rules, no person and no other issue, and stays true without being written anew.
 */
export function reasonOf(reasoned: Reasoned): string {
  const reason = reasoned.isBegun ? begunReason(reasoned) : openReason(reasoned);
  return fits(reason) ? reason : cut(reason, fits);
}

function openReason({ assessment, row, policy }: Reasoned): string {
  const words = reasonWords[policy.language];
  const { readiness, criteria } = assessment;
  const { standing } = readiness;
  if (standing === 'agreed' && criteria.some(({ id }) => id === 'parent-ready')) return words.asParent;
  const { missing, since, inTheWay } = unmetParts(assessment);
  const noSize = isWithoutSize(readiness) ? ` ${words.noSize}` : '';
  const tell = (parts: Pick<PresentFacts, 'missing' | 'since' | 'inTheWay'>): string =>
    standingWords[policy.language].present[standing]({
      agreedOn: dayOf(readiness.agreedAt, policy),
      exceptionOn: dayOf(row.talks.exception?.at ?? null, policy),
      exceptionBy: null,
      ...parts,
    }) + noSize;
  if (standing === 'agreed-incomplete' && inTheWay.length === 0 && isAllTicks(missing))
    return `${tell({ missing: [], since: [], inTheWay: [] })} ${words.changedSinceTick(namesOf(missing, policy))}`;
  const wait = readiness.votesWait === 'yes';
  const way = wordsOf(inTheWay, policy, wait);
  if (since.length > 0)
    return fitting(
      since,
      (parts) => tell({ missing: wordsOf(missing, policy, wait), since: parts, inTheWay: way }),
      policy,
      wait,
    );
  return fitting(missing, (parts) => tell({ missing: parts, since: [], inTheWay: way }), policy, wait);
}

function begunReason({ assessment, row, policy }: Reasoned): string {
  const { begun, noSize } = reasonWords[policy.language];
  const { readiness } = assessment;
  const { startedAt, standing } = readiness;
  const sentence = standingWords[policy.language].past[standing](pastFacts(readiness, (at) => dayOf(at, policy)));
  const since = startedAt === null || standing === 'exception' || isAgreed(readiness) ? '' : sinceStart(startedAt);
  return `${asSentence(sentence)}${since}.${isWithoutSize(readiness) ? ` ${noSize}` : ''}`;

  function sinceStart(from: Instant): string {
    if (readiness.agreedAt !== null && readiness.agreedAt > from) return `; ${begun.agreedSince}`;
    return (row.talks.talks.at(-1)?.at ?? '') > from ? `; ${begun.talkedSince}` : '';
  }
}

/** A criterion as a summary names it. */
export type MissingId = keyof (typeof criteriaWords)['en']['missing'] | OwnId;

type Lacking = Pick<Readiness, 'standing' | 'agreedAt'> & {
  readonly missing: readonly MissingId[];
  readonly votesWait: boolean;
};

/** Returns the sentence of a summary whose words any editor may have overwritten, made from its codes alone. */
export function reasonFromIds({ standing, agreedAt, missing, votesWait }: Lacking, policy: Policy): string {
  const words = reasonWords[policy.language];
  const isToReveal = (id: MissingId) => votesWait && (id === 'asked' || id === 'confident');
  const nameIn = (id: MissingId) =>
    isOwnId(id) ? `“${nameOf(id, policy)}”` : criteriaWords[policy.language].missing[id];
  const names = [...new Set(missing.map((id) => (isToReveal(id) ? words.votesWait : nameIn(id))))];
  const isSince = standing === 'agreed-then-asked';
  return standingWords[policy.language].present[standing]({
    agreedOn: dayOf(agreedAt, policy),
    exceptionOn: null,
    exceptionBy: null,
    inTheWay: [],
    missing: isSince ? [] : names,
    since: isSince ? names : [],
  });
}

/** The sentence with as many parts as fit; the others are counted. */
function fitting(
  unmet: readonly AssessedCriterion[],
  make: (parts: readonly string[]) => string,
  policy: Policy,
  votesWait = false,
): string {
  const { more } = reasonWords[policy.language];
  const all = [...new Set(unmet.map((criterion) => partOf(criterion, policy, votesWait)))];
  const sentences = Array.from({ length: Math.min(PARTS, all.length) }, (_, index) => {
    const rest = all.slice(index + 1);
    return make([...all.slice(0, index + 1), ...(rest.length === 0 ? [] : [more(rest.length)])]);
  });
  return sentences.findLast(fits) ?? sentences[0] ?? make([]);
}

function wordsOf(unmet: readonly AssessedCriterion[], policy: Policy, votesWait: boolean): readonly string[] {
  return [...new Set(unmet.map((criterion) => partOf(criterion, policy, votesWait)))].slice(0, PARTS);
}

function partOf({ id, finding }: AssessedCriterion, policy: Policy, votesWait: boolean): string {
  const words = reasonWords[policy.language];
  const because = criteriaWords[policy.language].lackBecause;
  if (finding.outcome === 'outdated') return outdatedPart(id, words, policy);
  if (finding.outcome !== 'unmet') return '';
  // Votes that wait may say what was asked, too: only their reveal tells.
  if (votesWait && (finding.because === 'nobody-voted' || finding.because === 'nobody-asked')) return words.votesWait;
  switch (finding.because) {
    case 'parent-not-ready':
      return words.parent;
    case 'own-empty':
    case 'own-differs':
      return because[finding.because]({ ...finding, field: short(finding.field) });
    case 'own-none':
      return because[finding.because]({ ...finding, fields: finding.fields.map(short) });
    default:
      return partIn(because, finding);
  }
}

const partIn = (because: Reasons, finding: Extract<AssessedCriterion['finding'], { outcome: 'unmet' }>): string =>
  inWords(because, finding.because, finding) ?? '';

function outdatedPart(id: AssessedCriterion['id'], { outdated }: ReasonWords, policy: Policy): string {
  if (id === 'asked') return outdated.asked;
  return isOwnId(id) ? outdated.own(nameOf(id, policy)) : outdated.confident;
}

const isAllTicks = (unmet: readonly AssessedCriterion[]): boolean =>
  unmet.length > 0 && unmet.every(({ id, finding }) => isOwnId(id) && finding.outcome === 'outdated');

const namesOf = (unmet: readonly AssessedCriterion[], policy: Policy): readonly string[] =>
  unmet.slice(0, PARTS).map(({ id }) => nameOf(id, policy));

const nameOf = (id: string, { own }: Pick<Policy, 'own'>): string => own.find((one) => one.id === id)?.name ?? id;

function dayOf(at: Instant | null, { language, timeZone }: Policy): string | null {
  if (at === null) return null;
  return days[language].format(Date.parse(`${dayIn(at, timeZone)}T00:00:00Z`));
}

const dayFormat = ({ locale, ...parts }: ReasonWords['day']): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
const days = { en: dayFormat(reasonWords.en.day), de: dayFormat(reasonWords.de.day) };

/** Jira's names of fields have up to 255 characters. */
const FIELD = 40;
const short = (name: string): string => cut(name, (text) => text.length <= FIELD);

const fits = (text: string): boolean =>
  text.length <= REASON_LIMIT.characters && utf8Length(text) <= REASON_LIMIT.bytes;

/** The longest beginning that passes, with "…" where something is cut. No character is cut in half. */
function cut(text: string, passes: (text: string) => boolean): string {
  if (passes(text)) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && !passes(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

const builtIn = [...criterionIds, 'parent-ready', 'sizesApart'] as const;

/**
 * The ids of a summary's list that name a rule of the project. Others are left out: any editor may write words into the
 * property, and a rule may be gone.
 */
export function rulesIn(list: string, { own }: Pick<Policy, 'own'>): readonly MissingId[] {
  const ids = list.split(' ');
  const owned = ids.filter(isOwnId).filter((id) => own.some((one) => one.id === id));
  return [...builtIn.filter((id) => ids.includes(id)), ...owned];
}

/** These rules as rules and assistants read them: ids of ours; the team's own by the name that its administrator wrote, in quotes. */
export function ruleNames(ids: readonly MissingId[], policy: Pick<Policy, 'own'>): string {
  return ids.map((id) => (isOwnId(id) ? `“${nameOf(id, policy)}”` : id)).join(', ');
}
