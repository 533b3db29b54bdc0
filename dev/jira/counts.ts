/** Requests to the site since the last reset, by operation (`GET /rest/api/3/issue/{issueIdOrKey}`). */
export type Counts = {
  readonly requests: number;
  readonly points: number;
  readonly byOperation: Readonly<Record<string, { requests: number; points: number }>>;
  record(operation: string, points: number): void;
  reset(): void;
};

export function createCounts(): Counts {
  let byOperation: Record<string, { requests: number; points: number }> = {};
  const sum = (what: 'requests' | 'points') =>
    Object.values(byOperation).reduce((total, counted) => total + counted[what], 0);
  return {
    get requests() {
      return sum('requests');
    },
    get points() {
      return sum('points');
    },
    get byOperation() {
      return byOperation;
    },
    record(operation, points) {
      const counted = byOperation[operation] ?? { requests: 0, points: 0 };
      byOperation[operation] = { requests: counted.requests + 1, points: counted.points + points };
    },
    reset() {
      byOperation = {};
    },
  };
}
