/** Presets that can be chosen. */
export const namedPresets = ['starter', 'scrum', 'kanban'] as const;
export type NamedPreset = (typeof namedPresets)[number];
