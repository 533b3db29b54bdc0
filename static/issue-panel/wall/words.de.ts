import type { WallWords } from './words.en';

const wall: WallWords['wall'] = {
  large: 'Groß öffnen',
  notLarge: 'Jira konnte die große Ansicht nicht öffnen.',
  put: 'Diese Seite läuft am Beamer',
  leave: 'Beamer-Ansicht beenden',
};

export const wallDe: WallWords = {
  wall,
};
