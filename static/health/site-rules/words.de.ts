import type { SiteRulesWords } from './words.en';

export const siteRulesDe: SiteRulesWords = {
  title: 'Die Regeln der Site',
  about:
    'Was „bereit“ in jedem Projekt heißt, das keine eigenen Regeln hat. Wer es administriert, kann in seinen Einstellungen eigene machen.',
  show: 'Regeln zeigen und ändern',
  loading: 'Wird geladen …',
};
