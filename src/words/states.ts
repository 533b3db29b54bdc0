import type { Language } from '../domain/shared/language';
import type { LozengeState } from '../domain/refinement/lozenge-state';

type States = Readonly<Record<LozengeState, string>>;

export const statesEn: States = {
  draft: 'Draft',
  refine: 'To refine',
  incomplete: 'Agreed, incomplete',
  'on-paper': 'On paper',
  ready: 'Ready',
  exception: 'Exception',
  recheck: 'Re-check',
  unknown: 'Not checked',
};

export const statesDe: States = {
  draft: 'Entwurf',
  refine: 'Zu klären',
  incomplete: 'Einig, unvollständig',
  'on-paper': 'Auf dem Papier',
  ready: 'Bereit',
  exception: 'Ausnahme',
  recheck: 'Neu prüfen',
  unknown: 'Ungeprüft',
};

/** What a state is called, on pages and in the app's field. */
export const stateWords: Readonly<Record<Language, States>> = { en: statesEn, de: statesDe };
