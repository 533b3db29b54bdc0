import type { Block } from '../issue/issue';

/** What a section of a description can be about. */
export type SectionTopic = 'why' | 'why-now' | 'who' | 'acceptance' | 'in-scope' | 'out-of-scope';

/**
 * Headings by topic, in English and German, lower case. A heading matches a name that it equals, or starts with at a
 * word boundary ("Problem statement"). Order matters: "out of scope" before "scope", "why now" before "why".
 */
export const names: Names<SectionTopic> = [
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
export const WHOLE_ONLY: ReadonlySet<string> = new Set([
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

/** How headings of some topics are told from other lines. */
export type Headings<Topic> = {
  /** The topic of a heading; null when it is not one of these. */
  readonly topicOf: (heading: string) => Topic | null;
  /** A label and its text in one line, as in `Out of scope: snacks`; null when the label is not one of these headings. */
  readonly labelled: (line: string) => { readonly topic: Topic; readonly text: string } | null;
  /** Whether the whole line is one of these headings, as people write them in bold: `Acceptance criteria:` */
  readonly isHeadingLine: (line: string) => boolean;
  /** Whether a bold line opens a section without a topic of these: it is short and no sentence. */
  readonly isForeignHeading: (block: Block) => boolean;
};

/** Names of topics in lower case, the first that fits first. */
export type Names<Topic> = readonly (readonly [Topic, readonly string[]])[];

/** @param wholeOnly names that count as a whole heading only */
export function headingsOf<Topic>(from: Names<Topic>, wholeOnly: ReadonlySet<string>): Headings<Topic> {
  const topicOf = (heading: string): Topic | null => {
    const text = bare(heading);
    const found = from.find(([, list]) =>
      list.some((name) => text === name || (!wholeOnly.has(name) && startsWith(text, name))),
    );
    return found?.[0] ?? null;
  };
  const isWhole = (text: string): boolean => {
    const plain = bare(text);
    return from.some(([, list]) => list.includes(plain));
  };
  const labelled: Headings<Topic>['labelled'] = (line) => {
    const [, label = '', text = ''] = /^([^:：]{2,40})[:：]\s+(\S.*)$/su.exec(line) ?? [];
    const topic = label === '' || !isWhole(label) ? null : topicOf(label);
    return topic === null ? null : { topic, text };
  };
  const isForeignHeading = ({ kind, text }: Block): boolean =>
    kind === 'bold' && text.length <= 60 && !/[.!,;]$/u.test(text) && !isWhole(text) && labelled(text) === null;
  return { topicOf, labelled, isHeadingLine: isWhole, isForeignHeading };
}

/** Headings of what every issue can say. */
export const usual: Headings<SectionTopic> = headingsOf(names, WHOLE_ONLY);
export const { topicOf, labelled, isHeadingLine, isForeignHeading } = usual;

/** Whether the block only names what follows it. */
export function isTitle({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'columns';
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
