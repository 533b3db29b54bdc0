/** Whether the viewer is in a field or a choice; then nothing may take the focus. */
export const isTyping = (): boolean => (document.activeElement?.closest('input, textarea, select') ?? null) !== null;
