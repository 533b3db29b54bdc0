/** The viewer is in some field or choice: nothing may take the focus from there. */
export const isTyping = (): boolean => (document.activeElement?.closest('input, textarea, select') ?? null) !== null;
