import type { Block } from '../issue/issue';
import { sentencesOf } from '../shared/sentences';
import { isPlaceholder } from './placeholder';

/** Role and reason of a user story; null where they are missing or a template's. */
type Story = { readonly who: string | null; readonly why: string | null };

const START = /^\s*(?:(?:user[ -]?story|story|narrative)\s*[:：–-]\s*)?(?=(?:as (?:an?|the)|als|in order to)\s)/iu;
const GOES_ON =
  /^\s*(?:as (?:an?|the)|i|so (?:that|dass|i|we|they)|because|in order to|möchte|will|kann|brauche|damit|um|sodass|weil)\s/iu;

/** "As a parent I want …", "Als Elternteil möchte ich …": captures a reason before it, the role, and the rest. */
const STORY =
  /^(?:(in order to\s.{2,300}?),?\s+)?(?:as (?:an?|the)|als(?: (?:eine?n?|die|der))?)\s+([^,<>[\]{}\n]{2,80}?),?\s+(?:i (?:want|need|can|would|should be able)|i['’]d like|(?:möchte|will|kann|brauche) ich)(?!\p{L})(.*)$/isu;

/** The purpose of a wish. In German it follows a comma or opens a line. */
const REASONS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])((?:so that|in order (?:to|that)|so(?=\s+(?:i|we|they)\s))(?!\p{L})[\s,:]*(.+))$/isu,
  /(?<!\p{L})(because(?!\p{L})\s+(.+))$/isu,
  /[,;\n]\s*((?:damit|weil|so ?dass)(?!\p{L})[\s,:]*(.+))$/isu,
  /[,;\n]\s*((um\s[^.,;<>[\]{}]{2,120}?\s(?:zu\s\p{L}+n|\p{L}{2,}zu\p{L}{2,}n)(?!\p{L}).*))$/isu,
];

/** The end of a sentence; "z. B." and "e. g." do not end one. */
const SENTENCE = /^.*?(?<!(?<!\p{L})\p{L})[.!?](?=\s+["“„(]?\p{Lu}|\s*$)/su;

/** The first user story in a description, also where its parts stand in lines of their own. */
export function storyOf(description: readonly Block[]): Story {
  for (const [index, { text }] of description.entries()) {
    if (!START.test(text)) continue;
    const line = withRest(description.slice(index)).replace(START, '');
    const [, first = '', who = '', rest = ''] = STORY.exec(line) ?? [];
    if (who !== '' && !isPlaceholder(line)) return { who: who.trim(), why: reasonIn(rest) ?? ownReason(first, first) };
  }
  return { who: null, why: null };
}

/** The user story that a summary is. */
export const storyInSummary = (summary: string): Story => storyOf([{ kind: 'paragraph', text: summary }]);

const OPENS = /^(?:damit|weil|so ?dass|um\s[^.,;]{2,120}?\s(?:zu\s\p{L}+n|\p{L}{2,}zu\p{L}{2,}n))(?!\p{L})/iu;

/** The first sentence outside of a story that gives a reason; null if there is none, or it is a template's. */
export function proseReason(texts: readonly string[]): string | null {
  const sentences = texts.filter((text) => !START.test(text)).flatMap(sentencesOf);
  return sentences.find((one) => reasonIn(OPENS.test(one) ? `, ${one}` : one) !== null) ?? null;
}

/** A line, and the lines after it that continue its sentence. */
function withRest([start, ...after]: readonly Block[]): string {
  const end = after.findIndex(({ kind, text }) => kind === 'heading' || !GOES_ON.test(text));
  const lines = [start, ...after.slice(0, end === -1 ? after.length : end)].slice(0, 4);
  return lines.map((block) => block?.text ?? '').join('\n');
}

function reasonIn(wish: string): string | null {
  for (const pattern of REASONS) {
    const [, clause = '', purpose = ''] = pattern.exec(wish) ?? [];
    if (clause !== '') return ownReason(SENTENCE.exec(clause)?.[0] ?? clause, purpose);
  }
  return null;
}

/** The reason as written; null where the purpose is a template's blank. */
function ownReason(clause: string, purpose: string): string | null {
  return isPlaceholder(purpose) ? null : clause.replace(/\s+/gu, ' ').trim();
}
