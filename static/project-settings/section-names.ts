/** The sections of the settings, in the order of the page. */
export const sectionNames = [
  'preset',
  'rules',
  'own',
  'confidence',
  'cards',
  'sources',
  'thresholds',
  'flags',
  'mails',
  'history',
  'file',
  'removal',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** The id of a section's heading. */
export const headingOf = (name: SectionName): string => `settings-${name}`;
