import type { Policy } from '../../domain/policy/policy';
import type { LozengeState } from '../../domain/refinement/lozenge-state';

/** The states as Jira shows them beside the issue context, in the policy's language: the words the panel uses. */
export const statusWords: Readonly<Record<Policy['language'], Readonly<Record<LozengeState, string>>>> = {
  en: {
    exception: 'Exception',
    draft: 'Draft',
    ready: 'Ready',
    recheck: 'Re-check',
    refine: 'To refine',
    incomplete: 'Agreed, incomplete',
    'on-paper': 'On paper',
    unknown: 'Not checked',
  },
  de: {
    exception: 'Ausnahme',
    draft: 'Entwurf',
    ready: 'Bereit',
    recheck: 'Neu prüfen',
    refine: 'Zu klären',
    incomplete: 'Einig, unvollständig',
    'on-paper': 'Auf dem Papier',
    unknown: 'Ungeprüft',
  },
};
