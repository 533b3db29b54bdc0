import type { Block } from '../issue/issue';

/** What a section of a description can be about. */
export type SectionTopic = 'why' | 'why-now' | 'who' | 'acceptance' | 'in-scope' | 'out-of-scope';

/**
 * Headings by topic, in English and German, lower case. A heading matches a name that it equals, or starts with at a
 * word boundary ("Problem statement"). Order matters: "out of scope" before "scope", "why now" before "why".
 */
const names: readonly (readonly [SectionTopic, readonly string[]])[] = [
  [
    'out-of-scope',
    [
      'out of scope',
      'not in scope',
      'out-of-scope',
      'non-goals',
      'non goals',
      'not included',
      'excluded',
      'exclusions',
      'scope out',
      'nicht enthalten',
      'nicht im umfang',
      'nicht im scope',
      'nicht teil',
      'nicht-ziele',
      'nichtziele',
      'außerhalb',
      'ausserhalb',
      'out',
      'abgrenzung',
      'ausgeschlossen',
      'kein bestandteil',
      'nicht bestandteil',
    ],
  ],
  [
    'acceptance',
    [
      'acceptance criteria',
      'acceptance criterion',
      'acceptance',
      'ac',
      'acs',
      'done when',
      'definition of done',
      'dod',
      'conditions of satisfaction',
      'cos',
      'success criteria',
      'akzeptanzkriterien',
      'akzeptanzkriterium',
      'abnahmekriterien',
      'abnahme',
      'fertig wenn',
      'fertig, wenn',
      'erledigt wenn',
      'erledigt, wenn',
      'erfolgskriterien',
    ],
  ],
  [
    'in-scope',
    [
      'in scope',
      'in-scope',
      'scope',
      'scope in',
      'included',
      'in',
      'im umfang',
      'im scope',
      'umfang',
      'enthalten',
      'bestandteil',
      'leistungsumfang',
    ],
  ],
  ['why-now', ['why now', 'urgency', 'deadline', 'warum jetzt', 'wieso jetzt', 'weshalb jetzt', 'dringlichkeit']],
  [
    'why',
    [
      'why',
      'problem',
      'problems',
      'the problem',
      'background',
      'back story',
      'backstory',
      'goal',
      'goals',
      'objective',
      'objectives',
      'motivation',
      'purpose',
      'rationale',
      'business value',
      'user problem',
      'user value',
      'context',
      'business goal',
      'benefit',
      'reason',
      'warum',
      'wieso',
      'weshalb',
      'ziel',
      'ziele',
      'hintergrund',
      'problemstellung',
      'anlass',
      'nutzen',
      'zweck',
      'kontext',
      'begründung',
      'ausgangslage',
    ],
  ],
  [
    'who',
    [
      'who',
      'for whom',
      'users',
      'user',
      'audience',
      'persona',
      'personas',
      'target group',
      'stakeholders',
      'wer',
      'für wen',
      'zielgruppe',
      'nutzer',
      'nutzerinnen',
      'anwender',
      'betroffene',
    ],
  ],
];

/** Short words that only count as a whole heading: "In" does, "In the morning" does not. */
const WHOLE_ONLY = new Set([
  'in',
  'out',
  'scope in',
  'scope out',
  'users',
  'user',
  'reason',
  'excluded',
  'included',
  'enthalten',
  'abnahme',
  'außerhalb',
  'ausserhalb',
  'dod',
  'urgency',
  'deadline',
  'dringlichkeit',
  'ac',
  'acs',
  'cos',
]);

/** The topic of a heading; null when it is not one of ours. */
export function topicOf(heading: string): SectionTopic | null {
  const text = bare(heading);
  const found = names.find(([, list]) =>
    list.some((name) => text === name || (!WHOLE_ONLY.has(name) && startsWith(text, name))),
  );
  return found?.[0] ?? null;
}

/** A label and its text in one line, as in `Out of scope: snacks`; null when the label is not one of our headings. */
export function labelled(line: string): { readonly topic: SectionTopic; readonly text: string } | null {
  const [, label = '', text = ''] = /^([^:：]{2,40})[:：]\s+(\S.*)$/su.exec(line) ?? [];
  const topic = label === '' || !isWhole(label) ? null : topicOf(label);
  return topic === null ? null : { topic, text };
}

/** Whether the whole line is one of our headings, as people write them in bold: `Acceptance criteria:` */
export function isHeadingLine(line: string): boolean {
  return isWhole(line);
}

/** Whether a bold line opens a section without a topic of ours: it is short and no sentence. */
export function isForeignHeading({ kind, text }: Block): boolean {
  return kind === 'bold' && text.length <= 60 && !/[.!,;]$/u.test(text) && !isWhole(text) && labelled(text) === null;
}

/** Whether the block only names what follows it. */
export function isTitle({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'columns';
}

function isWhole(text: string): boolean {
  const plain = bare(text);
  return names.some(([, list]) => list.includes(plain));
}

function startsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}

/** Without numbering, emoji and closing punctuation. */
function bare(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .replace(/(?<![\s:：?!.*_…])[\s:：?!.*_…]+$/u, '')
    .replace(/\s+/gu, ' ');
}
