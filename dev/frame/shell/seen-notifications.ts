const keyOf = (accountId: string) => `local-jira.notifications-seen ${accountId}`;

/** The newest notification that the person has seen in this browser; 0 for none. */
export const lastSeen = (accountId: string): number => Number(localStorage.getItem(keyOf(accountId)) ?? 0);

export const rememberSeen = (accountId: string, id: number): void => localStorage.setItem(keyOf(accountId), String(id));
