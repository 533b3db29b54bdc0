const NAME = 'began';

/** The sprint that an address says the team began with; null without one, and where the board has no such closed sprint. */
export function beganIn(query: string, closed: readonly { readonly id: number }[]): number | null {
  const sprintId = new URLSearchParams(query).get(NAME);
  return closed.find(({ id }) => String(id) === sprintId)?.id ?? null;
}

/** The query of an address that keeps this sprint, with its question mark; empty without a sprint. */
export function withBegan(sprint: number | null): string {
  return sprint === null ? '' : `?${NAME}=${sprint}`;
}
