import type { Language } from '../../domain/shared/language';

/** Headings of a hand-off, in the project's language. */
type HandOffWords = {
  readonly state: string;
  readonly agreedOn: (day: string) => string;
  readonly size: (size: string | null) => string;
  readonly anySize: string;
  readonly summary: string;
  readonly sentence: string;
  readonly nothing: string;
  readonly why: string;
  readonly who: string;
  readonly doneWhen: string;
  readonly inScope: string;
  readonly outOfScope: string;
  readonly steps: string;
  readonly expected: string;
  readonly openQuestions: string;
  readonly first: string;
  readonly proposed: string;
  readonly decisions: string;
  readonly nextSteps: string;
  readonly exception: string;
};

export const handOffWords: Readonly<Record<Language, HandOffWords>> = {
  en: {
    state: 'State',
    agreedOn: (day) => `Agreed on ${day}`,
    size: (size) => (size === null ? 'Size: none' : `Size: ${size}`),
    anySize: 'does not matter here',
    summary: 'Work item',
    sentence: 'What was agreed',
    nothing: 'No sentence was written down.',
    why: 'Why',
    who: 'For whom',
    doneWhen: 'Done when',
    inScope: 'In scope',
    outOfScope: 'Out of scope',
    steps: 'Steps to see the fault',
    expected: 'What should happen',
    openQuestions: 'Open questions',
    first: 'must be answered before work starts',
    proposed: 'proposed, not accepted yet',
    decisions: 'Decisions',
    nextSteps: 'Next steps',
    exception: 'Exception, because',
  },
  de: {
    state: 'Stand',
    agreedOn: (day) => `Einig seit ${day}`,
    size: (size) => (size === null ? 'Größe: keine' : `Größe: ${size}`),
    anySize: 'spielt hier keine Rolle',
    summary: 'Vorgang',
    sentence: 'Was vereinbart wurde',
    nothing: 'Kein Satz wurde aufgeschrieben.',
    why: 'Warum',
    who: 'Für wen',
    doneWhen: 'Fertig, wenn',
    inScope: 'Gehört dazu',
    outOfScope: 'Gehört nicht dazu',
    steps: 'Schritte zum Fehler',
    expected: 'Was passieren sollte',
    openQuestions: 'Offene Fragen',
    first: 'muss vor dem Beginn beantwortet sein',
    proposed: 'vorgeschlagen, noch nicht angenommen',
    decisions: 'Entscheidungen',
    nextSteps: 'Nächste Schritte',
    exception: 'Ausnahme, weil',
  },
};
