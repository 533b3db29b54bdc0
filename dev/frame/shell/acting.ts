/** The acting person is kept per tab, so that several tabs act as several people. */
const KEY = 'local-jira.as';

/** The person named by `?as=` (removed from the address) or earlier in this tab. */
export function askedPerson(): string | null {
  const address = new URL(location.href);
  const asked = address.searchParams.get('as');
  if (asked !== null) {
    sessionStorage.setItem(KEY, asked);
    address.searchParams.delete('as');
    history.replaceState(history.state, '', address);
  }
  return sessionStorage.getItem(KEY);
}

export function rememberPerson(accountId: string): void {
  sessionStorage.setItem(KEY, accountId);
}
