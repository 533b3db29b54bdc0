/** A validator that the app offers for transitions, as its manifest declares it. */
export type WorkflowValidator = {
  readonly key: string;
  /** `ari:cloud:ecosystem::extension/{app}/{environment}/static/{key}`. */
  readonly type: string;
  readonly expression: string;
  /** Shown where the expression says nothing. */
  readonly errorMessage?: string | undefined;
  readonly projectTypes: readonly ('company-managed' | 'team-managed')[];
};
