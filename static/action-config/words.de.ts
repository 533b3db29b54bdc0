import type { ActionWords } from './words.en';

export const actionDe: ActionWords = {
  title: 'Vorgang',
  workItem: 'Vorgang',
  hint: 'In einer Regel ist {{issue.key}} der Vorgang, für den sie läuft. Auch ein Schlüssel wie ABC-123 geht.',
  invalid: 'Nicht gespeichert. Gib {{issue.key}}, einen anderen Smart Value oder einen Schlüssel wie ABC-123 ein.',
};
