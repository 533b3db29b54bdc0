import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import type { Assessment, AssessedCriterion } from '../../domain/readiness/finding';
import { isMissing } from '../../domain/readiness/lacks';
import type { PublicRow } from '../../domain/refinement/public-row';
import { REASON_LIMIT } from '../../domain/refinement/readiness';
import { isWithoutSize, standingOf } from '../../domain/refinement/standing';
import { dayIn } from '../../domain/shared/day';
import type { Instant } from '../../domain/shared/instant';
import { isOwnId, type OwnId } from '../../domain/shared/own-id';
import { utf8Length } from '../../domain/shared/utf8-length';
import { criteriaWords } from '../../words/criteria';
import { type ReasonWords, reasonWords } from '../../words/reason';
import { inWords, type Reasons } from '../../words/reasons';

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
  const { exception } = row.talks;
  const unmet = criteria.filter((criterion) => criterion.need === 'required' && isMissing(criterion));
  const agreedOn = dayOf(readiness.agreedAt, policy);
  const noSize = isWithoutSize(readiness) ? ` ${words.noSize}` : '';
  const takenOn = dayOf(exception?.at ?? null, policy) ?? '';
  switch (standingOf(readiness)) {
    case 'ready':
      return criteria.some(({ id }) => id === 'parent-ready') ? words.asParent : `${words.agreed(agreedOn)}${noSize}`;
    case 'incomplete':
      return fitting(unmet, (parts) => `${words.agreed(agreedOn)} ${words.stillMissing(parts)}${noSize}`, policy);
    case 'exception':
      return words.taken(takenOn);
    case 'recheck':
      if (exception !== null) return words.takenOld(takenOn);
      return isAllTicks(unmet) ? words.changedSinceTick(namesOf(unmet, policy)) : words.changed(agreedOn);
    case 'draft':
      return words.draft;
    default:
      return notAgreed();
  }

  function notAgreed(): string {
    if (readiness.lacks === 'nothing') {
      const before = agreedOn === null ? '' : `${words.agreed(agreedOn)} `;
      return fitting(unmet, (parts) => `${before}${words.inTheWay(parts)}`, policy);
    }
    const isPeoples = ({ id }: AssessedCriterion) => id === 'asked' || id === 'confident';
    const others = unmet.filter((criterion) => !isPeoples(criterion));
    // What was agreed once was said: it is to be said again, and was never missing.
    const isOld = agreedOn !== null && unmet.some(isPeoples);
    if (!isOld) return fitting(unmet, words.notAgreed, policy, readiness.votesWait === 'yes');
    return fitting(others, (parts) => `${words.changed(agreedOn)} ${words.stillMissing(parts)}`, policy);
  }
}

function begunReason({ assessment, row, policy }: Reasoned): string {
  const { begun, noSize } = reasonWords[policy.language];
  const { readiness } = assessment;
  const size = isWithoutSize(readiness) ? ` ${noSize}` : '';
  const { startedAt, agreedAt } = readiness;
  const startedOn = dayOf(startedAt, policy);
  const since = startedAt === null ? '' : sinceBegun(startedAt);
  switch (standingOf(readiness)) {
    case 'ready':
      return `${begun.agreed(startedOn)}.${size}`;
    case 'incomplete':
      return `${begun.incomplete(startedOn)}.${size}`;
    case 'exception':
      return `${begun.taken(startedOn)}.`;
    case 'recheck':
      return `${begun.changed(startedOn)}${since}.`;
    case 'unknown':
      return `${begun.unseen}.`;
    default:
      return `${begun.notAgreed(startedOn)}${since}.`;
  }

  function sinceBegun(from: Instant): string {
    if (agreedAt !== null && agreedAt > from) return `; ${begun.agreedSince}`;
    return (row.talks.talks.at(-1)?.at ?? '') > from ? `; ${begun.talkedSince}` : '';
  }
}

/** A criterion as a summary names it. */
export type MissingId = keyof (typeof criteriaWords)['en']['missing'] | OwnId;

type Lacking = {
  readonly missing: readonly MissingId[];
  readonly outdated: readonly MissingId[];
  readonly votesWait: boolean;
};

/** Why an item is not agreed, from the ids of a summary alone: any editor may have overwritten its words. */
export function reasonFromIds(
  { missing: lacking, outdated, votesWait }: Lacking,
  policy: Pick<Policy, 'language' | 'own'>,
): string {
  const words = reasonWords[policy.language];
  const isToReveal = (id: MissingId) => votesWait && (id === 'asked' || id === 'confident');
  const nameIn = (id: MissingId) =>
    isOwnId(id) ? `“${nameOf(id, policy)}”` : criteriaWords[policy.language].missing[id];
  const names = [...new Set(lacking.map((id) => (isToReveal(id) ? words.votesWait : nameIn(id))))];
  if (outdated.length === 0) return words.notAgreed(names);
  return names.length === 0 ? words.changed(null) : `${words.changed(null)} ${words.stillMissing(names)}`;
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
  unmet.length > 0 && unmet.every(({ id }) => isOwnId(id));

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
