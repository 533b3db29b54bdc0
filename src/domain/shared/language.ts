/** The languages that a project may choose for what the app writes. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
