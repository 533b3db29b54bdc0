/** A quoted string, a quote without its other end, a bracket, or the words before an order. */
const PARTS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|["'()]|\border\s+by\b/gisu;

type OwnQuery = {
  /** Without its order; null where a bracket or a quote has no other end, so that it could reach beyond its own brackets. */
  readonly condition: string | null;
  /** Whether it had an order of its own. */
  readonly isOrdered: boolean;
};

/** What a person typed as JQL, for use beside other conditions. Whether Jira understands it, Jira says. */
export function readOwnQuery(typed: string): OwnQuery {
  let depth = 0;
  for (const { 0: part, index } of typed.matchAll(PARTS)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    else if (part === '"' || part === "'") return { condition: null, isOrdered: false };
    else if (depth === 0 && /^o/iu.test(part)) return { condition: typed.slice(0, index).trim(), isOrdered: true };
    if (depth < 0) return { condition: null, isOrdered: false };
  }
  return { condition: depth === 0 ? typed.trim() : null, isOrdered: false };
}
