/** What the team, or Jira's own fields, say about the issue: found, so that nothing is typed twice. */
export type Content = {
  readonly why: string | null;
  /** Where the why was found; `parent` means that only the parent has one. */
  readonly whyFrom: 'brief' | 'description' | 'parent' | null;
  readonly who: string | null;
  readonly acceptanceCriteria: readonly string[];
  readonly inScope: readonly string[];
  readonly outOfScope: readonly string[];
  readonly visuals: number;
};
